package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.figure.Mark;
import hanoius.model.Milestone;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.task.DirectRunner;
import hanoius.text.Language;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.Rendering;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
    private final List<String> exports = new ArrayList<>();

    @Start
    void open(Stage stage) {
        workspace.show(Drawn.real());
        TimelineView view = new TimelineView(model, workspace);
        view.setOnExport(() -> exports.add("asked"), () -> exports.add("whole"));
        stage.setScene(new Scene(view, 900, 600));
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
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void scroll(
            FxRobot robot, double x, double y, double notches, boolean control, boolean shift) {
        robot.interact(
                () -> {
                    Point2D screen = canvas(robot).localToScreen(x, y);
                    canvas(robot)
                            .fireEvent(
                                    new ScrollEvent(
                                            ScrollEvent.SCROLL,
                                            x,
                                            y,
                                            screen.getX(),
                                            screen.getY(),
                                            shift,
                                            control,
                                            false,
                                            false,
                                            false,
                                            false,
                                            0,
                                            40 * notches,
                                            0,
                                            40 * notches,
                                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                                            0,
                                            ScrollEvent.VerticalTextScrollUnits.NONE,
                                            0,
                                            0,
                                            null));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aClickSelectsWhatIsUnderThePointer(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        HitIndex.Target target =
                new HitIndex(canvas(robot).figureProperty().get()).targets().getLast();
        Bounds box = target.bounds();
        robot.clickOn(at(robot, box.centerX(), box.centerY()));
        assertEquals(target.meaning().record(), model.selection().selected());
    }

    @Test
    void movingTheMouseLaysNothingOutAndBuildsNoNewGeometry(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        TimelineRenderer renderer =
                robot.lookup("#timeline").queryAs(TimelineView.class).renderer();
        Frame frame = renderer.frame();
        Rendering rendering = renderer.rendering();
        Figure figure = canvas(robot).figureProperty().get();
        double low = canvas(robot).getHeight() - Frame.OVERVIEW / 2;
        for (double y : new double[] {10, 30, 200, 300, low}) {
            for (double x : new double[] {20, 150, 300, 600}) {
                robot.moveTo(at(robot, x, y));
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertSame(frame, renderer.frame());
        assertSame(rendering, renderer.rendering());
        assertSame(figure, canvas(robot).figureProperty().get());
        robot.interact(() -> model.navigation().pan(20));
        assertEquals(model.view(), renderer.frame().view());
    }

    @Test
    void controlAndWheelZoomAboutThePointer(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        double x = Frame.HEADER + 0.25 * (canvas(robot).getWidth() - Frame.HEADER);
        double moment = model.view().from() + 0.25 * model.view().days();
        double before = model.view().days();
        scroll(robot, x, 200, 1, true, false);
        assertEquals(before / 1.15, model.view().days(), 1e-6);
        assertEquals(moment, model.view().from() + 0.25 * model.view().days(), 1e-6);
    }

    @Test
    void theWheelScrollsLanesAndWithShiftPans(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        TimeSpan before = model.view();
        scroll(robot, 400, 200, -2, false, false);
        assertEquals(80, model.scroll());
        assertEquals(before, model.view());
        scroll(robot, 400, 200, 1, false, true);
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

    private static Stream<Mark> all(Mark mark) {
        return mark instanceof Mark.Group group
                ? Stream.concat(
                        Stream.of(mark), group.marks().stream().flatMap(TimelineViewTest::all))
                : Stream.of(mark);
    }

    /** Whether a box from the ruler down through the lanes reaches from one pixel to another. */
    private static boolean isDrawn(FxRobot robot, double left, double right) {
        WaitForAsyncUtils.waitForFxEvents();
        return canvas(robot).figureProperty().get().marks().stream()
                .flatMap(TimelineViewTest::all)
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
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(model.view().from() < from);
        assertEquals(days, model.view().days(), 1e-6);
        Frame frame = Drawn.frame(model.view(), width, canvas(robot).getHeight());
        double edge = frame.window(model.scene()).right();
        robot.moveTo(at(robot, edge, strip.centerY())).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, edge - 60, strip.centerY())).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(model.view().days() < days);
    }

    @Test
    void keysZoomFitAndStepThroughTime(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        robot.interact(() -> canvas(robot).requestFocus());
        double before = model.view().days();
        robot.type(KeyCode.EQUALS);
        assertTrue(model.view().days() < before);
        robot.type(KeyCode.MINUS);
        assertEquals(before, model.view().days(), 1e-6);
        robot.type(KeyCode.HOME);
        var first = model.selection().selected();
        assertNotNull(first);
        robot.type(KeyCode.PERIOD);
        assertFalse(first.equals(model.selection().selected()));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertTrue(model.view().days() > model.scene().span().days());
    }

    @Test
    void controlAndGGoToADateThatIsTyped(FxRobot robot) {
        robot.interact(() -> canvas(robot).requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        TextField field = robot.lookup("#timeline-date").queryAs(TextField.class);
        Label reading = robot.lookup("#timeline-date-reading").queryAs(Label.class);
        robot.interact(() -> field.setText("2019-02-30"));
        assertEquals("February 2019 has 28 days.", reading.getText());
        TimeSpan before = model.view();
        robot.interact(() -> field.fireEvent(new ActionEvent()));
        assertEquals(before, model.view());
        robot.interact(() -> field.setText("tháng 9 2019"));
        assertEquals("September 2019 · EDTF 2019-09", reading.getText());
        robot.interact(() -> field.fireEvent(new ActionEvent()));
        assertEquals(Drawn.days("2019-08-02", "2019-10-31"), model.view());
        assertTrue(robot.lookup("#timeline-date").tryQuery().isEmpty());
    }

    @Test
    void theToolBarSpeaksBothLanguagesAndItsButtonsWork(FxRobot robot) {
        MenuButton grouping = robot.lookup("#timeline-grouping").queryAs(MenuButton.class);
        assertEquals("Group by: category", grouping.getText());
        robot.interact(() -> workspace.speak(Language.VI));
        assertEquals("Nhóm theo: loại", grouping.getText());
        robot.interact(() -> grouping.getItems().get(1).fire());
        assertEquals(Grouping.SECTOR, model.grouping());
        assertEquals("Nhóm theo: lĩnh vực", grouping.getText());
        double before = model.view().days();
        robot.clickOn("#timeline-zoom-in");
        assertTrue(model.view().days() < before);
        robot.interact(robot.lookup("#timeline-export").queryAs(SplitMenuButton.class)::fire);
        assertEquals(List.of("asked"), exports);
    }

    @Test
    void nothingInTheToolBarMovesWhateverIsChosenOrSelected(FxRobot robot) {
        Map<String, javafx.geometry.Bounds> before = places(robot);
        assertTrue(before.size() >= 8, "" + before.keySet());
        for (Grouping each : Grouping.values()) {
            robot.interact(() -> model.groupBy(each));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(before, places(robot), each.name());
        }
        robot.interact(
                () ->
                        workspace.select(
                                workspace.dossier().milestones().readAll().stream()
                                        .limit(2)
                                        .map(Milestone::id)
                                        .toList()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, places(robot), "the time between two");
    }

    /** Where the buttons of the tool bar are, by their names. */
    private static Map<String, javafx.geometry.Bounds> places(FxRobot robot) {
        Map<String, javafx.geometry.Bounds> places = new TreeMap<>();
        robot.interact(
                () -> {
                    Parent bar = robot.lookup(".view-header").queryParent();
                    for (Node each : bar.getChildrenUnmodifiable()) {
                        if (each instanceof ButtonBase && each.getId() != null) {
                            places.put(each.getId(), each.localToScene(each.getLayoutBounds()));
                        }
                    }
                });
        return places;
    }
}
