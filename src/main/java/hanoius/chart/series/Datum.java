package hanoius.chart.series;

import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.plot.Extent;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;
import hanoius.schema.ObservationSchema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/**
 * One value of a series with its place in time.
 *
 * @param observation the preferred report
 * @param reports every report of the same fact, the preferred one first
 * @param quantity what is drawn: the figure as reported, or what was computed from it
 * @param against what the value was computed with; null when it is as reported
 * @param start first moment of the period, in days since 1970-01-01
 * @param end moment after the period's last day
 * @param cumulative whether the value was reached at the end of the period
 */
public record Datum(
        Observation observation,
        List<Observation> reports,
        Quantity quantity,
        @Nullable Against against,
        double start,
        double end,
        boolean cumulative) {

    /** The order of time; longer periods come before the shorter ones that they contain. */
    static final Comparator<Datum> BY_TIME =
            Comparator.comparingDouble(Datum::start)
                    .thenComparing(Comparator.comparingDouble(Datum::days).reversed());

    /** How a value was computed. */
    public enum Computation {
        /** In percent of the other value. */
        CHANGE,
        /** In percentage points. */
        DIFFERENCE,
        /** With the other value as 100. */
        INDEX
    }

    /** The observation that a value was computed with, and how. */
    public record Against(Computation computation, Observation observation) {}

    private static final double SHORTEST_YEAR = 360;

    /** The share of a value that its bounds are apart from where on only they are drawn. */
    private static final double WIDE = 0.1;

    private static final double MONTH = 365.25 / 12;
    private static final String BREAK = "break in series";

    /** The value with its place: among the days that the period names. */
    public static Datum of(Observation observation, List<Observation> reports, Measure measure) {
        TimeSpan named = Extents.named(observation.period());
        return new Datum(
                observation,
                reports,
                observation.quantity(),
                null,
                named.from(),
                named.to(),
                measure == Measure.CUMULATIVE);
    }

    /** Whether both ends of the period are days, so that it can be compared with others. */
    boolean hasKnownPeriod() {
        Extent period = Extents.of(observation.period());
        return period.start().isDated() && period.end().isDated();
    }

    /** How the period ends. */
    public Extent.End ending() {
        return Extents.of(observation.period()).end();
    }

    /** The same place with a figure computed from this one and another. */
    Datum computed(Quantity result, Computation computation, Observation other) {
        return new Datum(
                observation,
                reports,
                result,
                new Against(computation, other),
                start,
                end,
                cumulative);
    }

    public boolean isComputed() {
        return against != null;
    }

    /** Everything that was reported and that the value rests on. */
    public Stream<Observation> rests() {
        return against == null
                ? reports.stream()
                : Stream.concat(reports.stream(), Stream.of(against.observation()));
    }

    public double days() {
        return end - start;
    }

    /** How long the period is in whole months; days below a month count as negative ones. */
    public int span() {
        return days() < MONTH - 4 ? (int) -days() : (int) Math.round(days() / MONTH);
    }

    /** The moment for which a single point may stand. */
    public double moment() {
        return cumulative ? end : (start + end) / 2;
    }

    public double value() {
        return quantity.value().doubleValue();
    }

    /** The smallest value that the mark reaches: bounds and other reports included. */
    public double low() {
        BigDecimal lower = quantity.lower();
        double own = lower == null ? value() : lower.doubleValue();
        return isComputed() ? own : Math.min(own, reported().low());
    }

    /** The largest value that the mark reaches: bounds and other reports included. */
    public double high() {
        BigDecimal upper = quantity.upper();
        double own = upper == null ? value() : upper.doubleValue();
        return isComputed() ? own : Math.max(own, reported().high());
    }

    /** Between which values the mark reaches. */
    Interval reach() {
        return new Interval(low(), high());
    }

    /** Between which values the reports of this fact are. */
    public Interval reported() {
        DoubleSummaryStatistics values =
                reports.stream()
                        .mapToDouble(each -> each.quantity().value().doubleValue())
                        .summaryStatistics();
        return new Interval(values.getMin(), values.getMax());
    }

    /** Whether the reports of this fact give different values, and those are what is drawn. */
    public boolean isConflicting() {
        return !isComputed()
                && reports.stream()
                                .map(each -> each.quantity().value().stripTrailingZeros())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether the period is less than a year. */
    public boolean isShorterThanYear() {
        return days() < SHORTEST_YEAR;
    }

    /**
     * Whether only a range is known: no source gives the value, and what is known is so wide that
     * its middle would be read as one.
     */
    public boolean isRange() {
        boolean inferred =
                switch (quantity.qualifier()) {
                    case DERIVED, ABOUT, ESTIMATED -> true;
                    default -> false;
                };
        BigDecimal lower = quantity.lower();
        BigDecimal upper = quantity.upper();
        return !isComputed()
                && inferred
                && lower != null
                && upper != null
                && upper.subtract(lower).doubleValue() > WIDE * Math.abs(value());
    }

    /** The value that is nearest to zero of those that a range leaves open. */
    public double leastKnown() {
        return low() > 0 ? low() : high() < 0 ? high() : 0;
    }

    /** Whether it was aimed at, and not counted. */
    public boolean isTarget() {
        return quantity.qualifier() == Qualifier.TARGET;
    }

    /**
     * Whether its note says in any language that it was counted in another way than the values
     * before.
     */
    boolean breaksSeries() {
        for (String text : ObservationSchema.NOTE.type().texts(observation.note())) {
            if (text.regionMatches(true, 0, BREAK, 0, BREAK.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of the period lies in a time. */
    public boolean meets(TimeSpan time) {
        return end > time.from() && start < time.to();
    }

    public boolean covers(double moment) {
        return moment >= start && moment < end;
    }
}
