package hanoius.chart;

import hanoius.chart.ChartWalk.Step;
import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.control.Action;
import hanoius.control.ControlKeys;
import hanoius.control.FigureCanvas;
import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.function.Supplier;

/** The keys of a chart, and what they do. */
public final class ChartKeys {

    static final Shortcut SAVE = Shortcut.of("shell.key_save_chart", Reach.WINDOW, "Shortcut+S");

    /** All of them beyond those that figures share, in the order in which they are listed. */
    public static final List<Shortcut> ALL = List.of(SAVE);

    private static final double STEP = 1.5;

    /** The share of the time in view that is moved by at once. */
    private static final double PAGE = 0.8;

    private final FigureCanvas canvas;
    private final ChartViewModel model;
    private final Supplier<Drawing> drawing;
    private final ChartReadings readings;
    private final ObservableBooleanValue drawn;
    final Action zoomIn;
    final Action zoomOut;
    final Action fit;

    /**
     * @param drawn whether the chart is shown, and not the table in its place
     */
    ChartKeys(
            FigureCanvas canvas,
            ChartViewModel model,
            Supplier<Drawing> drawing,
            ChartReadings readings,
            ObservableBooleanValue drawn) {
        this.canvas = canvas;
        this.model = model;
        this.drawing = drawing;
        this.readings = readings;
        this.drawn = drawn;
        zoomIn =
                Action.of("chart.zoom_in", () -> model.zoom(0.5, STEP))
                        .on(ControlKeys.ZOOM_IN)
                        .when(drawn);
        zoomOut =
                Action.of("chart.zoom_out", () -> model.zoom(0.5, 1 / STEP))
                        .on(ControlKeys.ZOOM_OUT)
                        .when(drawn);
        fit = Action.of("chart.fit", model::fitAll).on(ControlKeys.FIT_ALL).when(drawn);
    }

    /** What the keys do, with a button or without one. */
    List<Action> actions() {
        return List.of(
                zoomIn,
                zoomOut,
                fit,
                Action.key(ControlKeys.PREVIOUS, () -> go(Step.LEFT)),
                Action.key(ControlKeys.NEXT, () -> go(Step.RIGHT)),
                Action.key(ControlKeys.UP, () -> go(Step.UP)),
                Action.key(ControlKeys.DOWN, () -> go(Step.DOWN)),
                Action.key(ControlKeys.FIRST, () -> go(Step.FIRST)),
                Action.key(ControlKeys.LAST, () -> go(Step.LAST)),
                Action.key(ControlKeys.EARLIER, () -> go(Step.LEFT)).when(drawn),
                Action.key(ControlKeys.LATER, () -> go(Step.RIGHT)).when(drawn),
                Action.key(ControlKeys.FIT_SELECTION, model::fitSelection).when(drawn),
                Action.key(ControlKeys.PAGE_UP, () -> model.pan(PAGE)),
                Action.key(ControlKeys.PAGE_DOWN, () -> model.pan(-PAGE)),
                Action.key(ControlKeys.CLEAR, this::clear)
                        .when(readings.pinning().or(model.brushedProperty().isNotNull())));
    }

    /** The reading that was pinned goes first, then the days that are marked. */
    private void clear() {
        if (readings.isPinned()) {
            readings.unpin();
        } else {
            model.clearBrush();
        }
    }

    private void go(Step step) {
        var focused = canvas.focusedTargetProperty().get();
        ChartWalk.next(drawing.get(), focused == null ? null : focused.meaning().record(), step)
                .ifPresent(canvas::focusOn);
    }
}
