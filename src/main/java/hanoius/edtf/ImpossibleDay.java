package hanoius.edtf;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

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
            throw new EdtfException(DateProblem.YEAR_MINUS_ZERO, position);
        }
    }

    private void checkMonth(int position, boolean dayFollows) {
        if (month.unspecified() == 0 && SubYear.isSubYear(month.value())) {
            if (dayFollows) {
                throw new EdtfException(DateProblem.SEASON_DAY, position, month.value());
            }
            return;
        }
        for (int m = 1; m <= 12; m++) {
            if (month.matches(m)) {
                return;
            }
        }
        throw new EdtfException(
                month.unspecified() == 0 ? DateProblem.NO_MONTH : DateProblem.NO_MONTH_FITS,
                position,
                month.text(2));
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
                    day.unspecified() == 0 ? DateProblem.NO_DAY : DateProblem.NO_DAY_FITS,
                    position,
                    day.text(2));
        }
        if (!fits(day, longest) || (longest == 29 && !realYear())) {
            throw tooLong(longestMonth, longest, position);
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

    private EdtfException tooLong(int m, int longest, int position) {
        if (month.unspecified() != 0) {
            return new EdtfException(
                    DateProblem.NO_MONTH_SO_LONG, position, month.text(2), day.text(2));
        }
        if (year.unspecified() == 0) {
            int number = negative ? -year.value() : year.value();
            int length = YearMonth.of(number, m).lengthOfMonth();
            return new EdtfException(DateProblem.MONTH_LENGTH, position, m, yearText, length);
        }
        return m == 2 && fits(day, longest)
                ? new EdtfException(DateProblem.NO_LEAP_YEAR, position, yearText)
                : new EdtfException(DateProblem.MONTH_LENGTH_EVER, position, m, longest);
    }
}
