package hanoius.text;

import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Numbers and figures in words and digits; no digit is added to what was said, and none dropped.
 */
public final class NumberWords {

    private static final int GROUP = 3;

    private NumberWords() {}

    /**
     * Digits grouped by three: {@code 253,400} and {@code 2.70}, or {@code 253.400} and {@code
     * 2,70}.
     */
    public static String number(BigDecimal number, Language language) {
        String digits = number.abs().toPlainString();
        int end = digits.indexOf('.');
        int whole = end < 0 ? digits.length() : end;
        var out = new StringBuilder(digits.length() + whole / GROUP + 1);
        if (number.signum() < 0) {
            out.append('\u2212');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                out.append(language.groupMark());
            }
            out.append(digits.charAt(i));
        }
        if (end >= 0) {
            out.append(language.decimalMark()).append(digits, end + 1, digits.length());
        }
        return out.toString();
    }

    /**
     * The number in the largest of thousand, million, billion and trillion that it reaches, without
     * trailing zeros: {@code 1.5 million}, {@code 3 tỷ}; below a thousand the bare number.
     */
    public static String compact(BigDecimal number, Language language) {
        Scale scale =
                Stream.of(Scale.values())
                        .filter(each -> number.abs().compareTo(each.one()) >= 0)
                        .findFirst()
                        .orElse(Scale.ONE);
        BigDecimal scaled = number.movePointLeft(scale.power).stripTrailingZeros();
        String digits = number(scaled, language);
        return scale == Scale.ONE
                ? digits
                : Messages.in(language)
                        .get("number." + scale.name().toLowerCase(Locale.ROOT), digits);
    }

    /** The figure behind the sign or word of its qualifier, as in {@code ≥ 253,400}. */
    public static String quantity(Quantity quantity, Language language) {
        return signed(quantity.qualifier(), quantity.value(), language);
    }

    /**
     * The bounds of a figure: {@code 2.66–2.74}, {@code ≥ 2.66}, {@code ≤ 2.74}; empty when none.
     */
    public static String bounds(Quantity quantity, Language language) {
        BigDecimal lower = quantity.lower();
        BigDecimal upper = quantity.upper();
        if (lower != null && upper != null) {
            // A dash between negative numbers would be taken for one more minus.
            String key = lower.signum() < 0 ? "number.range_words" : "number.range";
            return Messages.in(language).get(key, number(lower, language), number(upper, language));
        }
        if (lower != null) {
            return signed(Qualifier.AT_LEAST, lower, language);
        }
        return upper == null ? "" : signed(Qualifier.AT_MOST, upper, language);
    }

    private static String signed(Qualifier qualifier, BigDecimal value, Language language) {
        return Messages.in(language)
                .get(
                        "quantity." + qualifier.name().toLowerCase(Locale.ROOT),
                        number(value, language));
    }

    private enum Scale {
        TRILLION(12),
        BILLION(9),
        MILLION(6),
        THOUSAND(3),
        ONE(0);

        private final int power;

        Scale(int power) {
            this.power = power;
        }

        BigDecimal one() {
            return BigDecimal.ONE.scaleByPowerOfTen(power);
        }
    }
}
