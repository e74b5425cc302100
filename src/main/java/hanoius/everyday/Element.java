package hanoius.everyday;

import java.util.Locale;

/**
 * A year, month or day as typed.
 *
 * @param digits as EDTF writes them; empty when the part was not typed
 * @param at where it stood in the folded text
 * @param halved the two digits that were typed of a year; empty when all were
 */
record Element(String digits, int at, String halved) {

    Element(String digits, int at) {
        this(digits, at, "");
    }

    static final Element NONE = new Element("", 0);

    private static final String NO_YEAR = "0";

    /** A number of at least two digits. */
    static Element of(int number, int at) {
        return new Element(String.format(Locale.ROOT, "%02d", number), at);
    }

    boolean stands() {
        return !digits.isEmpty();
    }

    int number() {
        return Integer.parseInt(digits);
    }

    /** As a month or day, of two digits. */
    Element two() {
        return digits.length() == 1 ? new Element("0" + digits, at) : this;
    }

    /** A year counted from the birth of Christ on; {@code 0000} is a year as EDTF counts. */
    Element year() {
        return digits.equals("0000") ? this : yearAfter();
    }

    /** A year that was said to be counted from the birth of Christ on. */
    Element yearAfter() {
        long year = Long.parseLong(digits);
        return year == 0 ? with(NO_YEAR) : year(year);
    }

    /** A year counted back from the birth of Christ: 1 BC is the year 0. */
    Element yearBefore() {
        long year = Long.parseLong(digits);
        return year == 0 ? with(NO_YEAR) : year(1 - year);
    }

    /** Whether it is the year 0 of a count that begins with 1. */
    boolean isNoYear() {
        return digits.equals(NO_YEAR);
    }

    private Element year(long year) {
        String number = String.format(Locale.ROOT, "%04d", Math.abs(year));
        String sign = year < 0 ? "-" : "";
        return new Element((number.length() > 4 ? "Y" : "") + sign + number, at);
    }

    /** A year of two digits with those of a century before them. */
    Element in(String century) {
        return new Element(century + digits, at, digits);
    }

    /** Other digits in its place. */
    Element with(String other) {
        return new Element(other, at);
    }
}
