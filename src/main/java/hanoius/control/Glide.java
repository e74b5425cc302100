package hanoius.control;

import hanoius.plot.TimeScale;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.Node;
import javafx.util.Duration;

import java.util.function.Consumer;

/**
 * Leads the time in view to another in at most 120 ms, so that the eye keeps what moved; at once
 * when the system asks for less motion.
 */
public final class Glide extends Transition {

    private final Node node;
    private final Consumer<TimeScale> show;
    private TimeScale from;
    private TimeScale shown;
    private TimeScale to;

    /**
     * A glide that has arrived.
     *
     * @param node on the screen, whose scene knows whether motion is wanted
     * @param show told each time on the way
     */
    public Glide(Node node, TimeScale time, Consumer<TimeScale> show) {
        this.node = node;
        this.show = show;
        from = time;
        shown = time;
        to = time;
        setCycleDuration(Duration.millis(120));
        setInterpolator(Interpolator.EASE_BOTH);
    }

    /** Goes to a time, by the way or at once. */
    public void to(TimeScale time, boolean atOnce) {
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
                new TimeScale(
                        from.from() + share * (to.from() - from.from()),
                        from.to() + share * (to.to() - from.to()),
                        to.left(),
                        to.right());
        show.accept(shown);
    }
}
