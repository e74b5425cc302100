package hanoius.chart.series;

import hanoius.plot.TimeScale;

import java.time.LocalDate;
import java.util.List;

/**
 * How far a view may go from the values of a chart.
 *
 * @param whole the span of all values
 */
public record TimeReach(TimeScale whole) {

    private static final double YEAR = 365.25;
    private static final double WIDER = 1.2;

    /** The years of a chart without values. */
    private static final int FIRST = 1995;

    private static final int LAST = 2026;

    /** The reach of series: their values in whole years, with one more on either side. */
    static TimeReach of(List<Series> series) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Series each : series) {
            from = Math.min(from, each.start());
            to = Math.max(to, each.end());
        }
        return new TimeReach(
                to < from
                        ? years(FIRST, LAST)
                        : years(
                                LocalDate.ofEpochDay((long) from).getYear() - 1,
                                LocalDate.ofEpochDay((long) to - 1).getYear() + 1));
    }

    private static TimeScale years(int first, int last) {
        return new TimeScale(
                LocalDate.of(first, 1, 1).toEpochDay(),
                LocalDate.of(last + 1, 1, 1).toEpochDay(),
                0,
                1);
    }

    /** The widest span worth showing, in days. */
    public double longest() {
        return Math.max(YEAR, whole.days() * WIDER);
    }

    /** The time wanted, moved and stretched until it is within reach. */
    public TimeScale keep(TimeScale wanted) {
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
