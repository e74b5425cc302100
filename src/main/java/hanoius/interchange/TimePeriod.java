package hanoius.interchange;

import hanoius.edtf.Bound;
import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods as SDMX has them (SDMX 2.1, section 6, 4.2): years, months and days of the calendar,
 * parts of a year such as {@code 2019-Q3}, and a beginning with a duration such as {@code
 * 2019-01-01/P9M}.
 */
final class TimePeriod {

    private static final Pattern PART = Pattern.compile("(\\d{4})-([ASTQMWD])(\\d{1,3})");

    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T[\\d:.]+)?/P(\\d{1,5})([YMD])");

    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T[\\d:.]+Z?");

    private static final int QUARTERS = 33;
    private static final int THIRDS = 37;
    private static final int HALVES = 40;

    private TimePeriod() {}

    /** The nearest to a date; empty where it has no known year. */
    static String of(EdtfDate date) {
        return switch (date.shape()) {
            case Single(CalendarDate one) when isSaid(one) -> of(one);
            case Interval(CalendarDate from, CalendarDate to) when isSaid(from) && isSaid(to) ->
                    range(from, to).orElseGet(() -> year(date));
            default -> year(date);
        };
    }

    /** Four digits of a year, and whatever is behind them. */
    private static boolean isSaid(CalendarDate date) {
        return date.isSpecified()
                && date.number(Part.YEAR) > 0
                && date.number(Part.YEAR) <= 9999
                && (!date.has(Part.MONTH)
                        || date.number(Part.MONTH) <= 12
                        || date.number(Part.MONTH) >= QUARTERS);
    }

    private static String of(CalendarDate date) {
        String year = String.format(Locale.ROOT, "%04d", date.number(Part.YEAR));
        if (!date.has(Part.MONTH)) {
            return year;
        }
        int month = date.number(Part.MONTH);
        if (month >= HALVES) {
            return year + "-S" + (month - HALVES + 1);
        }
        if (month >= THIRDS) {
            return year + "-T" + (month - THIRDS + 1);
        }
        if (month >= QUARTERS) {
            return year + "-Q" + (month - QUARTERS + 1);
        }
        return year
                + String.format(Locale.ROOT, "-%02d", month)
                + (date.has(Part.DAY)
                        ? String.format(Locale.ROOT, "-%02d", date.number(Part.DAY))
                        : "");
    }

    private static Optional<String> range(CalendarDate from, CalendarDate to) {
        LocalDate first = from.earliest().date();
        LocalDate behind = to.latest().date().plusDays(1);
        if (!first.isBefore(behind)) {
            return Optional.empty();
        }
        boolean days = from.has(Part.DAY) || to.has(Part.DAY);
        boolean months = from.has(Part.MONTH) || to.has(Part.MONTH);
        ChronoUnit unit = days ? ChronoUnit.DAYS : months ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        return Optional.of(first + "/P" + unit.between(first, behind) + unit.toString().charAt(0));
    }

    private static String year(EdtfDate date) {
        return date.earliest() instanceof Bound.Day(LocalDate day)
                ? year(day)
                : date.latest() instanceof Bound.Day(LocalDate day) ? year(day) : "";
    }

    private static String year(LocalDate day) {
        return day.getYear() > 0 && day.getYear() <= 9999
                ? String.format(Locale.ROOT, "%04d", day.getYear())
                : "";
    }

    /** What a period says; empty for what is none. */
    static Optional<EdtfDate> read(String text) {
        String period = text.strip();
        try {
            Matcher part = PART.matcher(period);
            if (part.matches()) {
                return part(
                        Integer.parseInt(part.group(1)),
                        part.group(2).charAt(0),
                        Integer.parseInt(part.group(3)));
            }
            Matcher range = RANGE.matcher(period);
            if (range.matches()) {
                return range(
                        LocalDate.parse(range.group(1)),
                        Integer.parseInt(range.group(2)),
                        range.group(3).charAt(0));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        Matcher moment = MOMENT.matcher(period);
        return ForeignDate.edtf(moment.matches() ? moment.group(1) : period);
    }

    private static Optional<EdtfDate> part(int year, char unit, int number) {
        return switch (unit) {
            case 'A' -> number == 1 ? ForeignDate.of(text(year), "", "") : Optional.empty();
            case 'S' -> grouping(year, HALVES, number, 2);
            case 'T' -> grouping(year, THIRDS, number, 3);
            case 'Q' -> grouping(year, QUARTERS, number, 4);
            case 'M' -> ForeignDate.of(text(year), text(number), "");
            case 'D' -> Optional.of(EdtfDate.of(LocalDate.ofYearDay(year, number)));
            default -> {
                LocalDate monday =
                        LocalDate.of(year, 1, 4)
                                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                                .with(WeekFields.ISO.dayOfWeek(), 1);
                yield ForeignDate.edtf(monday + "/" + monday.plusDays(6));
            }
        };
    }

    private static Optional<EdtfDate> grouping(int year, int first, int number, int most) {
        return number >= 1 && number <= most
                ? ForeignDate.edtf(
                        String.format(Locale.ROOT, "%04d-%02d", year, first + number - 1))
                : Optional.empty();
    }

    private static Optional<EdtfDate> range(LocalDate first, int count, char unit) {
        if (count == 0) {
            return Optional.empty();
        }
        LocalDate last =
                switch (unit) {
                    case 'Y' -> first.plusYears(count).minusDays(1);
                    case 'M' -> first.plusMonths(count).minusDays(1);
                    default -> first.plusDays(count - 1L);
                };
        if (unit == 'D' || first.getDayOfMonth() > 1) {
            return span(first.toString(), last.toString());
        }
        if (unit == 'M' || first.getMonthValue() > 1) {
            return span(YearMonth.from(first).toString(), YearMonth.from(last).toString());
        }
        return span(
                ForeignDate.of(text(first.getYear()), "", "").map(EdtfDate::text).orElse(""),
                ForeignDate.of(text(last.getYear()), "", "").map(EdtfDate::text).orElse(""));
    }

    private static Optional<EdtfDate> span(String first, String last) {
        return ForeignDate.edtf(first.equals(last) ? first : first + "/" + last);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
