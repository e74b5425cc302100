package hanoius.timeline;

import hanoius.control.FigureCanvas;
import hanoius.control.TimeWheel;
import hanoius.figure.Bounds;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeBrush;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.timeline.mark.Frame;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Turns what pointer and wheel do on a timeline's canvas into verbs of its view model. */
final class TimelineGestures {

    private static final double NEAR = 6;
    private static final double STILL = 3;

    /** What a drag does, from where the pointer was to where it is. */
    private interface Drag {
        void to(double x, double y);
    }

    private final FigureCanvas canvas;
    private final TimelineViewModel model;
    private final Supplier<Frame> frame;
    private @Nullable Drag drag;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;

    TimelineGestures(FigureCanvas canvas, TimelineViewModel model, Supplier<Frame> frame) {
        this.canvas = canvas;
        this.model = model;
        this.frame = frame;
    }

    void install() {
        TimeWheel.install(canvas, new Wheel());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drag = null);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> canvas.setCursor(cursor(event)));
    }

    /** What the wheel moves. */
    private final class Wheel implements TimeWheel.Target {

        @Override
        public void pan(double pixels) {
            model.pan(pixels);
        }

        @Override
        public void zoom(double x, double factor) {
            Bounds plot = frame.get().plot();
            model.zoom(Math.clamp(x - plot.x(), 0, plot.width()), factor);
        }

        @Override
        public boolean scroll(double pixels) {
            model.scrollBy(pixels);
            return frame.get().longestScroll(model.packing()) > 0;
        }
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        pressedY = event.getY();
        lastX = pressedX;
        lastY = pressedY;
        drag =
                switch (event.getButton()) {
                    case PRIMARY -> start(frame.get(), event.getX(), event.getY());
                    case MIDDLE -> this::pan;
                    default -> null;
                };
    }

    private @Nullable Drag start(Frame now, double x, double y) {
        if (x < now.plot().x() && now.plot().contains(now.plot().x(), y)) {
            return null;
        }
        if (now.strip().contains(x, y)) {
            return overview(now, x);
        }
        return now.ruler().contains(x, y) ? brush(now, x) : this::pan;
    }

    private void pan(double x, double y) {
        model.pan(x - lastX);
        model.scrollBy(lastY - y);
    }

    private Drag brush(Frame now, double x) {
        TimeBrush brush = TimeAxis.ofTwoRows(now.scale()).brush();
        double anchor = brush.anchor(model.brushed(), x);
        return (toX, toY) -> {
            Bounds ruler = frame.get().ruler();
            model.brush(anchor, brush.moment(Math.clamp(toX, ruler.x(), ruler.right())));
        };
    }

    private Drag overview(Frame now, double x) {
        TimeSpan view = model.view();
        TimeScale whole = now.overviewScale(model.scene());
        Bounds window = now.window(model.scene());
        boolean narrow = window.width() < 3 * NEAR;
        if (!narrow && Math.abs(window.x() - x) < NEAR) {
            return (toX, toY) ->
                    model.show(new TimeSpan(Math.min(whole.invert(toX), view.to() - 1), view.to()));
        }
        if (!narrow && Math.abs(window.right() - x) < NEAR) {
            return (toX, toY) ->
                    model.show(
                            new TimeSpan(
                                    view.from(), Math.max(whole.invert(toX), view.from() + 1)));
        }
        boolean inside = x >= window.x() - NEAR && x <= window.right() + NEAR;
        double held = inside ? whole.invert(x) - view.from() : view.days() / 2;
        Drag move =
                (toX, toY) -> {
                    double from = whole.invert(toX) - held;
                    model.show(new TimeSpan(from, from + view.days()));
                };
        if (!inside) {
            move.to(x, 0);
        }
        return move;
    }

    private void dragged(MouseEvent event) {
        Drag now = drag;
        boolean moved = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > STILL;
        if (now != null && (moved || !event.isStillSincePress())) {
            now.to(event.getX(), event.getY());
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY
                || event.getClickCount() != 2
                || !event.isStillSincePress()) {
            return;
        }
        Frame now = frame.get();
        if (now.ruler().contains(event.getX(), event.getY())) {
            showUnit(now.scale(), event.getX(), event.getY() < Frame.RULER / 2);
        } else if (now.plot().contains(event.getX(), event.getY())
                && canvas.targetAt(event.getX(), event.getY()).isEmpty()) {
            model.fitAll();
        }
    }

    private void showUnit(TimeScale scale, double x, boolean upper) {
        TimeAxis axis = TimeAxis.ofTwoRows(scale);
        model.show(upper ? axis.coarserUnit(x) : axis.unit(x));
    }

    private Cursor cursor(MouseEvent event) {
        Frame now = frame.get();
        double x = event.getX();
        if (now.strip().contains(x, event.getY())) {
            Bounds window = now.window(model.scene());
            boolean edge = Math.abs(window.x() - x) < NEAR || Math.abs(window.right() - x) < NEAR;
            return edge ? Cursor.H_RESIZE : Cursor.DEFAULT;
        }
        if (now.ruler().contains(x, event.getY())) {
            return Cursor.H_RESIZE;
        }
        return canvas.targetAt(x, event.getY()).isPresent() ? Cursor.HAND : Cursor.DEFAULT;
    }
}
