package hanoius.numeral;

import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What was understood, before it is known in which unit it is meant.
 *
 * @param value null when only a range was said
 * @param words all of it but its unit, as typed; empty when signs say it all
 */
record UnscaledFigure(
        @Nullable Amount value,
        Limits limits,
        int power,
        boolean hasPower,
        Qualifier qualifier,
        String words,
        String unit,
        int unitAt) {

    private static final BigDecimal TWO = BigDecimal.TWO;

    /**
     * A number and the power of ten behind it.
     *
     * @param power null when no magnitude was said
     */
    record Amount(BigDecimal number, @Nullable Integer power) {

        int power(int otherwise) {
            return power == null ? otherwise : power;
        }

        /** What it says by itself. */
        BigDecimal plain() {
            return number.scaleByPowerOfTen(power(0));
        }
    }

    /** The bounds of a figure, each null where nothing bounds it. */
    record Limits(@Nullable Amount lower, @Nullable Amount upper) {}

    /** In a unit. */
    NumberReading in(UnitScale scale) {
        if (!scale.takes(unit)) {
            throw new NumberException(NumberProblem.OTHER_UNIT, unitAt, unit, scale.counted());
        }
        boolean bare = !hasPower && unit.isEmpty();
        BigDecimal lower = scaled(limits.lower, scale, bare);
        BigDecimal upper = scaled(limits.upper, scale, bare);
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new NumberException(NumberProblem.RANGE_BACKWARDS, 0);
        }
        BigDecimal said = scaled(value, scale, bare);
        BigDecimal number =
                said != null
                        ? said
                        : middle(Objects.requireNonNull(lower), Objects.requireNonNull(upper));
        if ((lower != null && lower.compareTo(number) > 0)
                || (upper != null && upper.compareTo(number) < 0)) {
            throw new NumberException(NumberProblem.OUTSIDE_BOUNDS, 0, number.toPlainString());
        }
        Qualifier kind = said == null && qualifier == Qualifier.EXACT ? Qualifier.ABOUT : qualifier;
        boolean isSaid = hasPower && power != scale.power();
        String reported = isSaid || said == null || tells() ? words : "";
        return new NumberReading(
                new Quantity(number, kind, lower, upper, reported), unit, said == null);
    }

    private boolean tells() {
        return words.codePoints().findFirst().stream().anyMatch(Character::isLetter);
    }

    private @Nullable BigDecimal scaled(@Nullable Amount amount, UnitScale scale, boolean bare) {
        // A magnitude of its own counts, wherever in the figure it stands.
        return amount == null
                ? null
                : scale.scaled(amount.number, amount.power(power), bare && amount.power == null);
    }

    /** With no more digits than it takes. */
    private static BigDecimal middle(BigDecimal lower, BigDecimal upper) {
        BigDecimal middle = lower.add(upper).divide(TWO);
        int scale = Math.max(lower.scale(), upper.scale());
        return middle.scale() > scale && middle.stripTrailingZeros().scale() <= scale
                ? middle.setScale(scale)
                : middle;
    }
}
