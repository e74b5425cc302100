package hanoius.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.InputMethod;
import hanoius.support.WindowExtension;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class SheetEscapeTest {

    private TextField field;
    private Spinner<Integer> spinner;
    private ListView<String> list;
    private int closed;

    @Start
    void start(Stage stage) {
        field = new TextField();
        spinner = new Spinner<>(1, 9, 3);
        list = new ListView<>();
        Composition.of(field);
        spinner.setEditable(true);
        list.getItems().setAll("one", "two");
        var sheet = new VBox(field, spinner, list);
        SheetEscape.install(sheet, list, () -> closed++);
        var scene = new Scene(sheet, 300, 300);
        TypingGuard.watch(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void aFieldIsLeftBeforeTheSheetIs(FxRobot robot) {
        robot.clickOn(field).write("typed").push(KeyCode.ESCAPE);
        assertTrue(list.isFocused());
        assertEquals("typed", field.getText());
        robot.clickOn(spinner.getEditor()).push(KeyCode.ESCAPE);
        assertTrue(list.isFocused());
        assertEquals(0, closed);
        robot.push(KeyCode.ESCAPE);
        assertEquals(1, closed);
    }

    @Test
    void aWordThatIsBeingComposedIsTakenBackFirst(FxRobot robot) {
        robot.clickOn(field);
        robot.interact(() -> InputMethod.type(field, "Nội", ""));
        robot.push(KeyCode.ESCAPE);
        assertTrue(field.isFocused());
        assertEquals(0, closed);
    }
}
