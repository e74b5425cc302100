package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.WindowExtension;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.Objects;

@ExtendWith(WindowExtension.class)
class LateTooltipTest {

    private final SimpleStringProperty words = new SimpleStringProperty("Undo nothing");
    private @Nullable Button made;

    @Start
    void start(Stage stage) {
        Button second = new Button("Second");
        made = second;
        stage.setScene(new Scene(new HBox(40, new Button("First"), second), 400, 100));
        stage.sizeToScene();
        stage.show();
    }

    /** The pointer is where the test before has left it. */
    private void give(FxRobot robot) {
        robot.moveTo("First");
        robot.interact(() -> LateTooltip.give(second(), words));
    }

    private Button second() {
        return Objects.requireNonNull(made);
    }

    @Test
    void isMadeWhenThePointerComes(FxRobot robot) {
        give(robot);
        assertNull(second().getTooltip());
        assertTrue(LateTooltip.isGiven(second()));
        assertEquals("Undo nothing", LateTooltip.text(second()));
        robot.moveTo(second());
        assertEquals("Undo nothing", second().getTooltip().getText());
        robot.interact(() -> words.set("Undo a deed"));
        assertEquals("Undo a deed", second().getTooltip().getText());
        assertEquals("Undo a deed", LateTooltip.text(second()));
    }

    @Test
    void isMadeForWhatHasTheFocus(FxRobot robot) {
        give(robot);
        robot.interact(() -> second().requestFocus());
        assertNotNull(second().getTooltip());
    }

    @Test
    void saysWhatWasGivenLast(FxRobot robot) {
        give(robot);
        robot.interact(() -> LateTooltip.give(second(), new SimpleStringProperty("Redo")));
        assertEquals("Redo", LateTooltip.text(second()));
        robot.moveTo(second());
        robot.interact(() -> LateTooltip.give(second(), words));
        assertEquals("Undo nothing", second().getTooltip().getText());
    }

    @Test
    void isThereWhileItSaysSomething(FxRobot robot) {
        robot.moveTo("First");
        robot.interact(() -> LateTooltip.give(second(), ""));
        robot.moveTo(second());
        assertNull(second().getTooltip());
        robot.interact(() -> LateTooltip.give(second(), "Redo"));
        assertEquals("Redo", second().getTooltip().getText());
        robot.interact(() -> LateTooltip.give(second(), ""));
        assertNull(second().getTooltip());
    }

    @Test
    void isMadeOnceForACellThatSaysOtherThings(FxRobot robot) {
        give(robot);
        robot.moveTo(second());
        Tooltip first = second().getTooltip();
        robot.interact(() -> LateTooltip.give(second(), "Redo"));
        assertSame(first, second().getTooltip());
        assertEquals("Redo", first.getText());
    }
}
