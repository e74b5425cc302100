package hanoius.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class OverlapTest {

    private static final LocalDate BEGIN = LocalDate.of(1999, 1, 1);
    private static final LocalDate FINISH = LocalDate.of(2001, 12, 31);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a single date is one day, and it is not said which
                "2019-09-20|2019-01-01|2019-12-31|CERTAINLY",
                "2019-09-20|2019-09-20|2019-09-20|CERTAINLY",
                "2019-09-20|2019-09-21|2019-12-31|NOT",
                "2019-09|2019-09-01|2019-09-30|CERTAINLY",
                "2019-09|2019-09-02|2019-09-30|POSSIBLY",
                "2019|2019-09-02|2019-09-02|POSSIBLY",
                "2019|2020-01-01||NOT",
                "2019||2019-12-31|CERTAINLY",
                "2019||2019-12-30|POSSIBLY",
                "2019|||CERTAINLY",
                // patterns have gaps
                "XXXX-12-XX|2019-01-01|2019-11-30|NOT",
                "XXXX-12-XX|2019-12-05|2019-12-05|POSSIBLY",
                "XXXX-02-29|2021-01-01|2023-12-31|NOT",
                "XXXX-02-29|2021-01-01|2024-12-31|POSSIBLY",
                "2019-XX-31|2019-04-01|2019-04-30|NOT",
                "20XX-24|2010-01-15|2010-01-15|POSSIBLY",
                "20XX-24|2000-01-01|2000-11-30|NOT",
                // reserves
                "2019?|2019-01-01|2019-12-31|POSSIBLY",
                "2019-~09|2019-01-01|2019-12-31|POSSIBLY",
                "2019?|2020-01-01|2020-12-31|NOT",
                // intervals cover every day from some start to some end
                "2014-01/2014-09|2014-05-05|2014-05-05|CERTAINLY",
                "2014-01/2014-09|2014-01-15|2014-01-15|POSSIBLY",
                "2014-01/2014-09|2014-01-01|2014-01-31|CERTAINLY",
                "2014-01/2014-09|2014-10-01|2014-12-31|NOT",
                "2014/2016|2013-01-01|2014-12-30|POSSIBLY",
                "2014/2016|2013-01-01|2014-12-31|CERTAINLY",
                "2014~/2016|2015-01-01|2015-01-01|POSSIBLY",
                "2014/..|2050-01-01|2050-01-01|CERTAINLY",
                "2014/..|2014-06-01|2014-06-30|POSSIBLY",
                "2014/..||2013-12-31|NOT",
                "2014/|2050-01-01|2050-01-01|POSSIBLY",
                "2014/|2014-01-01|2014-12-31|CERTAINLY",
                "2014-05-05/|2014-05-06||POSSIBLY",
                // before a day: it began some time, nobody says when
                "../2016|1900-01-01|1900-01-01|POSSIBLY",
                "../2016|2016-01-01|2016-12-31|CERTAINLY",
                "../2016||1900-01-01|POSSIBLY",
                "../2016|2016-06-01|2016-06-01|POSSIBLY",
                "/2016|1900-01-01|1900-01-01|POSSIBLY",
                "/2016|2016-01-01|2016-12-31|CERTAINLY",
                "/2016|2017-01-01||NOT",
                "XXXX-12-XX/2004-06-15|2005-01-01||NOT",
                // one of several
                "[1995-07-11,1995-07-12]|1995-07-11|1995-07-12|CERTAINLY",
                "[1995-07-11,1995-07-12]|1995-07-12|1995-07-12|POSSIBLY",
                "[1995-07-11,1995-07-12]|1995-07-13||NOT",
                "[1995,1997]|1996-01-01|1996-12-31|NOT",
                "[1995..1997]|1996-01-01|1996-12-31|POSSIBLY",
                "[..1984]||1984-12-31|CERTAINLY",
                "[..1984]|1800-01-01|1984-12-31|POSSIBLY",
                "[1984..]|1983-01-01||CERTAINLY",
                "[1984?,1985]|1984-01-01|1985-12-31|POSSIBLY",
                // all of several
                "{1995,1997}|1996-01-01|1996-12-31|NOT",
                "{1995,1997}|1997-01-01|1997-12-31|CERTAINLY",
                "{1995,1997}|1997-01-01|1997-12-30|POSSIBLY",
                "{1995..1997}|1996-01-01|1996-12-31|CERTAINLY",
                "{1995..1997}|1996-01-02|1997-12-30|POSSIBLY",
                "{1995-01..1995-06}|1995-02-02|1995-03-31|CERTAINLY",
                "{1995-01..1995-06}|1995-02-02|1995-03-30|POSSIBLY",
                "{1995-01-01..1995-06-30}|1995-02-02|1995-02-02|CERTAINLY",
                "{..1984}|1950-01-01|1950-12-31|CERTAINLY",
                "{..1984}|1950-01-02|1950-12-31|POSSIBLY",
                "{..1984}||1900-01-01|CERTAINLY",
                "{1984..}|1900-01-01|1984-06-30|POSSIBLY",
                "{1984?,1985}|1985-01-01|1985-12-31|CERTAINLY",
                "{1984?,1985}|1984-01-01|1984-12-31|POSSIBLY",
                "{198X..199X}|1980-01-01|1999-12-31|CERTAINLY",
                "{198X..199X}|1980-01-01|1998-12-31|POSSIBLY",
                // a range that ends before it begins holds nothing
                "2019|2020-01-01|2019-01-01|NOT",
            })
    void theThreeAnswers(
            String text, @Nullable LocalDate from, @Nullable LocalDate to, Certainty answer) {
        assertEquals(answer, EdtfDate.parse(text).within(from, to));
    }

    @Test
    void theAnswerIsThatOfTryingEveryDay() {
        var random = new Random(20190204);
        Map<Certainty, Integer> answers = new EnumMap<>(Certainty.class);
        for (int i = 0; i < 1500; i++) {
            CalendarDate one = randomDate(random);
            CalendarDate other = random.nextBoolean() ? one : randomDate(random);
            if (one.earliest().date().isAfter(other.latest().date())) {
                continue;
            }
            LocalDate from = randomDay(random);
            LocalDate to = from.plusDays(random.nextInt(400));
            String text = one.equals(other) ? one.toString() : one + "/" + other;
            Certainty expected = tried(days(one), one.equals(other) ? null : days(other), from, to);
            assertEquals(
                    expected,
                    EdtfDate.parse(text).within(from, to),
                    () -> text + " within " + from + " and " + to);
            answers.merge(expected, 1, Integer::sum);
        }
        assertTrue(answers.values().stream().allMatch(count -> count > 100), answers.toString());
    }

    /**
     * The answer for one unknown day of {@code starts}, or for an interval to one of {@code ends}.
     */
    private static Certainty tried(
            List<LocalDate> starts, @Nullable List<LocalDate> ends, LocalDate from, LocalDate to) {
        boolean some = false;
        boolean all = true;
        for (LocalDate start : starts) {
            for (LocalDate end : ends == null ? List.of(start) : ends) {
                if (!end.isBefore(start)) {
                    boolean met = !start.isAfter(to) && !end.isBefore(from);
                    some |= met;
                    all &= met;
                }
            }
        }
        return !some ? Certainty.NOT : all ? Certainty.CERTAINLY : Certainty.POSSIBLY;
    }

    /** All days of the years in question that fit the written digits, one by one. */
    private static List<LocalDate> days(CalendarDate date) {
        Pattern pattern =
                Pattern.compile(
                        (date.digits(CalendarDate.Part.YEAR)
                                        + "-"
                                        + orAny(date.digits(CalendarDate.Part.MONTH))
                                        + "-"
                                        + orAny(date.digits(CalendarDate.Part.DAY)))
                                .replace("X", "\\d"));
        return Stream.iterate(BEGIN, day -> !day.isAfter(FINISH), day -> day.plusDays(1))
                .filter(day -> pattern.matcher(day.toString()).matches())
                .toList();
    }

    private static String orAny(String digits) {
        return digits.isEmpty() ? "XX" : digits;
    }

    private static LocalDate randomDay(Random random) {
        return BEGIN.plusDays(random.nextInt(3 * 365));
    }

    /** A day of the years in question with up to three parts and some digits unspecified. */
    private static CalendarDate randomDate(Random random) {
        String day = randomDay(random).toString();
        var text = new StringBuilder(day.substring(0, List.of(4, 7, 10).get(random.nextInt(3))));
        for (int place = 5; place < text.length(); place++) {
            if (text.charAt(place) != '-' && random.nextInt(4) == 0) {
                text.setCharAt(place, 'X');
            }
        }
        return CalendarDateParser.parse(text.toString(), 0, text.length());
    }
}
