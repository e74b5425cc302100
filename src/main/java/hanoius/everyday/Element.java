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

    /** A year counted from the birth of Christ on. */
    Element year() {
        return year(Long.parseLong(digits));
    }

    /** A year counted back from the birth of Christ: 1 BC is the year 0. */
    Element yearBefore() {
        return year(1 - Long.parseLong(digits));
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
