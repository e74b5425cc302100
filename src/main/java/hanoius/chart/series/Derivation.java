package hanoius.chart.series;

import hanoius.model.Measure;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures that are computed from reported ones. What the reported figures leave open is carried
 * through: the result has bounds, or says "at least" or "at most", or is not given at all when
 * nothing limits it. No digit is added that the reported figures do not carry.
 */
final class Derivation {

    /** What the base of an index is, whatever its own figure leaves open. */
    static final Quantity HUNDRED_OF_BASE =
            new Quantity(BigDecimal.valueOf(100), Qualifier.DERIVED, null, null, "");

    private static final double HUNDRED = 100;

    /** From so many digits on a percentage has one behind its point. */
    private static final int ENOUGH_FOR_TENTHS = 4;

    private Derivation() {}

    /** By how many percent a figure differs from an earlier one, which must not be zero. */
    static Optional<Quantity> change(Quantity now, Quantity before, Measure measure) {
        double point = (value(now) / value(before) - 1) * HUNDRED;
        Interval range =
                Interval.of(now, measure)
                        .over(Interval.of(before, measure))
                        .plus(-1)
                        .times(HUNDRED);
        return figure(
                point, unlessSaysNothing(range, -HUNDRED), now, before, percentDigits(now, before));
    }

    /** By how many percentage points a share differs from an earlier one. */
    static Optional<Quantity> difference(Quantity now, Quantity before, Measure measure) {
        Interval range = Interval.of(now, measure).minus(Interval.of(before, measure));
        int digits = Math.min(now.value().scale(), before.value().scale());
        return figure(value(now) - value(before), range, now, before, Math.max(0, digits));
    }

    /** A figure with that of the base as 100; the base itself is exactly 100. */
    static Optional<Quantity> index(Quantity now, Quantity base, Measure measure) {
        double point = value(now) / value(base) * HUNDRED;
        Interval range = Interval.of(now, measure).over(Interval.of(base, measure)).times(HUNDRED);
        return figure(point, unlessSaysNothing(range, 0), now, base, percentDigits(now, base));
    }

    /** That an amount cannot fall below nothing is no news: such a bound is none. */
    private static Interval unlessSaysNothing(Interval range, double least) {
        return range.low() <= least && range.high() > least
                ? new Interval(Double.NEGATIVE_INFINITY, range.high())
                : range;
    }

    private static double value(Quantity quantity) {
        return quantity.value().doubleValue();
    }

    private static int percentDigits(Quantity one, Quantity two) {
        return Math.min(digits(one), digits(two)) >= ENOUGH_FOR_TENTHS ? 1 : 0;
    }

    /** How many digits a figure was given with; zeros at the end of a whole number may be none. */
    private static int digits(Quantity quantity) {
        BigDecimal value = quantity.value();
        return value.scale() > 0 ? value.precision() : value.stripTrailingZeros().precision();
    }

    private static Optional<Quantity> figure(
            double point, Interval range, Quantity one, Quantity two, int digits) {
        if (!Double.isFinite(point) || range.isUnlimited()) {
            return Optional.empty();
        }
        if (isAny(Qualifier.TARGET, one, two)) {
            return Optional.of(
                    new Quantity(
                            rounded(point, digits, RoundingMode.HALF_EVEN),
                            Qualifier.TARGET,
                            null,
                            null,
                            ""));
        }
        if (range.high() == Double.POSITIVE_INFINITY) {
            return Optional.of(
                    oneSided(range.low(), Qualifier.AT_LEAST, digits, RoundingMode.FLOOR));
        }
        if (range.low() == Double.NEGATIVE_INFINITY) {
            return Optional.of(
                    oneSided(range.high(), Qualifier.AT_MOST, digits, RoundingMode.CEILING));
        }
        if (range.isPoint()) {
            Qualifier qualifier =
                    isVague(one) || isVague(two) ? Qualifier.ABOUT : Qualifier.DERIVED;
            return Optional.of(
                    new Quantity(
                            rounded(point, digits, RoundingMode.HALF_EVEN),
                            qualifier,
                            null,
                            null,
                            ""));
        }
        BigDecimal lower = rounded(range.low(), digits, RoundingMode.FLOOR);
        BigDecimal upper = rounded(range.high(), digits, RoundingMode.CEILING);
        BigDecimal value = rounded(point, digits, RoundingMode.HALF_EVEN).max(lower).min(upper);
        return Optional.of(new Quantity(value, Qualifier.DERIVED, lower, upper, ""));
    }

    private static Quantity oneSided(
            double end, Qualifier qualifier, int digits, RoundingMode outwards) {
        return new Quantity(rounded(end, digits, outwards), qualifier, null, null, "");
    }

    private static BigDecimal rounded(double value, int digits, RoundingMode mode) {
        // Twelve digits are all that is meant; the rest is the binary fraction's own.
        BigDecimal meant = new BigDecimal(value).round(new MathContext(12));
        return meant.setScale(digits, mode);
    }

    private static boolean isVague(Quantity quantity) {
        return !quantity.hasBounds()
                && (quantity.qualifier() == Qualifier.ABOUT
                        || quantity.qualifier() == Qualifier.ESTIMATED);
    }

    private static boolean isAny(Qualifier qualifier, Quantity... quantities) {
        return Stream.of(quantities).anyMatch(each -> each.qualifier() == qualifier);
    }
}
