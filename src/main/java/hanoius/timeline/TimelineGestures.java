package hanoius.timeline;

import hanoius.control.FigureCanvas;
import hanoius.control.TimeGestures;
import hanoius.control.TimeGestures.Drag;
import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.timeline.mark.Frame;

import javafx.scene.Cursor;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What pointer and wheel move on a timeline: time, the lanes, and the window of the overview. */
record TimelineGestures(TimelineViewModel model, Supplier<Frame> frame)
        implements TimeGestures.Target {

    private static final double NEAR = 6;

    void install(FigureCanvas canvas) {
        new TimeGestures(canvas, this).install();
    }

    @Override
    public void pan(double pixels) {
        model.navigation().pan(pixels);
    }

    @Override
    public void zoom(double x, double factor) {
        Bounds plot = plot();
        model.navigation().zoom(Math.clamp(x - plot.x(), 0, plot.width()), factor);
    }

    @Override
    public boolean scroll(double pixels) {
        model.navigation().scrollBy(pixels);
        return frame.get().longestScroll(model.packing()) > 0;
    }

    @Override
    public TimeAxis axis() {
        return TimeAxis.ofTwoRows(frame.get().scale());
    }

    @Override
    public Bounds axisBounds() {
        return frame.get().ruler();
    }

    @Override
    public Bounds plot() {
        return frame.get().plot();
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
    public TimeSpan unit(double x, double y) {
        return y < Frame.RULER / 2 ? axis().coarserUnit(x) : axis().unit(x);
    }

    @Override
    public void show(TimeSpan span) {
        model.navigation().show(span);
    }

    @Override
    public void fitAll() {
        model.navigation().fitAll();
    }

    @Override
    public @Nullable Drag drag(double x, double y) {
        Frame now = frame.get();
        if (now.strip().contains(x, y)) {
            return overview(now, x);
        }
        boolean onLaneName = x < now.plot().x() && now.plot().contains(now.plot().x(), y);
        return onLaneName ? (toX, toY) -> {} : null;
    }

    private Drag overview(Frame now, double x) {
        TimeSpan view = model.view();
        TimeScale whole = now.overviewScale(model.scene());
        Bounds window = now.window(model.scene());
        boolean narrow = window.width() < 3 * NEAR;
        if (!narrow && Math.abs(window.x() - x) < NEAR) {
            return (toX, toY) ->
                    model.navigation()
                            .show(
                                    new TimeSpan(
                                            Math.min(whole.invert(toX), view.to() - 1), view.to()));
        }
        if (!narrow && Math.abs(window.right() - x) < NEAR) {
            return (toX, toY) ->
                    model.navigation()
                            .show(
                                    new TimeSpan(
                                            view.from(),
                                            Math.max(whole.invert(toX), view.from() + 1)));
        }
        boolean inside = x >= window.x() - NEAR && x <= window.right() + NEAR;
        double held = inside ? whole.invert(x) - view.from() : view.days() / 2;
        Drag move =
                (toX, toY) -> {
                    double from = whole.invert(toX) - held;
                    model.navigation().show(new TimeSpan(from, from + view.days()));
                };
        if (!inside) {
            move.to(x, 0);
        }
        return move;
    }

    @Override
    public @Nullable Cursor cursor(double x, double y) {
        Frame now = frame.get();
        if (!now.strip().contains(x, y)) {
            return null;
        }
        Bounds window = now.window(model.scene());
        boolean edge = Math.abs(window.x() - x) < NEAR || Math.abs(window.right() - x) < NEAR;
        return edge ? Cursor.H_RESIZE : Cursor.DEFAULT;
    }
}
