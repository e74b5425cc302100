package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.SourceSchema;
import hanoius.support.Facts;
import hanoius.support.InputMethod;
import hanoius.typing.TypingGuard;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A field that is half typed, left in every way, with and without a word being composed. */
@ExtendWith(ApplicationExtension.class)
class LeavingAFieldTest {

    private static final RecordId S1 = RecordId.source("S1");
    private static final RecordId S2 = RecordId.source("S2");

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

    /**
     * @param wrong whether what is typed cannot be saved
     */
    record Case(Leaving leaving, boolean composing, boolean wrong) {}

    static Stream<Case> cases() {
        return Arrays.stream(Leaving.values())
                .flatMap(
                        each ->
                                Stream.of(
                                        new Case(each, false, false),
                                        new Case(each, true, false),
                                        new Case(each, false, true)));
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
    void start(Stage given) {
        stage = given;
        var button = new Button("elsewhere");
        elsewhere = button;
        var shown = new FormView(document.model, List.of());
        form = shown;
        shown.setPrefSize(360, 700);
        var scene = new Scene(new HBox(button, shown));
        TypingGuard.watch(scene);
        given.setScene(scene);
        given.sizeToScene();
        given.show();
        document.workspace.select(S1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLostAndNothingHalfSaved(Case each, FxRobot robot) throws TimeoutException {
        TextInputControl field = robot.lookup("#edit-title").queryAs(TextInputControl.class);
        robot.interact(field::requestFocus);
        robot.interact(
                () -> {
                    field.setText(each.wrong() ? "" : "Báo cáo ");
                    field.end();
                });
        if (each.composing()) {
            robot.interact(() -> InputMethod.type(field, "Nội", ""));
        }
        String typed = each.wrong() ? "" : each.composing() ? "Báo cáo Nội" : "Báo cáo";
        leave(each.leaving(), robot);
        WaitForAsyncUtils.waitForFxEvents();
        boolean isSaved = each.leaving() != Leaving.ESCAPE && each.leaving() != Leaving.KILLED;
        if (isSaved && each.composing()) {
            // A key waits for the input method to commit the word, for a while.
            waitUntilKept(typed);
            WaitForAsyncUtils.waitForFxEvents();
        }
        String kept = document.record(S1, Source.class).title();
        switch (each.leaving()) {
            case ESCAPE -> assertEquals("Report", kept);
            case KILLED -> {
                assertEquals("Report", kept);
                EditedDocument again = document.restarted();
                String offered =
                        again.<Source>form(S1).text(SourceSchema.TITLE).textProperty().get();
                // A word that is still being composed is no text yet.
                assertEquals(each.wrong() ? "" : "Báo cáo", offered.strip());
            }
            default -> {
                if (each.wrong()) {
                    assertEquals("Report", kept);
                    EditedDocument again = document.restarted();
                    TypedEntry<String> offered = again.<Source>form(S1).text(SourceSchema.TITLE);
                    assertEquals("", offered.textProperty().get());
                } else {
                    assertEquals(typed, kept, each.toString());
                    assertTrue(document.session.draftsProperty().get().isEmpty());
                }
            }
        }
    }

    private void waitUntilKept(String typed) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> document.record(S1, Source.class).title().equals(typed));
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
