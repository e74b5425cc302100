package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.SampleFigure;
import hanoius.support.WindowExtension;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class FocusMarkTest {

    private final FigureCanvas canvas = new FigureCanvas();

    @Start
    void start(Stage stage) {
        canvas.figureProperty().set(SampleFigure.of(false));
        canvas.setOnPick((target, _) -> canvas.focusOn(target.meaning().record()));
        stage.setScene(new Scene(new StackPane(canvas), 480, 320));
        stage.sizeToScene();
        stage.show();
    }

    private boolean isShown() {
        return canvas.lookup(".focused-target").isVisible();
    }

    private void click(FxRobot robot) {
        robot.clickOn(canvas.localToScreen(80, 150));
    }

    @Test
    void aClickPutsNoFrameAroundWhatItChose(FxRobot robot) {
        click(robot);
        assertEquals("one", canvas.focusedTargetProperty().get().meaning().record().key());
        assertFalse(isShown());
    }

    @Test
    void aKeyAfterAClickShowsWhereOneIsAndAClickHidesItAgain(FxRobot robot) {
        click(robot);
        robot.type(KeyCode.RIGHT);
        assertTrue(isShown());
        click(robot);
        assertFalse(isShown());
    }

    @Test
    void aKeyThatIsHeldForAClickShowsNothing(FxRobot robot) {
        click(robot);
        robot.press(KeyCode.CONTROL);
        assertFalse(isShown());
        robot.release(KeyCode.CONTROL);
    }

    @Test
    void theFrameComesEvenWhereAnotherNodeAnswersTheKey(FxRobot robot) {
        robot.interact(
                () ->
                        canvas.getParent()
                                .addEventFilter(
                                        KeyEvent.KEY_PRESSED,
                                        event -> {
                                            canvas.focusOn(
                                                    canvas.targets().get(1).meaning().record());
                                            event.consume();
                                        }));
        click(robot);
        robot.type(KeyCode.RIGHT);
        assertTrue(isShown());
    }
}
