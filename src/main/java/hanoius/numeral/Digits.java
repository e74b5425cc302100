package hanoius.numeral;

import hanoius.language.Language;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The digits of a number in a text, with the signs and blanks between them.
 *
 * @param end the first character behind it
 */
record Digits(String written, int end) {

    private static final String SIGNS = ".,'";

    /** The longest number that stands in a text from a place on; empty when no digit does. */
    static Optional<Digits> at(String text, int from) {
        int at = run(text, from);
        if (at == from) {
            return Optional.empty();
        }
        boolean blanks = at - from <= 3;
        while (at < text.length()) {
            int next = run(text, at + 1);
            if (SIGNS.indexOf(text.charAt(at)) >= 0 && next > at + 1) {
                blanks = false;
            } else if (!(blanks && text.charAt(at) == ' ' && next == at + 4)) {
                break;
            }
            at = next;
        }
        return Optional.of(new Digits(text.substring(from, at), at));
    }

    private static int run(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** What they say with the signs of a language; empty when they say nothing so. */
    Optional<BigDecimal> number(Language signs) {
        int end = written.indexOf(signs.decimalMark());
        String whole = end < 0 ? written : written.substring(0, end);
        String part = end < 0 ? "" : written.substring(end + 1);
        if (!part.matches("[0-9]*") || !(isPlain(whole) || isGrouped(whole, signs.groupMark()))) {
            return Optional.empty();
        }
        String digits = whole.replaceAll("[^0-9]", "");
        return Optional.of(new BigDecimal(part.isEmpty() ? digits : digits + "." + part));
    }

    private static boolean isPlain(String whole) {
        return whole.matches("[0-9]+");
    }

    /** By one sign, every three digits. */
    private static boolean isGrouped(String whole, char sign) {
        return whole.matches("[1-9][0-9]{0,2}(?:\\Q" + sign + "\\E[0-9]{3})+")
                || whole.matches("[1-9][0-9]{0,2}(?: [0-9]{3})+")
                || whole.matches("[1-9][0-9]{0,2}(?:'[0-9]{3})+");
    }

    /** How many digits there are. */
    int count() {
        return written.replaceAll("[^0-9]", "").length();
    }
}
