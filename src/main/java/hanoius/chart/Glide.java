package hanoius.chart;

import hanoius.plot.TimeSpan;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.Node;
import javafx.util.Duration;

import java.util.function.Consumer;

/**
 * Leads the time in view to another in at most 120 ms, so that the eye keeps what moved; at once
 * when the system asks for less motion.
 */
final class Glide extends Transition {

    private final Node node;
    private final Consumer<TimeSpan> show;
    private TimeSpan from;
    private TimeSpan shown;
    private TimeSpan to;

    /**
     * A glide that has arrived.
     *
     * @param node on the screen, whose scene knows whether motion is wanted
     * @param show told each time on the way
     */
    Glide(Node node, TimeSpan time, Consumer<TimeSpan> show) {
        this.node = node;
        this.show = show;
        from = time;
        shown = time;
        to = time;
        setCycleDuration(Duration.millis(120));
        setInterpolator(Interpolator.EASE_BOTH);
    }

    /** Goes to a time, by the way or at once. */
    void to(TimeSpan time, boolean atOnce) {
        stop();
        from = shown;
        to = time;
        var scene = node.getScene();
        if (atOnce || scene == null || scene.getPreferences().isReducedMotion()) {
            shown = time;
            show.accept(time);
        } else {
            playFromStart();
        }
    }

    @Override
    protected void interpolate(double share) {
        shown =
                new TimeSpan(
                        from.from() + share * (to.from() - from.from()),
                        from.to() + share * (to.to() - from.to()));
        show.accept(shown);
    }
}
