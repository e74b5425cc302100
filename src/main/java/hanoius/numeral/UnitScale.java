package hanoius.numeral;

import hanoius.numeral.FigureWord.Kind;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit as the power of ten that figures in it leave out and what is counted: {@code billion USD}
 * is 9 and {@code USD}.
 */
record UnitScale(String key, int power, String counted) {

    static UnitScale of(String key) {
        int power = 0;
        String counted = key.strip();
        // “nghìn tỷ đồng” leaves out twelve digits.
        for (Optional<FigureWord> each = magnitude(counted);
                each.isPresent();
                each = magnitude(counted)) {
            power += each.get().number();
            counted = counted.substring(each.get().phrase().length()).strip();
        }
        return new UnitScale(key, power, counted);
    }

    private static Optional<FigureWord> magnitude(String unit) {
        return FigureWord.find(Kind.MAGNITUDE, unit.toLowerCase(Locale.ROOT), 0, false)
                .filter(each -> unit.startsWith(" ", each.phrase().length()));
    }

    /** Whether it leaves digits out, or is a currency or a percentage. */
    boolean isKnown() {
        return power != 0 || known(counted).isPresent();
    }

    /** Whether figures with such a unit typed beside them can be in this one. */
    boolean takes(String typed) {
        Optional<Kind> mine = known(counted);
        Optional<Kind> other = known(typed);
        if (counted.isEmpty() || typed.isEmpty()) {
            return true;
        }
        return mine.equals(other) && (!isYears(typed) || isYears(counted));
    }

    /** Whether figures in it are percentages. */
    boolean isPercentage() {
        return known(counted)
                .filter(kind -> kind == Kind.PERCENT || kind == Kind.POINTS)
                .isPresent();
    }

    /** “năm” also says five, so no other thing is counted with it. */
    private static boolean isYears(String unit) {
        return unit.toLowerCase(Locale.ROOT).matches("(năm|nam|years?)( .*)?");
    }

    /** The currency or percentage that a unit is; empty for what is counted in things. */
    private static Optional<Kind> known(String unit) {
        String small = unit.toLowerCase(Locale.ROOT);
        return TypedUnit.KNOWN.stream()
                .filter(
                        kind ->
                                FigureWord.find(kind, small, 0, false)
                                        .filter(
                                                each ->
                                                        each.length(small, 0, false)
                                                                == small.length())
                                        .isPresent())
                .findFirst();
    }

    /** A number with a power of ten, in this unit; bare numbers are in it already. */
    BigDecimal scaled(BigDecimal number, int typedPower, boolean bare) {
        BigDecimal scaled = number.scaleByPowerOfTen(bare ? 0 : typedPower - power);
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }
}
