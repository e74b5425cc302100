package hanoius.chart;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.mark.Crosshair;
import hanoius.chart.mark.PanelPlot;
import hanoius.control.FigureCanvas;
import hanoius.control.TimeGestures;
import hanoius.control.TimeGestures.Drag;
import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeSpan;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** What pointer and wheel move on a chart: time, the base of an index, and borders of panels. */
final class ChartGestures implements TimeGestures.Target {

    private static final double AXIS = 24;
    private static final double NEAR = 5;

    private final FigureCanvas canvas;
    private final ChartViewModel model;
    private final Supplier<Drawing> drawing;
    private final ChartReadings readings;
    private final ChartOptions options;
    private final TimeGestures gestures;

    ChartGestures(
            FigureCanvas canvas,
            ChartViewModel model,
            Supplier<Drawing> drawing,
            ChartReadings readings) {
        this.canvas = canvas;
        this.model = model;
        this.drawing = drawing;
        this.readings = readings;
        options = new ChartOptions(model);
        gestures = new TimeGestures(canvas, this);
    }

    void install() {
        gestures.install();
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> readings.point(-1, -1));
        canvas.addEventHandler(
                MouseEvent.MOUSE_MOVED, event -> readings.point(event.getX(), event.getY()));
    }

    /** Whether the chart is moved by hand or wheel, which it then must follow at once. */
    boolean isInHand() {
        return gestures.isInHand();
    }

    @Override
    public void pan(double pixels) {
        model.pan(pixels / plots().width());
    }

    @Override
    public void zoom(double x, double factor) {
        Bounds plots = plots();
        model.zoom(Math.clamp((x - plots.x()) / plots.width(), 0, 1), factor);
    }

    @Override
    public TimeAxis axis() {
        return TimeAxis.ofYears(drawing.get().time());
    }

    @Override
    public Bounds axisBounds() {
        Bounds plots = plots();
        return new Bounds(plots.x(), plots.bottom(), plots.width(), AXIS);
    }

    @Override
    public Bounds plot() {
        return new Bounds(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    @Override
    public @Nullable DayRange brushed() {
        return model.brushed();
    }

    @Override
    public void brush(double one, double other) {
        model.brush(one, other);
    }

    @Override
    public void show(TimeSpan span) {
        model.show(span);
    }

    @Override
    public void fitAll() {
        readings.unpin();
        model.fitAll();
    }

    private Bounds plots() {
        return drawing.get().plotArea();
    }

    /** The number of the plot whose lower border a point is on; -1 for none. */
    private int borderAt(double x, double y) {
        List<PanelPlot> plots = drawing.get().plots();
        for (int i = 0; i + 1 < plots.size(); i++) {
            double bottom = plots.get(i).bounds().bottom();
            boolean open = !plots.get(i).panel().isFolded() && !plots.get(i + 1).panel().isFolded();
            if (open && x >= plots().x() && Math.abs(y - bottom - NEAR) <= NEAR) {
                return i;
            }
        }
        return -1;
    }

    private boolean onBase(double x, double y) {
        return drawing.get()
                .bases()
                .anyMatch(at -> Math.abs(x - at) <= NEAR && plots().contains(x, y));
    }

    @Override
    public @Nullable Drag drag(double x, double y) {
        int border = borderAt(x, y);
        if (border >= 0) {
            return (toX, toY) -> divide(border, toY);
        }
        return onBase(x, y) ? new BaseDrag() : null;
    }

    /** Moves the base of an index with the pointer, or says there why it cannot follow. */
    private final class BaseDrag implements Drag {

        @Override
        public void to(double x, double y) {
            double moment = drawing.get().time().invert(x);
            readings.point(x, y);
            readings.say(options.base(moment).orElse(""));
        }

        @Override
        public void end() {
            readings.say("");
        }
    }

    private void divide(int border, double y) {
        PanelPlot upper = drawing.get().plots().get(border);
        PanelPlot lower = drawing.get().plots().get(border + 1);
        double both = upper.bounds().height() + lower.bounds().height();
        double share = (y - NEAR - upper.bounds().y()) / both;
        options.divide(upper.panel().key(), lower.panel().key(), share);
    }

    @Override
    public void clicked(double x, double y, boolean onNothing) {
        if (!plots().contains(x, y)) {
            return;
        }
        var found = Crosshair.readings(drawing.get(), x);
        if (!found.isEmpty()) {
            readings.pin(x);
            if (onNothing) {
                model.select(found.getFirst().datum().observation().id());
            }
        }
    }

    @Override
    public @Nullable Cursor cursor(double x, double y) {
        if (borderAt(x, y) >= 0) {
            return Cursor.V_RESIZE;
        }
        return onBase(x, y) ? Cursor.H_RESIZE : null;
    }
}
