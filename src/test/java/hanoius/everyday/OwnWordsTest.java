package hanoius.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.DateShape.AllOf;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.OneOf;
import hanoius.edtf.DateShape.Several;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Precision;
import hanoius.language.Language;
import hanoius.text.DateWords;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What the program writes for a date it also reads, as the same date. */
class OwnWordsTest {

    private static final int CASES = Integer.getInteger("cases", 300);

    @ParameterizedTest
    @EnumSource(Language.class)
    void fullWordsAreReadAsTheSameDate(Language language) {
        assertEquals(
                List.of(),
                new RandomDates(11)
                        .dates()
                        .filter(OwnWordsTest::isSaidInFull)
                        .limit(CASES)
                        .flatMap(date -> failure(date, language, DateWords::words).stream())
                        .limit(20)
                        .toList());
    }

    /** Ranges within one year in a set, and years further back than those of four digits. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsOfRangesInSetsAndOfFarYearsAreReadAsTheSameDate(Language language) {
        assertEquals(
                List.of(),
                Stream.of(
                                "[2019-09..2019-11]",
                                "{2019-09..2019-12}",
                                "[2019-09..2019-11,2020-01]",
                                "[2019-33..2019-35]",
                                "[2019-09-01..2019-09-05]",
                                "Y-999999999",
                                "Y-999999999/Y-999999990",
                                "[Y-999999999..Y-12345]",
                                "[..Y-999999999]",
                                "Y-12345/Y-12340",
                                "Y-12345/-0044",
                                "Y-12345/0000",
                                "Y-12345?/-0044",
                                "Y12345/Y12350")
                        .map(EdtfDate::parse)
                        .flatMap(date -> failure(date, language, DateWords::words).stream())
                        .toList());
    }

    /** Short words say a reserve of one part of a date as one of the whole. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void shortWordsAreReadAsTheSameDate(Language language) {
        assertEquals(
                List.of(),
                new RandomDates(12)
                        .dates()
                        .filter(OwnWordsTest::isSaidInFull)
                        .filter(date -> !hasPartlyReserved(date))
                        .filter(date -> !isSetOfOne(date))
                        .limit(CASES)
                        .flatMap(date -> failure(date, language, DateWords::shortWords).stream())
                        .limit(20)
                        .toList());
    }

    private static List<String> failure(
            EdtfDate date, Language language, BiFunction<EdtfDate, Language, String> form) {
        String words = form.apply(date, language);
        try {
            EdtfDate read = EverydayDate.understand(words);
            return read.equals(date) ? List.of() : List.of(date + " | " + words + " | " + read);
        } catch (EdtfException e) {
            return List.of(date + " | " + words + " | " + e.getMessage());
        }
    }

    /** A single date as a set, and a day from itself to itself, are worded as the date. */
    private static boolean isSaidInFull(EdtfDate date) {
        return switch (date.shape()) {
            case Interval(CalendarDate start, var end) when start.equals(end) ->
                    start.precision() != Precision.DAY;
            case OneOf(var members) ->
                    members.stream()
                            .noneMatch(
                                    each -> each.from().equals(each.to()) && members.size() == 1);
            case AllOf(var members) -> !members.isEmpty();
            default -> true;
        };
    }

    private static boolean isSetOfOne(EdtfDate date) {
        return date.shape() instanceof Several several && several.members().size() == 1;
    }

    private static boolean hasPartlyReserved(EdtfDate date) {
        return date.shape()
                .dates()
                .anyMatch(
                        each ->
                                Arrays.stream(CalendarDate.Part.values())
                                                .filter(each::has)
                                                .map(each::qualification)
                                                .distinct()
                                                .count()
                                        > 1);
    }
}
