package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

/** Of buttons of which one is on, the one to which an arrow key leads is chosen. */
@ExtendWith(WindowExtension.class)
class ChoosingByArrowsTest {

    private static final RecordId M1 = RecordId.milestone("M001");
    private static final RecordId M2 = RecordId.milestone("M002");

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.milestone("M001").title("Report").build(),
                            Facts.milestone("M002").title("Another").build()));

    @Start
    void start(Stage stage) {
        var form = new FormView(document.model, List.of());
        form.setPrefSize(360, 700);
        stage.setScene(new Scene(form));
        stage.sizeToScene();
        stage.show();
    }

    private static void assertChosen(FxRobot robot, String query) {
        FxEvents.settle();
        Node button = robot.lookup(query).query();
        assertTrue(((Toggle) button).isSelected(), query);
        assertTrue(button.isFocused(), query);
    }

    @Test
    void whatTwoRecordsBecome(FxRobot robot) {
        robot.interact(() -> document.workspace.select(List.of(M1, M2)));
        FxEvents.settle();
        robot.clickOn("#merge-two");
        FxEvents.settle();
        robot.clickOn("#merge-titleen-staying");
        robot.push(KeyCode.DOWN);
        assertChosen(robot, "#merge-titleen-going");
        robot.push(KeyCode.UP);
        assertChosen(robot, "#merge-titleen-staying");
        robot.push(KeyCode.DOWN);
        FxEvents.settle();
        robot.clickOn("Merge");
        assertEquals("Another", document.record(M1, Milestone.class).title().text());
    }

    @Test
    void theLanguageOfTheTexts(FxRobot robot) {
        robot.interact(() -> document.workspace.select(M1));
        FxEvents.settle();
        robot.clickOn("#form-language-en");
        robot.push(KeyCode.RIGHT);
        assertChosen(robot, "#form-language-vi");
        assertEquals(Language.VI, document.model.languageProperty().get());
        robot.clickOn("#form-language-vi");
        assertChosen(robot, "#form-language-vi");
    }
}
