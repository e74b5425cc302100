package hanoius.model;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A figure together with how it was said. The scale of {@code value} is the number of digits that
 * the source gave, and nothing adds to it.
 *
 * @param lower smallest value that fits what was said; null when nothing bounds it from below
 * @param upper largest value that fits what was said; null when nothing bounds it from above
 * @param asReported the words of the source; empty when it gave the bare figure
 */
public record Quantity(
        BigDecimal value,
        Qualifier qualifier,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String asReported) {

    public Quantity {
        if (lower != null && lower.compareTo(value) > 0) {
            throw new IllegalArgumentException("lower bound " + lower + " is above " + value);
        }
        if (upper != null && upper.compareTo(value) < 0) {
            throw new IllegalArgumentException("upper bound " + upper + " is below " + value);
        }
    }

    /** A figure given without reserve and without bounds. */
    public static Quantity exact(BigDecimal value) {
        return new Quantity(value, Qualifier.EXACT, null, null, "");
    }

    public boolean hasBounds() {
        return lower != null || upper != null;
    }
}
