package hanoius.plot;

import hanoius.edtf.EdtfDate;
import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.text.Words;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** What the units of a time axis are called. */
public final class TickLabels {

    private static final int YEARS_OF_FOUR_DIGITS = 9999;

    private TickLabels() {}

    /** The longest name of a unit that fits; its shortest when none does. */
    static String fitting(
            LocalDate start,
            TimeStep step,
            Words words,
            double room,
            TextMeasure measure,
            TextStyle style) {
        String longer = of(start, step, words);
        return switch (step) {
            case DAY, MONTH ->
                    measure.width(longer, style) <= room ? longer : brief(start, step, words);
            default -> brief(start, step, words);
        };
    }

    /** The name of a unit that no other row names: in full, or in few letters where it must be. */
    static String heading(
            LocalDate start,
            TimeStep step,
            Words words,
            double room,
            TextMeasure measure,
            TextStyle style) {
        String full = of(start, step, words);
        boolean dated = step.compareTo(TimeStep.YEAR) < 0;
        return dated && measure.width(full, style) > room ? dated(start, step, words) : full;
    }

    /** The name of a unit within the one above it, which another row of the axis names. */
    static String brief(LocalDate start, TimeStep step, Words words) {
        return switch (step) {
            case DAY, WEEK -> Integer.toString(start.getDayOfMonth());
            case MONTH, QUARTER -> words.month(start.getMonth());
            default -> words.year(start.getYear());
        };
    }

    /** The first day, month or year of a unit in full, in as few letters as that takes. */
    static String dated(LocalDate start, TimeStep step, Words words) {
        return switch (step) {
            case DAY, WEEK -> words.shortDate(EdtfDate.of(start));
            case MONTH, QUARTER -> words.shortDate(EdtfDate.of(YearMonth.from(start)));
            default -> words.year(start.getYear());
        };
    }

    /** The name of a unit that stands for itself. */
    public static String of(LocalDate start, TimeStep step, Words words) {
        int year = start.getYear();
        if (year < 0 || year > YEARS_OF_FOUR_DIGITS) {
            // The units of these years share no digits as readers count them.
            return switch (step) {
                case DAY, WEEK, MONTH, QUARTER -> said(start, step, words);
                default -> words.year(year);
            };
        }
        String digits = EdtfDate.of(Year.of(year)).canonical();
        return switch (step) {
            case DAY, WEEK, MONTH, QUARTER -> said(start, step, words);
            case DECADE -> words.date(EdtfDate.parse(digits.substring(0, 3) + "X"));
            case CENTURY -> words.years(year, year + 99);
            case MILLENNIUM -> words.years(year, year + 999);
            default -> words.year(year);
        };
    }

    private static String said(LocalDate start, TimeStep step, Words words) {
        if (start.getYear() > YEARS_OF_FOUR_DIGITS) {
            return words.year(start.getYear());
        }
        return words.date(
                step == TimeStep.DAY ? EdtfDate.of(start) : EdtfDate.of(YearMonth.from(start)));
    }
}
