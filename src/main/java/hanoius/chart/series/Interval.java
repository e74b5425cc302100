package hanoius.chart.series;

import hanoius.model.Measure;
import hanoius.model.Quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * All values that a figure may have, ends included; an end that nothing limits is infinite. The
 * arithmetic is that of intervals: a result holds whatever values of the operands give, and no end
 * that is further out than need be.
 */
public record Interval(double low, double high) {

    public static final Interval ALL =
            new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /** What a figure leaves open. Counts and amounts are not below zero, growth may be. */
    static Interval of(Quantity quantity, Measure measure) {
        double value = quantity.value().doubleValue();
        double least =
                measure == Measure.GROWTH || value < 0
                        ? Double.NEGATIVE_INFINITY
                        : Math.min(0, value);
        return switch (quantity.qualifier()) {
            case AT_LEAST ->
                    new Interval(
                            end(quantity.lower(), value),
                            end(quantity.upper(), Double.POSITIVE_INFINITY));
            case NEARLY, AT_MOST ->
                    new Interval(end(quantity.lower(), least), end(quantity.upper(), value));
            case EXACT, ABOUT, ESTIMATED, DERIVED, TARGET ->
                    new Interval(end(quantity.lower(), value), end(quantity.upper(), value));
        };
    }

    private static double end(@Nullable BigDecimal given, double other) {
        return given == null ? other : given.doubleValue();
    }

    /** The smallest interval that holds this one and another. */
    Interval union(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    Interval plus(double amount) {
        return new Interval(low + amount, high + amount);
    }

    Interval minus(Interval other) {
        return new Interval(low - other.high, high - other.low);
    }

    Interval times(double factor) {
        return factor < 0
                ? new Interval(product(high, factor), product(low, factor))
                : new Interval(product(low, factor), product(high, factor));
    }

    /** The quotient; everything when the divisor may be zero with both signs about it. */
    Interval over(Interval divisor) {
        if ((divisor.low < 0 && divisor.high > 0) || (divisor.low == 0 && divisor.high == 0)) {
            return ALL;
        }
        double least = divisor.high == 0 ? Double.NEGATIVE_INFINITY : 1 / divisor.high;
        double most = divisor.low == 0 ? Double.POSITIVE_INFINITY : 1 / divisor.low;
        double a = product(low, least);
        double b = product(low, most);
        double c = product(high, least);
        double d = product(high, most);
        return new Interval(
                Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** A bound of zero stays zero, however far the other one reaches. */
    private static double product(double one, double other) {
        return one == 0 || other == 0 ? 0 : one * other;
    }

    boolean isPoint() {
        return low == high;
    }

    public boolean isUnlimited() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }
}
