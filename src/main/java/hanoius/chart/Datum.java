package hanoius.chart;

import hanoius.model.Bound;
import hanoius.model.EdtfDate;
import hanoius.model.Measure;
import hanoius.model.Observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * One value of a series with its place in time.
 *
 * @param observation the preferred report
 * @param reports every report of the same fact, the preferred one first
 * @param start first moment of the period, in days since 1970-01-01
 * @param end moment after the period's last day
 * @param cumulative whether the value was reached at the end of the period
 */
record Datum(
        Observation observation,
        List<Observation> reports,
        double start,
        double end,
        boolean cumulative) {

    private static final double YEAR = 365;

    /** The value with its place; nothing when the period has no known beginning or end. */
    static Optional<Datum> of(Observation observation, List<Observation> reports, Measure measure) {
        EdtfDate period = observation.period();
        return period.earliest() instanceof Bound.Day from
                        && period.latest() instanceof Bound.Day to
                ? Optional.of(
                        new Datum(
                                observation,
                                reports,
                                from.date().toEpochDay(),
                                to.date().toEpochDay() + 1.0,
                                measure == Measure.CUMULATIVE))
                : Optional.empty();
    }

    double days() {
        return end - start;
    }

    /** The moment for which a single point may stand. */
    double moment() {
        return cumulative ? end : (start + end) / 2;
    }

    double value() {
        return observation.quantity().value().doubleValue();
    }

    /** The smallest value that the mark reaches: bounds and other reports included. */
    double low() {
        BigDecimal lower = observation.quantity().lower();
        double own = lower == null ? value() : lower.doubleValue();
        return Math.min(own, reported().min().orElse(own));
    }

    /** The largest value that the mark reaches: bounds and other reports included. */
    double high() {
        BigDecimal upper = observation.quantity().upper();
        double own = upper == null ? value() : upper.doubleValue();
        return Math.max(own, reported().max().orElse(own));
    }

    private DoubleStream reported() {
        return reports.stream().mapToDouble(each -> each.quantity().value().doubleValue());
    }

    /** Whether the reports of this fact give different values. */
    boolean isConflicting() {
        return reports.stream()
                        .map(each -> each.quantity().value().stripTrailingZeros())
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether the period is several months but less than a year. */
    boolean isPartOfYear() {
        return days() > 32 && days() < YEAR;
    }

    boolean covers(double moment) {
        return moment >= start && moment < end;
    }
}
