package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex.Target;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.SampleFigure;
import hanoius.figure.Stroke;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(WindowExtension.class)
class FigureCanvasTest {

    private final FigureCanvas canvas = new FigureCanvas();
    private final List<String> picks = new ArrayList<>();

    private long shown;

    @Start
    void open(Stage stage) {
        canvas.figureProperty().set(SampleFigure.of(false));
        canvas.setOnPick(
                (target, cause) -> picks.add(target.meaning().record().key() + kind(cause)));
        stage.setScene(new Scene(new StackPane(canvas), SampleFigure.WIDTH, SampleFigure.HEIGHT));
        stage.setX(100);
        stage.setY(100);
        // The stage is that of all tests and keeps the size that one of them gave it.
        stage.sizeToScene();
        stage.show();
    }

    /** A window may take more than one pulse to be there. */
    @BeforeEach
    void settle() {
        FxEvents.settle();
        shown = canvas.repaints();
    }

    private static String kind(InputEvent cause) {
        return switch (cause) {
            case MouseEvent mouse -> " by mouse";
            case KeyEvent key -> " by key";
            default -> " by " + cause;
        };
    }

    @Test
    void nothingIsRepaintedWhenNothingChanged(FxRobot robot) {
        robot.interact(
                () -> {
                    canvas.requestLayout();
                    canvas.figureProperty().set(SampleFigure.of(false));
                });
        move(robot, 80, 150);
        robot.type(KeyCode.TAB, KeyCode.RIGHT);
        FxEvents.settle();
        assertEquals(0, canvas.repaints() - shown);
    }

    @Test
    void aDoubleClickIsOnWhatItsFirstClickWasOn(FxRobot robot) {
        move(robot, 80, 150);
        robot.clickOn();
        List<String> first = List.copyOf(picks);
        assertEquals(1, first.size());
        robot.interact(() -> canvas.figureProperty().set(Figure.EMPTY));
        robot.clickOn();
        assertEquals(List.of(first.getFirst(), first.getFirst()), picks);
    }

    @Test
    void everythingGrowsWithTheSizeOfText(FxRobot robot) {
        double width = canvas.getWidth();
        robot.interact(() -> TextScale.set(canvas.getScene(), 2));
        FxEvents.settle();
        assertEquals(width / 2, canvas.getWidth(), 1);
        var seen = canvas.localToScene(canvas.getLayoutBounds());
        assertEquals(0, seen.getMinX(), 0.01);
        assertEquals(0, seen.getMinY(), 0.01);
        assertEquals(width, seen.getWidth(), 1);
        // What the pointer is on is found where it is seen.
        Point2D on = canvas.localToScene(80, 150);
        assertEquals(new Point2D(160, 300), on);
        robot.moveTo(canvas.localToScreen(80, 150));
        assertEquals("one", hovered());
    }

    @Test
    void severalNewFiguresInOnePulseAreOneRepaint(FxRobot robot) {
        robot.interact(
                () -> {
                    canvas.figureProperty().set(Figure.EMPTY);
                    canvas.figureProperty().set(SampleFigure.of(false));
                    canvas.figureProperty().set(SampleFigure.of(true));
                });
        FxEvents.settle();
        assertEquals(1, canvas.repaints() - shown);
    }

    @Test
    void anOverlayIsShownWithoutRepaintingTheFigure(FxRobot robot) {
        Ink red = Ink.rgb(0xFF0000);
        Mark rule = new Mark.Line(200, 0, 200, 320, Stroke.of(red, 3));
        robot.interact(
                () ->
                        canvas.overlayProperty()
                                .set(new Figure(480, 320, Ink.TRANSPARENT, List.of(rule))));
        assertEquals(red.argb(), Snapshots.of(canvas, robot).getRGB(200, 10));
        assertEquals(0, canvas.repaints() - shown);
        robot.interact(() -> canvas.overlayProperty().set(Figure.EMPTY));
        assertNotEquals(red.argb(), Snapshots.of(canvas, robot).getRGB(200, 10));
    }

    @Test
    void theSizeIsFollowed(FxRobot robot) throws TimeoutException {
        robot.interact(() -> canvas.getScene().getWindow().setWidth(300));
        // With the next pulse, which may be late.
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> canvas.getWidth() == 300);
        FxEvents.settle();
        assertEquals(1, canvas.repaints() - shown);
    }

    @Test
    void thePointerTellsWhatItIsOn(FxRobot robot) {
        assertNull(canvas.hoveredProperty().get());
        move(robot, 80, 150);
        assertEquals("one", hovered());
        move(robot, 200, 150);
        assertEquals("three", hovered());
        move(robot, 470, 310);
        assertNull(canvas.hoveredProperty().get());
    }

    @Test
    void aPartThatIsClippedAwayIsNotThere(FxRobot robot) {
        move(robot, 270, 284);
        assertEquals("clipped", hovered());
        move(robot, 245, 284);
        assertNull(canvas.hoveredProperty().get());
    }

    @Test
    void aClickPicksOnceAndADragPicksNothing(FxRobot robot) {
        move(robot, 80, 150);
        robot.clickOn();
        assertEquals(List.of("one by mouse"), picks);
        robot.press(javafx.scene.input.MouseButton.PRIMARY);
        move(robot, 200, 150);
        robot.release(javafx.scene.input.MouseButton.PRIMARY);
        assertEquals(List.of("one by mouse"), picks);
    }

    @Test
    void arrowKeysGoInReadingOrderAndStopAtTheEnds(FxRobot robot) {
        robot.interact(canvas::requestFocus);
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            robot.type(KeyCode.RIGHT);
            order.add(focused());
        }
        assertEquals("shape0", order.getFirst());
        assertEquals(15, order.stream().distinct().count());
        assertEquals("area", order.getLast());
        robot.type(KeyCode.LEFT);
        assertEquals(order.get(13), focused());
        robot.type(KeyCode.HOME);
        assertEquals("shape0", focused());
        robot.type(KeyCode.LEFT);
        assertEquals("shape0", focused());
        robot.type(KeyCode.END);
        assertEquals("area", focused());
    }

    @Test
    void upAndDownGoToTheNearestAboveAndBelow(FxRobot robot) {
        robot.interact(canvas::requestFocus);
        robot.type(KeyCode.HOME);
        robot.type(KeyCode.DOWN);
        assertEquals("chip", focused());
        robot.type(KeyCode.DOWN);
        assertEquals("chip", focused());
        robot.type(KeyCode.UP);
        assertEquals("shape2", focused());
        robot.type(KeyCode.UP);
        assertEquals("two", focused());
    }

    @Test
    void enterPicksWhatIsFocused(FxRobot robot) {
        robot.interact(canvas::requestFocus);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), picks);
        robot.type(KeyCode.END, KeyCode.ENTER);
        assertEquals(List.of("area by key"), picks);
    }

    @Test
    void focusStaysOnTheRecordWhenTheFigureMoves(FxRobot robot) {
        robot.interact(canvas::requestFocus);
        robot.type(KeyCode.END);
        Target before = canvas.focusedTargetProperty().get();
        Figure figure = SampleFigure.of(false);
        List<Mark> clipped =
                List.of(Mark.Group.clipped(new Bounds(0, 0, 400, 320), figure.marks()));
        robot.interact(
                () -> canvas.figureProperty().set(new Figure(480, 320, figure.paper(), clipped)));
        assertEquals("area", focused());
        assertNotEquals(before, canvas.focusedTargetProperty().get());
        robot.interact(() -> canvas.figureProperty().set(Figure.EMPTY));
        assertNull(canvas.focusedTargetProperty().get());
    }

    @Test
    void assistiveTechnologyHearsTheFocusedWords(FxRobot robot) {
        robot.interact(() -> canvas.descriptionProperty().set("exports and visitors"));
        assertEquals("exports and visitors", canvas.getAccessibleText());
        robot.interact(canvas::requestFocus);
        robot.type(KeyCode.END);
        assertEquals("words of area", canvas.getAccessibleText());
    }

    @Test
    void thePopOverComesLateAndGoesAtOnce(FxRobot robot) throws Exception {
        robot.interact(() -> canvas.setTipText(target -> "tip\nof " + target.meaning().words()));
        move(robot, 80, 150);
        assertFalse(canvas.tip().showing());
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> canvas.tip().showing());
        assertEquals("tip\nof words of one", canvas.tip().text());
        assertTrue(canvas.tip().corner().getX() > 180);
        move(robot, 470, 310);
        assertFalse(canvas.tip().showing());
    }

    @Test
    void thePopOverIsNeverUnderThePointer() {
        assertEquals(114, TargetTip.beside(100, 200, 0, 1000));
        assertEquals(686, TargetTip.beside(900, 200, 0, 1000));
        assertEquals(0, TargetTip.beside(100, 200, 0, 250));
    }

    @Test
    void anotherDisplayScaleIsFollowed(FxRobot robot) {
        Stage stage = (Stage) canvas.getScene().getWindow();
        robot.interact(() -> stage.setRenderScaleX(2));
        FxEvents.settle();
        assertEquals(1, canvas.repaints() - shown);
        robot.interact(() -> stage.setRenderScaleX(2));
        FxEvents.settle();
        assertEquals(1, canvas.repaints() - shown);
    }

    private void move(FxRobot robot, double x, double y) {
        var point = canvas.localToScreen(x, y);
        robot.moveTo(point);
        FxEvents.settle();
    }

    private String hovered() {
        Target target = canvas.hoveredProperty().get();
        return target == null ? "nothing" : target.meaning().record().key();
    }

    private String focused() {
        Target target = canvas.focusedTargetProperty().get();
        return target == null ? "nothing" : target.meaning().record().key();
    }
}
