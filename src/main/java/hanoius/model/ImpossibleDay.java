package hanoius.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Tells real dates from dates that no calendar has, and says why. */
final class ImpossibleDay {

    private final boolean negative;
    private final DigitPattern year;
    private final DigitPattern month;
    private final DigitPattern day;
    private final String yearText;

    private ImpossibleDay(boolean negative, int[] values, int unspecified) {
        this.negative = negative;
        year = new DigitPattern(values[0], unspecified & 0b1111);
        month = new DigitPattern(values[1], (unspecified >> 4) & 0b11);
        day = new DigitPattern(values[2], (unspecified >> 6) & 0b11);
        yearText = (negative ? "-" : "") + year.text(4);
    }

    /**
     * The date of these components.
     *
     * @param starts where each component begins in the string
     * @throws EdtfException when no day fits
     */
    static CalendarDate check(
            int[] values,
            int[] starts,
            boolean negative,
            int parts,
            int unspecified,
            int qualified) {
        var date = new ImpossibleDay(negative, values, unspecified);
        date.checkYear(starts[0]);
        if (parts > 1) {
            date.checkMonth(starts[1], parts > 2);
        }
        if (parts > 2) {
            date.checkDay(starts[2]);
        }
        return new CalendarDate(
                values[0], negative, values[1], values[2], parts, unspecified, qualified);
    }

    private void checkYear(int position) {
        if (negative && year.highest() == 0) {
            throw new EdtfException("There is no year -0000; the year 0 is 0000.", position);
        }
    }

    private void checkMonth(int position, boolean dayFollows) {
        if (month.unspecified() == 0 && SubYear.isSubYear(month.value())) {
            if (dayFollows) {
                throw new EdtfException(
                        "A season or quarter (" + month.value() + ") has no days.", position);
            }
            return;
        }
        for (int m = 1; m <= 12; m++) {
            if (month.matches(m)) {
                return;
            }
        }
        throw new EdtfException(
                month.unspecified() == 0
                        ? "There is no month " + month.text(2) + "."
                        : "No month fits " + month.text(2) + ".",
                position);
    }

    private void checkDay(int position) {
        int longest = 0;
        int longestMonth = 1;
        for (int m = 1; m <= 12; m++) {
            if (month.matches(m)) {
                int length = Month.of(m).maxLength();
                if (length > longest) {
                    longest = length;
                    longestMonth = m;
                }
            }
        }
        if (!fits(day, 31)) {
            throw new EdtfException(
                    day.unspecified() == 0
                            ? "There is no day " + day.text(2) + "."
                            : "No day fits " + day.text(2) + ".",
                    position);
        }
        if (!fits(day, longest) || (longest == 29 && !realYear())) {
            throw new EdtfException(reason(longestMonth, longest), position);
        }
    }

    /** Whether some year that fits has a February that is long enough. */
    private boolean realYear() {
        return fits(day, 28)
                || new Candidates(year, negative, month, day, 0).ceiling(LocalDate.MIN) != null;
    }

    private static boolean fits(DigitPattern day, int length) {
        for (int d = 1; d <= length; d++) {
            if (day.matches(d)) {
                return true;
            }
        }
        return false;
    }

    private String reason(int m, int longest) {
        String name = Month.of(m).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (month.unspecified() != 0) {
            return "No month that fits " + month.text(2) + " has a day " + day.text(2) + ".";
        }
        if (year.unspecified() == 0) {
            int number = negative ? -year.value() : year.value();
            return name
                    + " "
                    + yearText
                    + " has "
                    + YearMonth.of(number, m).lengthOfMonth()
                    + " days.";
        }
        if (m == 2 && fits(day, longest)) {
            return "February has 29 days in leap years only, and no year that fits "
                    + yearText
                    + " is one.";
        }
        return name + " has " + longest + " days" + (m == 2 ? " at most." : ".");
    }
}
