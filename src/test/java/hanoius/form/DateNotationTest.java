package hanoius.form;

import static hanoius.form.Readings.understood;
import static hanoius.form.Readings.why;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.Refusal;
import hanoius.everyday.RandomDates;
import hanoius.form.DateNotation.Order;
import hanoius.language.Language;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class DateNotationTest {

    private static final DateNotation ENGLISH = new DateNotation(Words.in(Language.EN));

    private static WordedDate worded(String date, String words) {
        return new WordedDate(EdtfDate.parse(date), words);
    }

    private static List<String> dates(List<WordedDate> some) {
        return some.stream().map(each -> each.date().text()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5/4/2017|EN|2017-04-05|5/4/2017|2017-05-04",
                "5/4/2017|VI|2017-04-05|''|2017-05-04",
                "10/11/2019|EN|2019-11-10|10/11/2019|2019-10-11",
                "2017-04-05|EN|2017-04-05|''|",
                "5 Apr 2017|EN|2017-04-05|''|",
                "5 april 2017|EN|2017-04-05|''|",
                "5 April 2017|VI|2017-04-05|5 April 2017|",
                "tháng 9 năm 2019|EN|2019-09|tháng 9 năm 2019|",
                "tháng 9 năm 2019|VI|2019-09|''|",
                "đầu năm 2019|VI|2019|đầu năm 2019|",
                "since 2014|EN|2014/..|since 2014|",
                "23/5/2016|EN|2016-05-23|23/5/2016|",
            })
    void whatIsTypedIsKeptUnlessItIsTheDateItself(
            String typed, Language language, String date, String words, String other) {
        var notation = new DateNotation(Words.in(language));
        Reading.Understood<WordedDate> read = understood(notation.read("  " + typed + " ", null));
        assertEquals(worded(date, words), read.value());
        assertEquals(other == null ? List.of() : List.of(other), dates(read.others()));
    }

    /** One click takes the other reading, and what was typed stands in the field. */
    @Test
    void theOtherReadingKeepsWhatWasTyped() {
        Reading.Understood<WordedDate> read = understood(ENGLISH.read("10/11/2019", null));
        WordedDate other = read.others().getFirst();
        assertEquals("10/11/2019", ENGLISH.written(other));
        Reading.Understood<WordedDate> again = understood(ENGLISH.read("10/11/2019", other));
        assertEquals(other, again.value());
        assertEquals(List.of("2019-11-10"), dates(again.others()));
    }

    @ParameterizedTest
    @CsvSource({
        "10/11/2019, 2019-10-11, 2019-11-10, MONTH_FIRST",
        "10/11/2019, 2019-11-10, 2019-10-11, DAY_FIRST",
        "05.04.2017, 2017-05-04, 2017-04-05, MONTH_FIRST",
        "2023-24, 2023-24, 2023/2024,"
    })
    void theOtherReadingSaysWhatItTakesFirst(String text, String other, String first, Order order) {
        assertEquals(
                Optional.ofNullable(order),
                Order.of(EdtfDate.parse(other), EdtfDate.parse(first), text));
    }

    /** What stands in the field for a date is read as that date, whatever it is. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatStandsForADateMeansIt(Language language) {
        var notation = new DateNotation(Words.in(language));
        new RandomDates(5)
                .dates()
                .limit(400)
                .forEach(
                        date -> {
                            var value = new WordedDate(date, "");
                            String written = notation.written(value);
                            assertEquals(
                                    value,
                                    understood(notation.read(written, null)).value(),
                                    written);
                        });
    }

    @Test
    void aTimeOfDayIsNotLostByLookingAtIt() {
        WordedDate value = worded("2019-05-04T10:00:00", "");
        assertEquals("2019-05-04T10:00:00", ENGLISH.written(value));
        assertEquals(value, understood(ENGLISH.read(ENGLISH.written(value), value)).value());
    }

    /** The same date in another spelling of EDTF is the date that the record has. */
    @Test
    void anEqualDateStaysAsItIsSpelt() {
        WordedDate value = worded("2019-~05", "");
        assertEquals(
                "2019-~05",
                understood(ENGLISH.read(value.date().canonical(), value)).value().date().text());
    }

    /** Words that never meant the date are the source's and stay while the date is put right. */
    @Test
    void strangeWordsStay() {
        WordedDate value = worded("2019-02-15", "sau Tết");
        assertEquals("15 Feb 2019", ENGLISH.written(value));
        assertEquals(Optional.of("sau Tết"), ENGLISH.strange(value));
        assertEquals(
                worded("2019-02-16", "sau Tết"),
                understood(ENGLISH.read("16/2/2019", value)).value());
        assertEquals(Optional.empty(), ENGLISH.strange(worded("2019", "đầu năm 2019")));
    }

    @Test
    void whatIsNotInTheDateIsSaid() {
        assertEquals(
                "2019; kept in words: “early”",
                ENGLISH.told(worded("2019", "early 2019"), Words.in(Language.EN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/4/2017|April 2017 has 30 days.|Tháng 4 năm 2017 có 30 ngày.",
                "soon|This is not understood as a date; write 2019, 9/2019, 23/5/2016, tháng 9 năm"
                        + " 2019 or since 2014.|Không hiểu được ngày này; hãy viết 2019, 9/2019,"
                        + " 23/5/2016, tháng 9 năm 2019 hoặc từ 2014.",
            })
    void whatIsNoDateSaysWhy(String typed, String english, String vietnamese) {
        Refusal why = why(ENGLISH.read(typed, worded("2017-04-09", "")));
        assertEquals(english, Words.in(Language.EN).of(why));
        assertEquals(vietnamese, Words.in(Language.VI).of(why));
    }

    @ParameterizedTest
    @CsvSource({
        "5/4/2017, 2017-04-05, 2017-05-04",
        "23/5/2016, 2016-05-23,",
        "2016-05-23, 2016-05-23,",
        "23 May 2016, 2016-05-23,"
    })
    void aDayIsRead(String typed, LocalDate day, LocalDate other) {
        Reading.Understood<LocalDate> read =
                understood(new DayNotation(Words.in(Language.EN)).read(typed, null));
        assertEquals(day, read.value());
        assertEquals(other == null ? List.of() : List.of(other), read.others());
    }

    @ParameterizedTest
    @CsvSource({"2016", "5/2016", "2016-05-23?", "2016-05-23/2016-05-24", "since 2014"})
    void lessOrMoreThanADayIsRefused(String typed) {
        Refusal why = why(new DayNotation(Words.in(Language.EN)).read(typed, null));
        assertEquals("date_problem.day_needed", why.key());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatStandsForADayMeansIt(Language language) {
        var notation = new DayNotation(Words.in(language));
        for (LocalDate day :
                List.of(
                        LocalDate.of(2016, 2, 29),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(45, 3, 12),
                        LocalDate.of(-44, 3, 15),
                        LocalDate.of(9999, 12, 31))) {
            assertEquals(day, understood(notation.read(notation.written(day), null)).value());
        }
    }

    @Test
    void nothingTypedIsNoDate() {
        assertEquals(Reading.empty(), ENGLISH.read(" \t", worded("2017", "")));
        assertEquals(Reading.empty(), new DayNotation(Words.in(Language.EN)).read("", null));
    }
}
