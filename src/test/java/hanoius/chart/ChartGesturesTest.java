package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.control.FigureCanvas;
import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.support.BundledDocument;
import hanoius.support.FxEvents;
import hanoius.support.Marks;
import hanoius.support.Wheel;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;

@ExtendWith(WindowExtension.class)
class ChartGesturesTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ChartViewModel model = new ChartViewModel(workspace);
    private @Nullable ChartView view;

    @Start
    void open(Stage stage) throws IOException {
        workspace.show(BundledDocument.record().dataset());
        var table = new ChartTableViewModel(model, workspace);
        ChartView opened =
                new ChartView(
                        model,
                        new ChartTableView(table, () -> {}, (_, _) -> {}),
                        new Label(),
                        () -> {});
        view = opened;
        stage.setScene(new Scene(opened, 960, 640));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        // A glide would still be on its way when a test looks.
        stage.getScene().getPreferences().setReducedMotion(true);
    }

    private static FigureCanvas canvas(FxRobot robot) {
        return robot.lookup("#chart-canvas").queryAs(FigureCanvas.class);
    }

    private Drawing drawing() {
        FxEvents.settle();
        return Objects.requireNonNull(Objects.requireNonNull(view).drawing());
    }

    private Point2D at(FxRobot robot, double x, double y) {
        return canvas(robot).localToScreen(x, y);
    }

    private void show(FxRobot robot, String from, String to) {
        TimeSpan span = TimeSpan.of(LocalDate.parse(from), LocalDate.parse(to));
        robot.interact(() -> model.show(span));
        FxEvents.settle();
    }

    private boolean isDrawn(FxRobot robot, double left, double right) {
        FxEvents.settle();
        return Marks.all(Objects.requireNonNull(canvas(robot).figureProperty().get()).marks())
                .filter(Mark.Box.class::isInstance)
                .map(Mark::bounds)
                .anyMatch(
                        box ->
                                Math.abs(box.x() - left) < 0.5
                                        && Math.abs(box.right() - right) < 0.5
                                        && box.height() > drawing().plotArea().height());
    }

    private void mark(FxRobot robot, @Nullable LocalDate from, @Nullable LocalDate to) {
        robot.interact(() -> workspace.brush(new DayRange(from, to)));
    }

    @Test
    void markedDaysAreDrawnAndWhatHasNoEndToTheEdge(FxRobot robot) {
        show(robot, "2017-01-01", "2022-12-31");
        LocalDate from = LocalDate.of(2019, 1, 1);
        LocalDate to = LocalDate.of(2020, 12, 31);
        Bounds plots = drawing().plotArea();
        TimeScale time = drawing().time();
        assertFalse(isDrawn(robot, time.at(from), time.after(to)));
        mark(robot, from, to);
        assertTrue(isDrawn(robot, time.at(from), time.after(to)));
        mark(robot, from, null);
        assertTrue(isDrawn(robot, time.at(from), plots.right()), "since 2019");
        mark(robot, null, to);
        assertTrue(isDrawn(robot, plots.x(), time.after(to)), "until 2020");
        robot.interact(model::clearBrush);
        assertFalse(isDrawn(robot, plots.x(), time.after(to)));
    }

    @Test
    void controlAndWheelZoomAboutThePointerAndTheWheelAlonePans(FxRobot robot) {
        show(robot, "2018-01-01", "2020-12-31");
        Bounds plots = drawing().plotArea();
        double x = plots.x() + 0.25 * plots.width();
        double before = model.span().days();
        double moment = model.span().from() + 0.25 * before;
        Wheel.turn(robot, canvas(robot), x, plots.centerY(), 1, true, false);
        assertEquals(before / 1.15, model.span().days(), 1e-6);
        assertEquals(moment, model.span().from() + 0.25 * model.span().days(), 1e-6);
        double from = model.span().from();
        double pixel = model.span().days() / plots.width();
        Wheel.turn(robot, canvas(robot), x, plots.centerY(), 1, false, true);
        assertEquals(from - 40 * pixel, model.span().from(), pixel);
        Wheel.turn(robot, canvas(robot), x, plots.centerY(), 1, false, false);
        assertEquals(from - 80 * pixel, model.span().from(), pixel);
    }

    @Test
    void timeIsMovedNoFurtherThanATenthBeyondTheValues(FxRobot robot) {
        TimeSpan whole = model.scene().wholeSpan();
        double beyond = whole.days() / 10;
        robot.interact(() -> model.zoom(0.3, 1e-9));
        assertEquals(whole.from() - beyond, model.span().from(), 1e-6);
        assertEquals(whole.to() + beyond, model.span().to(), 1e-6);
        show(robot, "2018-01-01", "2018-12-31");
        robot.interact(() -> model.pan(1000));
        assertEquals(whole.from() - beyond, model.span().from(), 1e-6);
        assertEquals(365, model.span().days(), 1e-6);
    }

    @Test
    void whatIsMarkedOrSelectedIsShownWithAThirdOfItToEitherSide(FxRobot robot) {
        TimeSpan before = model.span();
        robot.interact(model::fitSelection);
        assertEquals(before, model.span(), "nothing is marked or selected");
        mark(robot, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));
        robot.interact(model::fitSelection);
        assertEquals(TimeSpan.years(2019, 2019).grow(1 / 3.0), model.span());
        robot.interact(
                () -> {
                    model.clearBrush();
                    model.select(
                            model.scene().series().getFirst().data().getLast().observation().id());
                    model.fitSelection();
                });
        var selected = model.scene().series().getFirst().data().getLast();
        assertEquals(
                new TimeSpan(selected.start(), selected.end()).grow(1 / 3.0).middle(),
                model.span().middle(),
                1);
    }

    @Test
    void aDragPans(FxRobot robot) {
        show(robot, "2018-01-01", "2020-12-31");
        Bounds plots = drawing().plotArea();
        double pixel = model.span().days() / plots.width();
        double before = model.span().from();
        double y = plots.y() + 12;
        robot.moveTo(at(robot, 600, y)).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, 500, y)).release(MouseButton.PRIMARY);
        assertEquals(before + 100 * pixel, model.span().from(), 3 * pixel);
        assertNull(model.brushed());
    }

    @Test
    void aDragOnTheAxisMarksWholeYears(FxRobot robot) {
        show(robot, "2017-01-01", "2022-12-31");
        TimeScale time = drawing().time();
        double y = drawing().plotArea().bottom() + 12;
        double from = time.at(LocalDate.of(2018, 1, 1)) + 2;
        double to = time.at(LocalDate.of(2021, 1, 1)) - 2;
        robot.moveTo(at(robot, from, y)).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, to, y)).release(MouseButton.PRIMARY);
        assertEquals(
                new DayRange(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31)),
                model.brushed());
    }

    @Test
    void aDoubleClickShowsTheYearAndOnNothingAllTime(FxRobot robot) {
        show(robot, "2017-01-01", "2022-12-31");
        Bounds plots = drawing().plotArea();
        double x = drawing().time().at(LocalDate.of(2018, 6, 1));
        robot.doubleClickOn(at(robot, x, plots.bottom() + 12));
        assertEquals(TimeSpan.years(2018, 2018), model.span());
        FxEvents.settle();
        robot.doubleClickOn(at(robot, plots.x() + 4, plots.y() + 4));
        assertEquals(model.scene().wholeSpan(), model.span());
    }
}
