package hanoius.everyday;

import hanoius.edtf.DateReading;
import hanoius.edtf.EdtfDate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and months that are written in plain numbers, as spreadsheets have them by the thousand:
 * {@code 23/5/2016}, {@code 5/2016}. What the grammar says of them is known without asking it,
 * which takes a thousand times as long.
 */
final class PlainNumbers {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})\\2([12]\\d{3})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})/([12]\\d{3})");

    private PlainNumbers() {}

    /** What the grammar reads in a folded text; nothing where only the grammar can tell. */
    static List<DateReading> readings(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return days(number(day, 4), number(day, 3), number(day, 1), day.group(2).equals("."));
        }
        Matcher month = MONTH.matcher(text);
        return month.matches() && number(month, 1) >= 1 && number(month, 1) <= 12
                ? List.of(reading(YearMonth.of(number(month, 2), number(month, 1)).toString()))
                : List.of();
    }

    /**
     * @param dotted nobody writes the month first with dots
     */
    private static List<DateReading> days(int year, int second, int first, boolean dotted) {
        List<DateReading> readings = new ArrayList<>();
        add(year, second, first, readings);
        if (first != second && !dotted) {
            add(year, first, second, readings);
        }
        return readings;
    }

    private static void add(int year, int month, int day, List<DateReading> readings) {
        try {
            readings.add(reading(LocalDate.of(year, month, day).toString()));
        } catch (DateTimeException e) {
            // It does not read so.
        }
    }

    private static DateReading reading(String edtf) {
        return DateReading.of(EdtfDate.parse(edtf));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
