package hanoius.control;

import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * The wheel on every time canvas: with Ctrl, or by a pinch, it zooms about the pointer; with Shift
 * or sideways it pans; else it scrolls, or pans where nothing scrolls.
 */
public final class TimeWheel {

    private static final double NOTCH = 40;
    private static final double ZOOM_A_NOTCH = 1.15;

    /** What the wheel moves. */
    public interface Target {

        /** Moves time by pixels to the right. */
        void pan(double pixels);

        /** Zooms about a pixel; a factor above 1 comes closer. */
        void zoom(double x, double factor);

        /** Scrolls down by pixels; false where nothing scrolls. */
        default boolean scroll(double pixels) {
            return false;
        }
    }

    private TimeWheel() {}

    /** Lets the wheel over a node move a target. */
    public static void install(Node node, Target target) {
        node.addEventHandler(ScrollEvent.SCROLL, event -> scrolled(event, target));
        node.addEventHandler(
                ZoomEvent.ZOOM,
                event -> {
                    target.zoom(event.getX(), event.getZoomFactor());
                    event.consume();
                });
    }

    private static void scrolled(ScrollEvent event, Target target) {
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
}
