package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.InputMethod;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

/** The orders of events are those that were recorded of real input methods on Linux. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class CompositionTest {

    private TextField field;
    private Button other;
    private final StringProperty settled = new SimpleStringProperty("");
    private final List<String> heard = new ArrayList<>();

    @Start
    void start(Stage stage) {
        field = new TextField();
        other = new Button("other");
        Composition.of(field).bind(settled);
        settled.subscribe((_, text) -> heard.add(text));
        stage.setScene(new Scene(new VBox(field, other), 300, 200));
        stage.sizeToScene();
        stage.show();
        field.requestFocus();
    }

    private void input(FxRobot robot, String composed, String committed) {
        robot.interact(() -> InputMethod.type(field, composed, committed));
    }

    @Test
    void nothingIsHeardOfAWordUntilItIsCommitted(FxRobot robot) {
        for (String each : List.of("d", "đ", "đo", "đô", "đôn", "đông", "đồng")) {
            input(robot, each, "");
            assertTrue(Composition.of(field).isRunning());
        }
        assertEquals("đồng", field.getText());
        assertEquals(List.of(), heard.stream().filter(each -> !each.isEmpty()).toList());
        input(robot, "", "đồng");
        assertFalse(Composition.of(field).isRunning());
        assertEquals("đồng", settled.get());
    }

    @Test
    void aBlankThatOvertakesItsWordComesBehindIt(FxRobot robot) {
        input(robot, "th", "");
        input(robot, "", "th");
        input(robot, "ỏa", "");
        input(robot, "", " ");
        input(robot, "ỏa", "");
        input(robot, "", "");
        input(robot, "", "ỏa");
        input(robot, "t", "");
        input(robot, "", "t");
        assertEquals("thỏa t", settled.get());
        assertEquals("thỏa t", field.getText());
    }

    @Test
    void aWordThatIsTakenBackByAClickElsewhereStays(FxRobot robot) {
        robot.interact(() -> field.setText("Hà "));
        robot.interact(() -> field.positionCaret(3));
        input(robot, "Nội", "");
        robot.interact(
                () -> {
                    InputMethod.type(field, "", "");
                    other.requestFocus();
                });
        assertEquals("Hà Nội", settled.get());
    }

    @Test
    void aWordThatIsTakenBackByAKeyIsGone(FxRobot robot) {
        input(robot, "N", "");
        input(robot, "", "");
        robot.push(KeyCode.TAB);
        assertEquals("", settled.get());
    }

    @Test
    void enterWaitsForTheWord(FxRobot robot) {
        List<String> done = new ArrayList<>();
        robot.interact(() -> field.setOnAction(_ -> done.add(settled.get())));
        input(robot, "Nội", "");
        robot.push(KeyCode.ENTER);
        input(robot, "", "Nội");
        robot.interact(() -> {});
        assertEquals(List.of("Nội"), done);
        assertEquals("Nội", settled.get());
    }

    @Test
    void whatAPropertySaysIsShown(FxRobot robot) {
        robot.interact(() -> settled.set("from outside"));
        assertEquals("from outside", field.getText());
    }
}
