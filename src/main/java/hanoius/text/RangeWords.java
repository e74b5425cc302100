package hanoius.text;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.Precision;
import hanoius.edtf.Qualification;

import java.util.stream.Stream;

/** Two dates as one span in words, without repeating what they share. */
record RangeWords(Messages words, SingleWords singles, boolean brief) {

    String of(CalendarDate from, CalendarDate to) {
        if (!plain(from) || !plain(to) || from.precision() != to.precision()) {
            return brief
                    ? words.get("date.range", singles.of(from), singles.of(to))
                    : words.get("date.from_to", singles.inPhrase(from), singles.inPhrase(to));
        }
        if (from.equals(to)) {
            // A single date may be one day of many; from the one to itself is all of it.
            return from.precision() == Precision.DAY
                    ? singles.of(to)
                    : words.get("date.throughout", singles.inPhrase(to));
        }
        return switch (from.precision()) {
            case YEAR -> singles.years(from.number(Part.YEAR), to.number(Part.YEAR));
            case MONTH -> months(from, to);
            case DAY -> days(from, to);
            default -> words.get("date.range", singles.of(from), singles.of(to));
        };
    }

    private String months(CalendarDate from, CalendarDate to) {
        if (!same(from, to, Part.YEAR)) {
            return words.get("date.range", singles.of(from), singles.of(to));
        }
        return words.get(
                brief ? "date.months_of_year_short" : "date.months_of_year",
                bareMonth(from),
                bareMonth(to),
                singles.yearWords(to));
    }

    private String days(CalendarDate from, CalendarDate to) {
        if (!same(from, to, Part.YEAR) || !same(from, to, Part.MONTH)) {
            return words.get("date.range", singles.of(from), singles.of(to));
        }
        return words.get(
                brief ? "date.days_of_month_short" : "date.days_of_month",
                Integer.toString(from.number(Part.DAY)),
                Integer.toString(to.number(Part.DAY)),
                singles.monthName(to),
                singles.yearWords(to));
    }

    /** Without reserve, and of known digits throughout. */
    private static boolean plain(CalendarDate date) {
        return date.qualification() == Qualification.NONE
                && date.precision().compareTo(Precision.YEAR) <= 0
                && Stream.of(Part.values()).allMatch(part -> !date.has(part) || date.knows(part));
    }

    private static boolean same(CalendarDate from, CalendarDate to, Part part) {
        return from.number(part) == to.number(part);
    }

    private String bareMonth(CalendarDate date) {
        return words.get(
                (brief ? "date.month_short." : "date.month_bare.") + date.number(Part.MONTH));
    }
}
