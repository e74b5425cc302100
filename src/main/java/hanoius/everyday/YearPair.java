package hanoius.everyday;

import java.util.Locale;

/**
 * A year of four digits and two digits behind it: perhaps two years, as {@code 2023-24}, perhaps a
 * month or grouping of the year, as EDTF writes them.
 *
 * @param sign what stands between
 */
record YearPair(Element first, Element last, int second, String sign) {

    private static final int LONGEST_PLAN = 10;

    /** What is behind the first year. */
    record Half(String sign, Element digits) {}

    /** Whether EDTF may read as a grouping of a year what others read as two years. */
    static boolean mayBe(String text) {
        return text.matches("[0-9]{4}-(?:2[1-9]|3[0-9]|4[01])");
    }

    /** A second year of two digits is the next one that ends so; one of four is that year. */
    static YearPair of(Element first, Element last) {
        int year = first.number();
        int second = last.number();
        if (last.digits().length() == 2) {
            int inCentury = year - year % 100 + second;
            second = second == (year + 1) % 100 ? year + 1 : inCentury;
        }
        return new YearPair(
                first,
                last.with(String.format(Locale.ROOT, "%04d", second)),
                last.number() % 100,
                "");
    }

    YearPair by(String between) {
        return new YearPair(first, last, second, between);
    }

    /**
     * Whether a convention reads it as two years. Years in a row are a school year or a season of
     * sport, full decades and what is neither month nor grouping are years; other groupings within
     * a plan's ten years may be. With a hyphen a month is a month, as ISO 8601 writes it.
     */
    boolean isRead(Convention convention) {
        int years = last.number() - first.number();
        if (years < 1) {
            return false;
        }
        boolean month = second >= 1 && second <= 12;
        boolean grouping = second >= 21 && second <= 41 && sign.equals("-");
        if (!month && !grouping) {
            return true;
        }
        boolean inRow = years == 1;
        boolean decades = second % 10 == 0 && first.number() % 10 == 0;
        boolean other = convention == Convention.OTHER_PAIR;
        if (month) {
            return inRow && (sign.equals("–") ? !other : sign.equals("/") && other);
        }
        if (inRow || decades) {
            return !other;
        }
        return other && years <= LONGEST_PLAN;
    }
}
