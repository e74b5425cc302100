package hanoius.edtf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Year;

/** The short way for by far the most frequent form, {@code 2019-09-20}. */
final class PlainDay {

    private static final int LENGTH = 10;

    private PlainDay() {}

    /** The day when the text is a real one in just this form; null for the full parser to judge. */
    static @Nullable LocalDate read(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int century = pair(text, 0);
        int inCentury = pair(text, 2);
        int year = century * 100 + inCentury;
        int month = pair(text, 5);
        int day = pair(text, 8);
        boolean real =
                century >= 0
                        && inCentury >= 0
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && (day <= 28 || day <= length(year, month));
        return real ? LocalDate.of(year, month, day) : null;
    }

    private static int length(int year, int month) {
        return switch (month) {
            case 2 -> Year.isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Two digits as a number; negative when they are not both digits. */
    private static int pair(String text, int at) {
        int tens = text.charAt(at) - '0';
        int units = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || units < 0 || units > 9 ? -1 : tens * 10 + units;
    }
}
