package hanoius.chart;

import hanoius.figure.TimeScale;

/**
 * How far a view may go from the values of a chart.
 *
 * @param whole the span of all values
 */
record TimeReach(TimeScale whole) {

    private static final double YEAR = 365.25;
    private static final double WIDER = 1.2;

    /** The widest span worth showing, in days. */
    double longest() {
        return Math.max(YEAR, whole.days() * WIDER);
    }

    /** The time wanted, moved and stretched until it is within reach. */
    TimeScale keep(TimeScale wanted) {
        double days = Math.clamp(wanted.days(), TimeScale.SHORTEST, longest());
        double slack = (longest() - whole.days()) / 2;
        double from =
                Math.clamp(
                        wanted.from(),
                        Math.min(whole.from() - slack, whole.to() + slack - days),
                        Math.max(whole.from() - slack, whole.to() + slack - days));
        return new TimeScale(from, from + days, 0, 1);
    }
}
