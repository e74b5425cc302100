package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;

/**
 * The geometry of a timeline: what of a scene is in view, and where everything stands on the
 * figure.
 *
 * @param width of the whole figure
 * @param height of the whole figure
 * @param view the time that is seen
 * @param scroll how far the lanes are scrolled, in pixels
 * @param overview whether the strip of the whole span stands at the bottom
 * @param strips how many strips of figures stand between the lanes and the overview
 */
public record Frame(
        double width, double height, TimeSpan view, double scroll, boolean overview, int strips) {

    /** The width of the lanes' names. */
    public static final double HEADER = 160;

    /** The height of the ruler. */
    public static final double RULER = 40;

    /** The height of a strip of figures. */
    static final double STRIP = 76;

    /** The height of the overview strip. */
    public static final double OVERVIEW = 64;

    private static final double NARROWEST = 40;
    private static final double OVERVIEW_MARGIN = 12;

    /** Where the items are. */
    public Bounds plot() {
        double bottom = height - (overview ? OVERVIEW : 0) - strips * STRIP;
        return new Bounds(HEADER, RULER, plotWidth(), Math.max(0, bottom - RULER));
    }

    private double plotWidth() {
        return Math.max(NARROWEST, width - HEADER);
    }

    /** Where the ruler is. */
    public Bounds ruler() {
        return new Bounds(HEADER, 0, plotWidth(), RULER);
    }

    /** Where the overview is; without height when there is none. */
    public Bounds strip() {
        double high = overview ? OVERVIEW : 0;
        return new Bounds(0, height - high, width, high);
    }

    /** The time in view, on the plot's pixels. */
    public TimeScale scale() {
        return new TimeScale(view.from(), view.to(), HEADER, HEADER + plotWidth());
    }

    /** All the time that can be looked at, on the overview's pixels. */
    public TimeScale overviewScale(Scene scene) {
        TimeSpan all = scene.limits();
        double right = Math.max(OVERVIEW_MARGIN + NARROWEST, width - OVERVIEW_MARGIN);
        return new TimeScale(all.from(), all.to(), OVERVIEW_MARGIN, right);
    }

    /** The window of the overview that stands for the time in view. */
    public Bounds window(Scene scene) {
        TimeScale whole = overviewScale(scene);
        double left = Math.max(whole.left(), whole.at(view.from()));
        double right = Math.min(whole.right(), whole.at(view.to()));
        Bounds strip = strip();
        double wide = Math.max(4, right - left);
        return new Bounds(left, strip.y() + 3, wide, Math.max(0, strip.height() - 20));
    }

    /** How far the lanes can be scrolled. */
    public double longestScroll(Packing packing) {
        return Math.max(0, packing.height() - plot().height());
    }
}
