package hanoius.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import hanoius.support.WindowExtension;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class ChoiceFieldTest {

    private final List<String> told = new ArrayList<>();
    private ChoiceField<String> field;

    @Start
    void start(Stage stage) {
        field = new ChoiceField<>(each -> each.toUpperCase(Locale.ROOT), "-", told::add);
        field.getItems().setAll("about", "exactly", "over");
        stage.setScene(new Scene(new VBox(field), 300, 300));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void whatIsShownIsNoChoice(FxRobot robot) {
        robot.interact(() -> field.put("exactly"));
        robot.interact(() -> field.put(null));
        robot.interact(() -> field.put("over"));
        assertEquals("over", field.getValue());
        assertEquals(List.of(), told);
    }

    @Test
    void whatIsChosenIsToldOnce(FxRobot robot) {
        robot.interact(() -> field.put("exactly"));
        robot.interact(() -> field.getSelectionModel().select("over"));
        robot.interact(() -> field.getSelectionModel().select("over"));
        assertEquals(List.of("over"), told);
    }

    @Test
    void aChoiceThatIsTakenAwayComesBack(FxRobot robot) {
        robot.interact(() -> field.put("exactly"));
        robot.clickOn(field);
        ListView<?> list = robot.lookup(".combo-box-popup .list-view").query();
        robot.interact(() -> list.getSelectionModel().clearSelection());
        robot.push(KeyCode.ESCAPE);
        assertEquals("exactly", field.getValue());
        assertEquals(List.of(), told);
    }

    @Test
    void withoutAValueNothingIsChosen(FxRobot robot) {
        robot.interact(() -> field.getSelectionModel().clearSelection());
        assertNull(field.getValue());
        assertEquals("-", field.getConverter().toString(null));
        assertEquals(List.of(), told);
    }
}
