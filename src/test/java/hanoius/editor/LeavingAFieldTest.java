package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.evidence.AttachmentsView;
import hanoius.evidence.AttachmentsViewModel;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.SourceSchema;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.InputMethod;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.typing.TypingGuard;
import hanoius.workspace.RunningWork;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A field that is half typed, left in every way, with and without a word being composed. */
@ExtendWith(WindowExtension.class)
class LeavingAFieldTest {

    private static final RecordId S1 = RecordId.source("S1");
    private static final RecordId S2 = RecordId.source("S2");
    private static final Attachment SCAN = Facts.attachment("F1", S1, "scan.pdf", "one");

    /** How a field is left. */
    enum Leaving {
        TAB,
        ENTER,
        CLICK_ELSEWHERE,
        ESCAPE,
        OTHER_RECORD,
        DONE,
        OTHER_VIEW,
        WINDOW_CLOSED,
        KILLED
    }

    /** Which field is left. */
    enum Typed {
        TITLE("#edit-title", "Report", ""),
        NAME_OF_FILE("#attachment-name", "scan.pdf", "a/b");

        private final String query;
        private final String before;
        private final String wrong;

        Typed(String query, String before, String wrong) {
            this.query = query;
            this.before = before;
            this.wrong = wrong;
        }
    }

    /**
     * @param wrong whether what is typed cannot be saved
     */
    record Case(Typed field, Leaving leaving, boolean composing, boolean wrong) {}

    static Stream<Case> cases() {
        return Stream.concat(
                Arrays.stream(Leaving.values())
                        .flatMap(
                                each ->
                                        Stream.of(
                                                new Case(Typed.TITLE, each, false, false),
                                                new Case(Typed.TITLE, each, true, false),
                                                new Case(Typed.TITLE, each, false, true),
                                                new Case(Typed.NAME_OF_FILE, each, false, false))),
                Stream.of(Leaving.OTHER_RECORD, Leaving.WINDOW_CLOSED, Leaving.KILLED)
                        .flatMap(
                                each ->
                                        Stream.of(
                                                new Case(Typed.NAME_OF_FILE, each, true, false),
                                                new Case(Typed.NAME_OF_FILE, each, false, true))));
    }

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.source("S1").title("Report").build(),
                            Facts.source("S2").title("Other").build()));
    private @Nullable Button elsewhere;
    private @Nullable Stage stage;
    private @Nullable FormView form;

    @Start
    void start(Stage given) throws IOException {
        stage = given;
        document.archive.put(
                new ByteArrayInputStream("one".getBytes(StandardCharsets.UTF_8)), Progress.NONE);
        document.changes.submit(_ -> List.of(Edit.adding(SCAN)), _ -> {});
        var button = new Button("elsewhere");
        elsewhere = button;
        var shown = new FormView(document.model, List.of());
        form = shown;
        var files =
                new AttachmentsViewModel(
                        document.workspace,
                        document.changes,
                        new RunningWork(new DirectRunner()),
                        _ -> {});
        shown.append(
                new AttachmentsView(
                        files,
                        new NoFiles(),
                        new AttachmentsView.Fields(
                                id -> AttachmentFields.of(document.session, id),
                                document.session.draftsProperty().map(Map::keySet))));
        shown.setPrefSize(360, 900);
        var scene = new Scene(new HBox(button, shown));
        TypingGuard.watch(scene);
        given.setScene(scene);
        given.sizeToScene();
        given.show();
        document.workspace.select(S1);
    }

    /** Nobody is asked for files. */
    private record NoFiles() implements AttachmentsView.Choosing {

        @Override
        public List<Path> toAdd() {
            return List.of();
        }

        @Override
        public Optional<Path> toSave(String name) {
            return Optional.empty();
        }
    }

    private TextInputControl field(Typed typed, FxRobot robot) {
        if (typed == Typed.NAME_OF_FILE && robot.lookup(typed.query).tryQuery().isEmpty()) {
            robot.interact(
                    () -> robot.lookup("#attachments .entry-title").<Hyperlink>query().fire());
        }
        return robot.lookup(typed.query).queryAs(TextInputControl.class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLostAndNothingHalfSaved(Case each, FxRobot robot) throws TimeoutException {
        TextInputControl field = field(each.field(), robot);
        robot.interact(field::requestFocus);
        robot.interact(
                () -> {
                    field.setText(each.wrong() ? each.field().wrong : "Báo cáo ");
                    field.end();
                });
        if (each.composing()) {
            robot.interact(() -> InputMethod.type(field, "Nội", ""));
        }
        String typed =
                each.wrong() ? each.field().wrong : each.composing() ? "Báo cáo Nội" : "Báo cáo";
        leave(each.leaving(), robot);
        FxEvents.settle();
        boolean isSaved = each.leaving() != Leaving.ESCAPE && each.leaving() != Leaving.KILLED;
        if (isSaved && each.composing()) {
            // A key waits for the input method to commit the word, for a while.
            waitUntilKept(each.field(), typed);
            FxEvents.settle();
        }
        String kept = kept(each.field());
        switch (each.leaving()) {
            case ESCAPE -> assertEquals(each.field().before, kept);
            case KILLED -> {
                assertEquals(each.field().before, kept);
                // A word that is still being composed is no text yet.
                assertEquals(
                        each.wrong() ? each.field().wrong : "Báo cáo",
                        offered(each.field()).strip());
            }
            default -> {
                if (each.wrong()) {
                    assertEquals(each.field().before, kept);
                    assertEquals(each.field().wrong, offered(each.field()));
                } else {
                    assertEquals(typed, kept, each.toString());
                    assertTrue(document.session.draftsProperty().get().isEmpty());
                }
            }
        }
    }

    /** What stands in the field after another start of the program. */
    private String offered(Typed field) {
        EditedDocument again = document.restarted();
        return switch (field) {
            case TITLE -> again.<Source>form(S1).text(SourceSchema.TITLE).textProperty().get();
            case NAME_OF_FILE ->
                    ((TextInputControl)
                                    AttachmentFields.of(again.session, SCAN.id())
                                            .lookup(field.query))
                            .getText();
        };
    }

    private String kept(Typed field) {
        return switch (field) {
            case TITLE -> document.record(S1, Source.class).title();
            case NAME_OF_FILE -> document.record(SCAN.id(), Attachment.class).name();
        };
    }

    private void waitUntilKept(Typed field, String typed) throws TimeoutException {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> kept(field).equals(typed));
    }

    /** It is offered where it was typed, without being asked for. */
    @Test
    void whatWasTypedForAFileIsThereWhenOneComesBack(FxRobot robot) {
        TextInputControl field = field(Typed.NAME_OF_FILE, robot);
        robot.interact(
                () -> {
                    field.requestFocus();
                    field.setText("a/b");
                    document.workspace.select(S2);
                    document.workspace.select(S1);
                });
        FxEvents.settle();
        TextInputControl again =
                robot.lookup(Typed.NAME_OF_FILE.query).queryAs(TextInputControl.class);
        assertEquals("a/b", again.getText());
        assertEquals("scan.pdf", kept(Typed.NAME_OF_FILE));
        assertEquals(List.of(S1), document.session.formsOfDrafts());
        robot.interact(
                () -> {
                    again.requestFocus();
                    again.setText("Biên bản.pdf");
                    document.workspace.select(S2);
                });
        assertEquals("Biên bản.pdf", kept(Typed.NAME_OF_FILE));
        robot.interact(() -> document.changes.undo());
        assertEquals("scan.pdf", kept(Typed.NAME_OF_FILE));
    }

    private void leave(Leaving leaving, FxRobot robot) {
        switch (leaving) {
            case TAB -> robot.type(KeyCode.TAB);
            case ENTER -> robot.type(KeyCode.ENTER);
            case CLICK_ELSEWHERE -> robot.clickOn(Objects.requireNonNull(elsewhere));
            case ESCAPE -> robot.type(KeyCode.ESCAPE);
            case OTHER_RECORD -> robot.interact(() -> document.workspace.select(S2));
            case DONE -> robot.interact(document.model::toggle);
            case OTHER_VIEW ->
                    robot.interact(() -> Objects.requireNonNull(elsewhere).requestFocus());
            case WINDOW_CLOSED ->
                    robot.interact(
                            () -> {
                                Objects.requireNonNull(form).settle();
                                document.model.leave();
                                Objects.requireNonNull(stage).hide();
                            });
            case KILLED -> {}
        }
    }
}
