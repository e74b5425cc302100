package hanoius.plot;

/**
 * The time in view, and how far it may be moved. Whatever is asked for comes out between one day
 * and the limits in length, and within the limits.
 *
 * @param view the time in view; outside the limits until it is moved, where those have changed
 * @param limits all that can be brought into view
 */
public record TimeWindow(TimeSpan view, TimeSpan limits) {

    /** The closest zoom: one day fills the width. */
    public static final double SHORTEST = 1;

    /** Shows another time; about its middle where it is too long or too short. */
    public TimeWindow show(TimeSpan wanted) {
        double days = length(wanted.days());
        return at(wanted.from() + (wanted.days() - days) / 2, days);
    }

    /** Moves what is in view to the right by a share of the width. */
    public TimeWindow pan(double share) {
        return at(view.from() - share * view.days(), length(view.days()));
    }

    /**
     * Zooms about a point, which keeps its moment.
     *
     * @param share where the point is, from 0 at the left to 1 at the right
     * @param factor above 1 comes closer
     */
    public TimeWindow zoom(double share, double factor) {
        double days = length(view.days() / factor);
        return at(view.from() + share * (view.days() - days), days);
    }

    /** Shows a longer or shorter time that begins where this one does. */
    public TimeWindow lengthen(double factor) {
        return at(view.from(), length(view.days() * factor));
    }

    /**
     * Brings a moment into view, moving as little as will do.
     *
     * @param before what is to be in view before the moment, as a share of the width
     * @param after what is to be in view after it
     */
    public TimeWindow reveal(double moment, double before, double after) {
        if (moment < view.from()) {
            return at(moment - before * view.days(), length(view.days()));
        }
        return moment < view.to()
                ? this
                : at(moment + (after - 1) * view.days(), length(view.days()));
    }

    /** The same time within other limits, as far as those allow it. */
    public TimeWindow within(TimeSpan others) {
        return new TimeWindow(view, others).show(view);
    }

    private double length(double days) {
        return Math.clamp(days, SHORTEST, Math.max(SHORTEST, limits.days()));
    }

    private TimeWindow at(double first, double days) {
        double from = Math.clamp(first, limits.from(), Math.max(limits.from(), limits.to() - days));
        return new TimeWindow(new TimeSpan(from, from + days), limits);
    }
}
