package hanoius.edtf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

final class EdtfDateTest {

    private static Stream<List<String>> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/hanoius/edtf/edtf.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\\|", -1)));
    }

    static Stream<Arguments> valid() throws IOException {
        return table().filter(row -> !row.get(1).equals("invalid"))
                .map(row -> Arguments.of(row.toArray()));
    }

    static Stream<Arguments> invalid() throws IOException {
        return table().filter(row -> row.get(1).equals("invalid"))
                .map(row -> Arguments.of(row.toArray()));
    }

    @Test
    void theTableIsLarge() throws IOException {
        assertTrue(table().count() >= 200);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aDateIsUnderstood(
            String text, String canonical, String earliest, String latest, String precision) {
        EdtfDate date = EdtfDate.parse(text);
        String expected = canonical.equals("=") ? text : canonical;
        assertAll(
                () -> assertEquals(text, date.text()),
                () -> assertEquals(expected, date.canonical()),
                () -> assertEquals(expected, EdtfDate.parse(expected).canonical()),
                () -> assertEquals(EdtfDate.parse(expected), date),
                () -> assertEquals(earliest, words(date.earliest())),
                () -> assertEquals(latest, words(date.latest())),
                () -> assertEquals(precision, date.precision().name()));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void aWrongDateIsRefusedWithReasonAndPosition(
            String text, String invalid, int position, String words) {
        var error = assertThrows(EdtfException.class, () -> EdtfDate.parse(text));
        assertTrue(error.getMessage().contains(words), error.getMessage());
        assertEquals(position, error.position(), error.getMessage());
    }

    @Test
    void anEmptyTextIsNoDate() {
        assertThrows(EdtfException.class, () -> EdtfDate.parse(""));
    }

    @Test
    void everyRealDayOfFourCenturiesIsReadAndNoOther() {
        for (int year = 1700; year < 2100; year++) {
            for (int month = 1; month <= 12; month++) {
                int length = java.time.YearMonth.of(year, month).lengthOfMonth();
                for (int day = 1; day <= 31; day++) {
                    String text = "%04d-%02d-%02d".formatted(year, month, day);
                    if (day <= length) {
                        assertEquals(
                                Bound.day(LocalDate.of(year, month, day)),
                                EdtfDate.parse(text).earliest());
                    } else {
                        assertThrows(EdtfException.class, () -> EdtfDate.parse(text), text);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019,false,false",
        "2019?,true,false",
        "2019~,false,true",
        "2019%,true,true",
        "2004-06-~11,false,true",
        "1984?/2004~,true,true",
        "'[2019,2020?]',true,false",
        "2014/..,false,false"
    })
    void theWholeIsAsUncertainAsItsParts(String text, boolean uncertain, boolean approximate) {
        EdtfDate date = EdtfDate.parse(text);
        assertEquals(uncertain, date.isUncertain());
        assertEquals(approximate, date.isApproximate());
    }

    @Test
    void eachComponentKeepsItsOwnReserve() {
        var date = single("?2004-06-~11");
        assertEquals(Qualification.UNCERTAIN, date.qualification(CalendarDate.Part.YEAR));
        assertEquals(Qualification.NONE, date.qualification(CalendarDate.Part.MONTH));
        assertEquals(Qualification.APPROXIMATE, date.qualification(CalendarDate.Part.DAY));
    }

    @Test
    void componentsAreKnownOrShownWithX() {
        var date = single("-156X-12");
        assertEquals("-156X", date.digits(CalendarDate.Part.YEAR));
        assertFalse(date.knows(CalendarDate.Part.YEAR));
        assertThrows(IllegalStateException.class, () -> date.number(CalendarDate.Part.YEAR));
        assertEquals(12, date.number(CalendarDate.Part.MONTH));
        assertFalse(date.has(CalendarDate.Part.DAY));
        assertEquals("", date.digits(CalendarDate.Part.DAY));
        assertEquals(-44, single("-0044").number(CalendarDate.Part.YEAR));
    }

    @Test
    void datesAreOrderedByEarliestLatestPrecisionAndText() {
        List<String> inOrder =
                List.of(
                        "[..1984]",
                        "../2020",
                        "/2014",
                        "-0044",
                        "1995-07-11",
                        "2014",
                        "2014?",
                        "2014/2016",
                        "2014/",
                        "2014/..",
                        "2014-01-02");
        List<EdtfDate> dates = inOrder.stream().map(EdtfDate::parse).toList();
        assertEquals(dates, dates.reversed().stream().sorted().toList());
        assertEquals(0, dates.getFirst().compareTo(EdtfDate.parse("[..1984]")));
    }

    @Test
    void oneDateWrittenTwoWaysIsEqualAndKeepsItsWriting() {
        EdtfDate left = EdtfDate.parse("?2004-?06");
        EdtfDate right = EdtfDate.parse("2004-06?");
        assertEquals(left, right);
        assertEquals(left.hashCode(), right.hashCode());
        assertEquals(0, left.compareTo(right));
        assertEquals("?2004-?06", left.toString());
        assertNotEquals(EdtfDate.parse("2004-06"), right);
    }

    @Test
    void aPlainDayTakesTheShortWayAndIsTheSame() {
        String text = "2019-09-20";
        assertSame(text, EdtfDate.parse(text).canonical());
        assertEquals(EdtfParser.parse(text), EdtfDate.parse(text).shape());
        assertEquals(EdtfDate.parse(text), EdtfDate.of(LocalDate.of(2019, 9, 20)));
        assertEquals("Y12345", EdtfDate.parse("Y12345").canonical());
    }

    private static CalendarDate single(String text) {
        return ((DateShape.Single) EdtfDate.parse(text).shape()).date();
    }

    /** As the {@code date} command writes it, with more than four digits behind Y. */
    private static String words(Bound bound) {
        return switch (bound) {
            case Bound.Day(LocalDate day) -> {
                String year = "%04d".formatted(Math.abs(day.getYear()));
                yield (year.length() > 4 ? "Y" : "")
                        + (day.getYear() < 0 ? "-" : "")
                        + year
                        + "-%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
            }
            case Bound.Open _ -> "..";
            case Bound.Unknown _ -> "";
        };
    }
}
