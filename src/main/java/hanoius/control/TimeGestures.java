package hanoius.control;

import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeBrush;
import hanoius.plot.TimeSpan;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

/**
 * What pointer and wheel do on every canvas with a time axis. The wheel zooms about the pointer
 * with Ctrl, as a pinch does, pans with Shift or sideways, and else scrolls, or pans where nothing
 * scrolls. A drag pans; along the axis it marks days. A double click shows a unit of the axis, or
 * on nothing everything.
 */
public final class TimeGestures {

    private static final double NOTCH = 40;
    private static final double ZOOM_A_NOTCH = 1.15;

    /** So far the pointer may stray in a click. */
    private static final double STILL = 3;

    /** A drag that has begun. */
    public interface Drag {

        /** Told where the pointer is each time that it has moved. */
        void to(double x, double y);

        /** Told when the button is let go. */
        default void end() {}
    }

    /** What is moved; points are pixels of the canvas. */
    public interface Target {

        /** Moves time by pixels to the right. */
        void pan(double pixels);

        /** Zooms about a pixel; a factor above 1 comes closer. */
        void zoom(double x, double factor);

        /** Scrolls down by pixels; false where nothing scrolls. */
        default boolean scroll(double pixels) {
            return false;
        }

        /** The time in view and its units. */
        TimeAxis axis();

        /** Where these are named. */
        Bounds axisBounds();

        /** Where a double click on nothing shows everything. */
        Bounds plot();

        /** The days that are marked; null for none. */
        @Nullable DayRange brushed();

        /** Marks the days from one moment to another, in either order. */
        void brush(double one, double other);

        /** The unit named at a point of the axis. */
        default TimeSpan unit(double x, double y) {
            return axis().unit(x);
        }

        void show(TimeSpan span);

        void fitAll();

        /** Another drag than of time or along the axis that begins at a point; null for none. */
        default @Nullable Drag drag(double x, double y) {
            return null;
        }

        /** Told of a single click. */
        default void clicked(double x, double y, boolean onNothing) {}

        /** The pointer's shape at a point that is dragged otherwise; null for any other. */
        default @Nullable Cursor cursor(double x, double y) {
            return null;
        }
    }

    private final FigureCanvas canvas;
    private final Target target;
    private @Nullable Drag drag;
    private boolean moving;
    private boolean wheeling;
    private double pressedX;
    private double pressedY;

    public TimeGestures(FigureCanvas canvas, Target target) {
        this.canvas = canvas;
        this.target = target;
    }

    public void install() {
        canvas.addEventHandler(ScrollEvent.SCROLL, event -> wheel(() -> scrolled(event)));
        canvas.addEventHandler(
                ZoomEvent.ZOOM,
                event -> {
                    wheel(() -> target.zoom(event.getX(), event.getZoomFactor()));
                    event.consume();
                });
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        canvas.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> canvas.setCursor(cursor(event.getX(), event.getY())));
    }

    /** Whether time is moved by hand or wheel, which it then must follow at once. */
    public boolean isInHand() {
        return drag != null || wheeling;
    }

    private void wheel(Runnable move) {
        wheeling = true;
        move.run();
        wheeling = false;
    }

    private void scrolled(ScrollEvent event) {
        double sideways = event.getDeltaX();
        double down = event.getDeltaY();
        if (event.isControlDown() || event.isShortcutDown()) {
            target.zoom(event.getX(), Math.pow(ZOOM_A_NOTCH, down / NOTCH));
        } else if (event.isShiftDown()) {
            // Some platforms turn the wheel sideways themselves when Shift is down.
            target.pan(sideways == 0 ? down : sideways);
        } else {
            if (sideways != 0) {
                target.pan(sideways);
            }
            if (down != 0 && !target.scroll(-down)) {
                target.pan(down);
            }
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        pressedY = event.getY();
        moving = false;
        drag =
                switch (event.getButton()) {
                    case PRIMARY -> begun(pressedX, pressedY);
                    case MIDDLE -> pan(pressedX, pressedY);
                    default -> null;
                };
    }

    private Drag begun(double x, double y) {
        Drag other = target.drag(x, y);
        if (other != null) {
            return other;
        }
        return target.axisBounds().contains(x, y) ? brush(x) : pan(x, y);
    }

    private Drag pan(double fromX, double fromY) {
        return new Drag() {
            private double lastX = fromX;
            private double lastY = fromY;

            @Override
            public void to(double x, double y) {
                target.pan(x - lastX);
                target.scroll(lastY - y);
                lastX = x;
                lastY = y;
            }
        };
    }

    private Drag brush(double fromX) {
        TimeBrush brush = target.axis().brush();
        double anchor = brush.anchor(target.brushed(), fromX);
        return (x, y) -> {
            Bounds axis = target.axisBounds();
            target.brush(anchor, brush.moment(Math.clamp(x, axis.x(), axis.right())));
        };
    }

    private void dragged(MouseEvent event) {
        double away = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
        moving |= away > STILL || !event.isStillSincePress();
        if (drag != null && moving) {
            drag.to(event.getX(), event.getY());
        }
    }

    private void released() {
        Drag ended = drag;
        drag = null;
        if (ended != null) {
            ended.end();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        double x = event.getX();
        double y = event.getY();
        boolean onNothing = canvas.targetAt(x, y).isEmpty();
        boolean twice = event.getClickCount() == 2;
        if (target.axisBounds().contains(x, y)) {
            if (twice) {
                target.show(target.unit(x, y));
            }
        } else if (twice && onNothing && target.plot().contains(x, y)) {
            target.fitAll();
        } else if (event.getClickCount() == 1) {
            target.clicked(x, y, onNothing);
        }
    }

    private Cursor cursor(double x, double y) {
        Cursor other = target.cursor(x, y);
        if (other != null) {
            return other;
        }
        if (target.axisBounds().contains(x, y)) {
            return Cursor.H_RESIZE;
        }
        return canvas.targetAt(x, y).isPresent() ? Cursor.HAND : Cursor.DEFAULT;
    }
}
