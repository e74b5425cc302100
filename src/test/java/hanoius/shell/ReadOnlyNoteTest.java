package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.ContentException;
import hanoius.archive.MemoryArchive;
import hanoius.control.Action;
import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditSession;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A document that can only be read, in the window. */
@ExtendWith(WindowExtension.class)
class ReadOnlyNoteTest {

    /** As of a file that may not be written. */
    private record NotWritable() implements Refusal {
        @Override
        public String key() {
            return "document.not_writable";
        }

        @Override
        public List<Object> arguments() {
            return List.of("/mnt/share/d.milestones");
        }
    }

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);
    private final EditSession session =
            new EditSession(
                    workspace, changes, InstantSource.fixed(Instant.EPOCH), (_, _) -> () -> {});

    @Start
    void start(Stage stage) {
        var note =
                new ReadOnlyNote(
                        changes.unwritableProperty(),
                        Action.of("documents.save_copy", () -> done.add("copy")),
                        workspace.wordsProperty());
        stage.setScene(new Scene(note, 600, 40));
        stage.sizeToScene();
        stage.show();
    }

    private void open(FxRobot robot, MemoryArchive archive) {
        robot.interact(() -> changes.use(archive, Instant.EPOCH));
    }

    @Test
    void theWindowSaysWhyAndOffersACopyAndNothingElse(FxRobot robot) {
        MemoryArchive archive = MemoryArchive.of("T", Instant.EPOCH, Dataset.EMPTY);
        open(robot, archive);
        assertFalse(robot.lookup("#read-only").query().isVisible());
        robot.interact(
                () ->
                        changes.submit(
                                _ -> List.of(Edit.adding(Facts.source("S1").title("T").build())),
                                _ -> {}));
        robot.interact(() -> session.editingProperty().set(true));
        assertTrue(session.editingProperty().get());

        archive.forbid(new NotWritable());
        open(robot, archive);
        assertTrue(robot.lookup("#read-only").query().isVisible());
        assertEquals(
                "Read only: the file or its folder may not be written",
                robot.lookup("#read-only .label").queryAs(Label.class).getText());
        assertFalse(session.editingProperty().get());
        robot.interact(() -> session.editingProperty().set(true));
        assertFalse(session.editingProperty().get());
        assertNull(changes.undoableProperty().get());
        robot.interact(() -> robot.lookup("#documents-save-copy").queryAs(Button.class).fire());
        assertEquals(List.of("copy"), done);

        robot.interact(() -> workspace.speak(Language.VI));
        assertEquals(
                "Chỉ đọc: không được ghi vào tệp hoặc thư mục chứa tệp",
                robot.lookup("#read-only .label").queryAs(Label.class).getText());
        assertEquals(List.of(), reported);
    }

    @Test
    void anotherReasonIsToldWhole(FxRobot robot) {
        MemoryArchive archive = MemoryArchive.of("T", Instant.EPOCH, Dataset.EMPTY);
        ContentException reason = new ContentException(ContentException.Reason.MISSING, "");
        archive.forbid(reason);
        open(robot, archive);
        assertEquals(
                workspace.words().of(reason),
                robot.lookup("#read-only .label").queryAs(Label.class).getText());
    }
}
