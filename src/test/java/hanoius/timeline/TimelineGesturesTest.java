package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.support.FxEvents;
import hanoius.support.Marks;
import hanoius.support.Wheel;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.Frame;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.time.LocalDate;

@ExtendWith(WindowExtension.class)
class TimelineGesturesTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    @Start
    void open(Stage stage) {
        workspace.show(Drawn.real());
        stage.setScene(new Scene(new TimelineView(model, workspace), 900, 600));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static FigureCanvas canvas(FxRobot robot) {
        return robot.lookup("#timeline-canvas").queryAs(FigureCanvas.class);
    }

    private static Point2D at(FxRobot robot, double x, double y) {
        return canvas(robot).localToScreen(x, y);
    }

    private void show(FxRobot robot, String from, String to) {
        robot.interact(() -> model.navigation().show(Drawn.days(from, to)));
        FxEvents.settle();
    }

    @Test
    void controlAndWheelZoomAboutThePointer(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        double x = Frame.HEADER + 0.25 * (canvas(robot).getWidth() - Frame.HEADER);
        double moment = model.view().from() + 0.25 * model.view().days();
        double before = model.view().days();
        Wheel.turn(robot, canvas(robot), x, 200, 1, true, false);
        assertEquals(before / 1.15, model.view().days(), 1e-6);
        assertEquals(moment, model.view().from() + 0.25 * model.view().days(), 1e-6);
    }

    @Test
    void theWheelScrollsLanesAndWithShiftPans(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        TimeSpan before = model.view();
        Wheel.turn(robot, canvas(robot), 400, 200, -2, false, false);
        assertEquals(80, model.scroll());
        assertEquals(before, model.view());
        Wheel.turn(robot, canvas(robot), 400, 200, 1, false, true);
        assertEquals(80, model.scroll());
        assertTrue(model.view().from() < before.from());
    }

    @Test
    void aDragPansAndSelectsNothing(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        double pixels = model.view().days() / (canvas(robot).getWidth() - Frame.HEADER);
        double before = model.view().from();
        robot.moveTo(at(robot, 600, 300)).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, 500, 300)).release(MouseButton.PRIMARY);
        assertEquals(before + 100 * pixels, model.view().from(), 3 * pixels);
        assertNull(model.selection().selected());
    }

    @Test
    void aDragOnTheRulerBrushesAndEscapeClears(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        robot.moveTo(at(robot, 300, 10)).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, 500, 10)).release(MouseButton.PRIMARY);
        assertNotNull(model.brushed());
        robot.type(KeyCode.ESCAPE);
        assertNull(model.brushed());
    }

    /** Whether a box from the ruler down through the lanes reaches from one pixel to another. */
    private static boolean isDrawn(FxRobot robot, double left, double right) {
        FxEvents.settle();
        return Marks.all(canvas(robot).figureProperty().get().marks())
                .filter(Mark.Box.class::isInstance)
                .map(Mark::bounds)
                .filter(box -> box.y() == 0 && box.height() > 2 * Frame.RULER)
                .anyMatch(
                        box ->
                                Math.abs(box.x() - left) < 0.5
                                        && Math.abs(box.right() - right) < 0.5);
    }

    @Test
    void markedDaysAreDrawnAndWhatHasNoEndToTheEdge(FxRobot robot) {
        show(robot, "2010-01-01", "2020-01-01");
        LocalDate from = LocalDate.of(2014, 1, 1);
        LocalDate to = LocalDate.of(2015, 12, 31);
        double edge = canvas(robot).getWidth();
        TimeScale time = new TimeScale(model.view(), Frame.HEADER, edge);
        assertFalse(isDrawn(robot, time.at(from), time.after(to)));
        robot.interact(() -> workspace.brush(new DayRange(from, to)));
        assertTrue(isDrawn(robot, time.at(from), time.after(to)));
        robot.interact(() -> workspace.brush(new DayRange(from, null)));
        assertTrue(isDrawn(robot, time.at(from), edge), "since 2014");
        robot.interact(() -> workspace.brush(new DayRange(null, to)));
        assertTrue(isDrawn(robot, Frame.HEADER, time.after(to)), "until 2015");
        robot.interact(model::clearBrush);
        assertFalse(isDrawn(robot, Frame.HEADER, time.after(to)));
    }

    @Test
    void aDoubleClickOnAYearShowsThatYear(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        robot.doubleClickOn(at(robot, Frame.HEADER + 20, 10));
        assertEquals(Drawn.days("2017-01-01", "2018-01-01"), model.view());
    }

    @Test
    void theWindowOfTheOverviewIsDraggedAndResized(FxRobot robot) {
        show(robot, "2010-01-01", "2020-01-01");
        // The window is that of all tests and may have another width than this one asked for.
        double width = canvas(robot).getWidth();
        Bounds strip =
                new Bounds(0, canvas(robot).getHeight() - Frame.OVERVIEW, width, Frame.OVERVIEW);
        double days = model.view().days();
        robot.moveTo(at(robot, 450, strip.centerY())).press(MouseButton.PRIMARY);
        double from = model.view().from();
        robot.moveTo(at(robot, 400, strip.centerY())).release(MouseButton.PRIMARY);
        FxEvents.settle();
        assertTrue(model.view().from() < from);
        assertEquals(days, model.view().days(), 1e-6);
        Frame frame = Drawn.frame(model.view(), width, canvas(robot).getHeight());
        double edge = frame.window(model.scene()).right();
        robot.moveTo(at(robot, edge, strip.centerY())).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, edge - 60, strip.centerY())).release(MouseButton.PRIMARY);
        FxEvents.settle();
        assertTrue(model.view().days() < days);
    }
}
