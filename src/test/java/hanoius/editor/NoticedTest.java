package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.form.Draft;
import hanoius.form.Place;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

/** F8 leads through what is not saved and what is remarked on, and Shift+F8 back. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class NoticedTest {

    private static final RecordId M1 = RecordId.milestone("M1");
    private static final RecordId M3 = RecordId.milestone("M3");
    private static final RecordId S2 = RecordId.source("S2");

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.source("S1").title("Newspaper").build(),
                            Facts.source("S2").title("Report").build(),
                            Facts.milestone("M1").title("One").date("2017-04-09").build(),
                            Facts.milestone("M2")
                                    .title("Hanoi leases land in the new town")
                                    .date("2017-04-09")
                                    .build(),
                            Facts.milestone("M3")
                                    .title(
                                            LocalizedText.of("en", "Visit")
                                                    .with("vi", Translation.of("Thăm", "Trip")))
                                    .summary("")
                                    .sources("S1")
                                    .build()));
    private FormView form;

    @Start
    void start(Stage stage) {
        form = new FormView(document.model, List.of());
        form.setPrefSize(360, 700);
        stage.setScene(new Scene(form));
        stage.sizeToScene();
        stage.show();
    }

    private void edit(FxRobot robot, RecordId id) {
        robot.interact(
                () -> {
                    document.workspace.select(id);
                    form.requestFocus();
                });
        FxEvents.settle();
    }

    private @Nullable String focused() {
        Node focused = form.getScene().getFocusOwner();
        return focused == null ? null : focused.getId();
    }

    /** What has the focus after each of so many keys. */
    private List<@Nullable String> steps(FxRobot robot, int times, KeyCode... keys) {
        List<@Nullable String> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            robot.push(keys);
            FxEvents.settle();
            all.add(focused());
        }
        return all;
    }

    @Test
    void everyRemarkIsAStop(FxRobot robot) {
        edit(robot, M1);
        robot.interact(
                () -> {
                    lookup("edit-title").setText("Hanoi leases land in the new town");
                    document.clock.pass(3000);
                    lookup("edit-date").setText("9/4/2017");
                    form.requestFocus();
                });
        FxEvents.settle();
        List<@Nullable String> way =
                List.of("edit-title", "open-likely-double", "edit-date", "add-source");
        assertEquals(way, steps(robot, 4, KeyCode.F8));
        assertEquals(List.of("edit-title"), steps(robot, 1, KeyCode.F8));
        assertEquals(List.of("add-source"), steps(robot, 1, KeyCode.SHIFT, KeyCode.F8));
        assertEquals(List.of("edit-date"), steps(robot, 1, KeyCode.SHIFT, KeyCode.F8));
    }

    private TextInputControl lookup(String id) {
        return (TextInputControl) form.lookup("#" + id);
    }

    @Test
    void aTranslationThatIsOlderThanTheOriginalIsAStop(FxRobot robot) {
        edit(robot, M3);
        assertEquals(List.of("edit-title", "edit-title"), steps(robot, 2, KeyCode.F8));
    }

    /** After the last one comes what is not saved of another record. */
    @Test
    void whatIsNotSavedElsewhereFollows(FxRobot robot) {
        robot.interact(
                () ->
                        document.session.type(
                                new Place(S2, "title", ""), new Draft.Text("Rep", "Report")));
        edit(robot, M3);
        assertEquals(List.of("edit-title"), steps(robot, 1, KeyCode.F8));
        robot.push(KeyCode.F8);
        FxEvents.settle();
        assertEquals(S2, document.workspace.selection().getFirst());
        assertEquals(List.of("edit-title"), steps(robot, 1, KeyCode.F8));
        assertEquals("Rep", lookup("edit-title").getText());
    }
}
