package hanoius.query;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as somebody types or copies it, with the signs of any language that the program speaks:
 * {@code 253,400}, {@code 253.400}, {@code 253 400}, {@code +3.3 %}, {@code US$ 1,2}.
 */
final class TypedFigure {

    private static final String BLANK = "[\\s\\h\\u00a0\\u202f\\u2007]";

    /** Signs that say nothing of the value, a minus, digits with signs between, and signs again. */
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:US|USD|VND|[+~≈≥≤<>=$€₫%?])*+(?<minus>−?)(?:US|USD|[$€₫])*+"
                            + "(?<digits>[0-9][0-9.,'’_ ]*+)"
                            + "(?:USD|VND|US|[%‰$€₫+])*+");

    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}(?:(.)[0-9]{3})(?:\\1[0-9]{3})*");

    private TypedFigure() {}

    /** The values that a text may mean, the likeliest first; none when it is no figure alone. */
    static SequencedSet<BigDecimal> readings(String text) {
        SequencedSet<BigDecimal> all = new LinkedHashSet<>();
        String spaced = text.strip().replaceAll(BLANK + "+", " ").strip();
        Matcher form = FORM.matcher(spaced.replaceAll("(?<![0-9]) | (?![0-9])", ""));
        if (!form.matches()) {
            return all;
        }
        String digits = form.group("digits");
        boolean negative = !form.group("minus").isEmpty();
        whole(digits).ifPresent(value -> all.add(signed(value, negative)));
        int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (point > 0 && point + 1 < digits.length()) {
            String before = digits.substring(0, point);
            String behind = digits.substring(point + 1);
            boolean other = before.indexOf(digits.charAt(point)) < 0;
            if (other && behind.chars().allMatch(Character::isDigit)) {
                whole(before)
                        .map(value -> new BigDecimal(value.toPlainString() + "." + behind))
                        .ifPresent(value -> all.add(signed(value, negative)));
            }
        }
        return all;
    }

    /** Whether a text is a figure that nobody goes on to type: a sign stands behind its digits. */
    static boolean isEnded(String text) {
        String typed = text.strip();
        return !typed.isEmpty()
                && "%‰$€₫".indexOf(typed.charAt(typed.length() - 1)) >= 0
                && !readings(typed).isEmpty();
    }

    private static BigDecimal signed(BigDecimal value, boolean negative) {
        return (negative ? value.negate() : value).stripTrailingZeros();
    }

    /** A whole number with or without signs between its thousands. */
    private static Optional<BigDecimal> whole(String digits) {
        boolean plain = digits.chars().allMatch(Character::isDigit);
        return plain || GROUPED.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replaceAll("[^0-9]", "")))
                : Optional.empty();
    }
}
