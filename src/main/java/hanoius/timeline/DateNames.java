package hanoius.timeline;

import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.figure.TimeStep;
import hanoius.model.EdtfDate;
import hanoius.text.Words;

import java.time.LocalDate;

/** What the units of a ruler are called. */
final class DateNames {

    private static final int YEARS_OF_FOUR_DIGITS = 9999;

    private DateNames() {}

    /** The longest name of a unit that fits; its shortest when none does. */
    static String of(
            LocalDate start,
            TimeStep step,
            Words words,
            double room,
            TextMeasure measure,
            TextStyle style) {
        String longer = of(start, step, words);
        return switch (step) {
            case DAY, MONTH ->
                    measure.width(longer, style) <= room ? longer : shorter(start, step, words);
            default -> shorter(start, step, words);
        };
    }

    private static String shorter(LocalDate start, TimeStep step, Words words) {
        return switch (step) {
            case DAY, WEEK -> Integer.toString(start.getDayOfMonth());
            case MONTH, QUARTER -> words.get("timeline.month." + start.getMonthValue());
            default -> year(start, words);
        };
    }

    /** The name of a unit that stands for itself. */
    static String of(LocalDate start, TimeStep step, Words words) {
        int year = start.getYear();
        if (year < 0 || year > YEARS_OF_FOUR_DIGITS) {
            return Integer.toString(year);
        }
        String digits = "%04d".formatted(year);
        return switch (step) {
            case DAY -> words.date(EdtfDate.parse(start.toString()));
            case WEEK, MONTH, QUARTER ->
                    words.date(EdtfDate.parse(start.toString().substring(0, 7)));
            case DECADE -> words.date(EdtfDate.parse(digits.substring(0, 3) + "X"));
            case CENTURY -> words.date(EdtfDate.parse(digits.substring(0, 2) + "XX"));
            case MILLENNIUM -> words.date(EdtfDate.parse(digits.charAt(0) + "XXX"));
            default -> year(start, words);
        };
    }

    private static String year(LocalDate start, Words words) {
        int year = start.getYear();
        return year < 0 || year > YEARS_OF_FOUR_DIGITS
                ? Integer.toString(year)
                : words.date(EdtfDate.parse("%04d".formatted(year)));
    }
}
