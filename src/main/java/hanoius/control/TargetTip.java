package hanoius.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.stage.Screen;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/** A quiet pop-over near the pointer, never under it, after the pointer has rested a while. */
final class TargetTip {

    static final Duration DELAY = Duration.millis(400);
    private static final double BESIDE = 14;

    private final Node owner;
    private final PauseTransition delay = new PauseTransition(DELAY);
    private @Nullable Tooltip made;
    private String text = "";
    private double pointerX;
    private double pointerY;

    TargetTip(Node owner) {
        this.owner = owner;
        delay.setOnFinished(event -> show());
    }

    /** The pop-over, made when it is first needed: the first window should not wait for it. */
    private Tooltip tooltip() {
        Tooltip tooltip = made;
        if (tooltip == null) {
            tooltip = new Tip();
            tooltip.setAutoFix(false);
            tooltip.setConsumeAutoHidingEvents(false);
            tooltip.getStyleClass().add("target-tip");
            made = tooltip;
        }
        return tooltip;
    }

    boolean showing() {
        return made != null && made.isShowing();
    }

    /** Where the pop-over's upper left corner is on the screen. */
    Point2D corner() {
        return new Point2D(tooltip().getX(), tooltip().getY());
    }

    String text() {
        return text;
    }

    /** Shows the text once the pointer has rested; at once gone when it is empty. */
    void announce(String newText) {
        hide();
        text = newText;
        if (!newText.isEmpty()) {
            delay.playFromStart();
        }
    }

    /** Remembers where the pointer is on the screen. */
    void follow(double screenX, double screenY) {
        pointerX = screenX;
        pointerY = screenY;
    }

    void hide() {
        delay.stop();
        if (made != null) {
            made.hide();
        }
    }

    private void show() {
        if (owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        Tooltip tooltip = tooltip();
        tooltip.setText(text);
        tooltip.show(owner, pointerX + BESIDE, pointerY + BESIDE);
        Rectangle2D screen =
                Screen.getScreensForRectangle(pointerX, pointerY, 1, 1).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        tooltip.setX(beside(pointerX, tooltip.getWidth(), screen.getMinX(), screen.getMaxX()));
        tooltip.setY(beside(pointerY, tooltip.getHeight(), screen.getMinY(), screen.getMaxY()));
    }

    /**
     * The near edge of something so long after the pointer, or before it where there is no room.
     */
    static double beside(double pointer, double length, double from, double to) {
        double after = pointer + BESIDE;
        return after + length <= to ? after : Math.max(from, pointer - BESIDE - length);
    }
}
