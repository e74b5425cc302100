package hanoius.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.ContentException;
import hanoius.archive.MemoryArchive;
import hanoius.editor.AttachmentFields;
import hanoius.language.Language;
import hanoius.model.Attachment;
import hanoius.model.Milestone;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditSession;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

@ExtendWith(WindowExtension.class)
class AttachmentsViewTest {

    private static final Milestone VISIT = Facts.milestone("M1").title("Visit").build();

    @TempDir Path folder;

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final MemoryArchive archive =
            MemoryArchive.of("T", Instant.EPOCH, Facts.dataset(VISIT));
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);
    private List<Path> chosen = List.of();
    private @Nullable AttachmentsView attachments;

    @Start
    void start(Stage stage) {
        workspace.show(archive.read(Progress.NONE));
        changes.use(archive, Instant.EPOCH);
        var view = new EvidenceView(new EvidenceViewModel(workspace, _ -> {}), () -> {});
        attachments = new AttachmentsView(model(), choosing(), fields());
        view.attach(attachments);
        stage.setScene(new Scene(view, 380, 900));
        stage.sizeToScene();
        stage.show();
        workspace.select(VISIT.id());
    }

    private AttachmentsView.Fields fields() {
        EditSession session =
                new EditSession(
                        workspace, changes, InstantSource.fixed(Instant.EPOCH), (_, _) -> () -> {});
        return new AttachmentsView.Fields(
                id -> AttachmentFields.of(session, id), session.draftsProperty().map(Map::keySet));
    }

    private AttachmentsViewModel model() {
        return new AttachmentsViewModel(
                workspace, changes, new RunningWork(new DirectRunner()), opened::add);
    }

    private AttachmentsView.Choosing choosing() {
        return new AttachmentsView.Choosing() {
            @Override
            public List<Path> toAdd() {
                return chosen;
            }

            @Override
            public Optional<Path> toSave(String name) {
                return Optional.of(folder.resolve("saved " + name));
            }
        };
    }

    private boolean take(Path... files) {
        return Objects.requireNonNull(attachments)
                .take(Stream.of(files).map(Path::toFile).toList());
    }

    private List<Attachment> all() {
        return workspace.dataset().attachmentsOf(VISIT.id());
    }

    private static void fire(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryAs(Button.class).fire());
    }

    private static void ask(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#attachments .entry-title").queryAs(Hyperlink.class).fire());
    }

    private static List<String> told(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private void type(FxRobot robot, String id, String text) {
        robot.interact(
                () -> {
                    TextField field =
                            robot
                                    .lookup("#attachments .text-field")
                                    .queryAllAs(TextField.class)
                                    .stream()
                                    .filter(each -> id.equals(each.getAccessibleText()))
                                    .findFirst()
                                    .orElseThrow();
                    field.requestFocus();
                    field.setText(text);
                });
        robot.push(KeyCode.ENTER);
    }

    /** Added by the button, told what it is, opened, saved, renamed, removed and taken back. */
    @Test
    void aFileIsAddedAskedAboutAndRemoved(FxRobot robot) throws IOException {
        chosen = List.of(Files.writeString(folder.resolve("scan.pdf"), "one"));
        fire(robot, "#attachment-add");
        assertEquals(List.of("Attachments (1)"), told(robot, "#attachments .section-heading"));
        assertEquals(List.of("PDF document · 3 bytes"), told(robot, "#attachments .entry-lead"));
        ask(robot);
        assertTrue(
                told(robot, "#attachments .open-question .label")
                        .contains("scan.pdf · PDF document · 3 bytes"));
        fire(robot, "#attachment-open");
        assertEquals("one", Files.readString(Path.of(opened.getFirst())));
        ask(robot);
        fire(robot, "#attachment-save");
        assertEquals("one", Files.readString(folder.resolve("saved scan.pdf")));
        ask(robot);
        type(robot, "Note", "signed by both");
        type(robot, "Name", "Biên bản.pdf");
        assertEquals("signed by both", all().getFirst().note());
        assertEquals("Biên bản.pdf", all().getFirst().name());
        type(robot, "Name", "a/b");
        assertEquals("Biên bản.pdf", all().getFirst().name());
        robot.interact(() -> robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE));
        assertEquals(List.of("signed by both"), told(robot, "#attachments .attachment-note"));
        ask(robot);
        fire(robot, "#attachment-remove");
        assertEquals(List.of(), all());
        robot.interact(() -> changes.undo());
        assertEquals(List.of("Attachments (1)"), told(robot, "#attachments .section-heading"));
        assertEquals(List.of(), reported);
    }

    @Test
    void whatMayRunHasNoButtonThatOpensIt(FxRobot robot) throws IOException {
        chosen = List.of(Files.writeString(folder.resolve("setup.exe"), "MZ"));
        fire(robot, "#attachment-add");
        ask(robot);
        assertTrue(robot.lookup("#attachment-open").tryQuery().isEmpty());
        assertTrue(robot.lookup("#attachment-save").tryQuery().isPresent());
        assertTrue(
                told(robot, "#attachments .open-question .label")
                        .contains(workspace.words().get("attachment.never_opened")));
    }

    @Test
    void filesAreTakenWhereTheyAreDroppedAndDocumentsAreNot(FxRobot robot) throws IOException {
        Path scan = Files.writeString(folder.resolve("scan.pdf"), "one");
        Path other = Files.writeString(folder.resolve("b.jpg"), "two");
        robot.interact(() -> assertTrue(take(scan, other)));
        assertEquals(2, all().size());
        robot.interact(() -> changes.undo());
        assertEquals(List.of(), all());
        Path document = Files.writeString(folder.resolve("a.milestones"), "");
        robot.interact(() -> assertFalse(take(document)));
    }

    @Test
    void whatCanOnlyBeReadSaysWhyAndHasNothingThatChangesIt(FxRobot robot) throws IOException {
        chosen = List.of(Files.writeString(folder.resolve("scan.pdf"), "one"));
        fire(robot, "#attachment-add");
        robot.interact(
                () -> {
                    archive.forbid(new ContentException(ContentException.Reason.MISSING, ""));
                    changes.use(archive, Instant.EPOCH);
                });
        assertTrue(robot.lookup("#attachment-add").query().isDisabled());
        assertTrue(robot.lookup("#attachments .attachment-why").query().isVisible());
        robot.interact(() -> assertFalse(take(folder)));
        ask(robot);
        assertTrue(robot.lookup("#attachment-remove").tryQuery().isEmpty());
        assertTrue(robot.lookup("#attachment-open").tryQuery().isPresent());
    }
}
