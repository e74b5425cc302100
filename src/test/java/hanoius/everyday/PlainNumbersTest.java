package hanoius.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.DateReading;
import hanoius.edtf.EdtfException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is read without the grammar is what the grammar reads. */
class PlainNumbersTest {

    static Stream<String> plain() {
        Random random = new Random(17);
        return Stream.concat(
                Stream.of(
                        "29/2/2019",
                        "29/2/2020",
                        "2/29/2020",
                        "31/4/2019",
                        "1/1/2000",
                        "12/12/1999",
                        "13/12/2019",
                        "12/13/2019",
                        "13/13/2019",
                        "0/5/2019",
                        "5/0/2019",
                        "00/2019",
                        "13/2019",
                        "01/2019",
                        "9/1000",
                        "9/2999",
                        "5-4-2019",
                        "5.4.2019",
                        "05-4-2019",
                        "31.12.1899"),
                IntStream.range(0, 60)
                        .mapToObj(
                                each ->
                                        String.join(
                                                each % 2 == 0 ? "/" : ".",
                                                Integer.toString(1 + random.nextInt(31)),
                                                Integer.toString(1 + random.nextInt(14)),
                                                Integer.toString(1000 + random.nextInt(2000)))));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatIsReadIsWhatTheGrammarReads(String text) {
        List<DateReading> read = PlainNumbers.readings(text);
        if (!read.isEmpty()) {
            assertEquals(
                    EverydayDate.grammatical(text),
                    read.stream().map(each -> each.keeping(text)).toList());
        }
    }

    @Test
    void mostOfWhatSpreadsheetsHaveIsPlain() {
        assertTrue(plain().filter(each -> !PlainNumbers.readings(each).isEmpty()).count() > 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/4/19",
                "1-9/2014",
                "1.9/2014",
                "2019/5/4",
                "5/4/3019",
                "9.2019",
                "5-4-2019",
                ""
            })
    void whatHasOtherReadingsIsLeftToTheGrammar(String text) {
        assertEquals(List.of(), PlainNumbers.readings(text));
    }

    @Test
    void whatWasReadIsKnownAndSoIsWhyItCannotBe() {
        var read = new ReadDates();
        var asked = new AtomicInteger();
        List<DateReading> first = read.of("9/2019", text -> counted(text, asked));
        assertSame(first, read.of("9/2019", text -> counted(text, asked)));
        EdtfException once =
                assertThrows(
                        EdtfException.class, () -> read.of("13/2019x", t -> counted(t, asked)));
        EdtfException again =
                assertThrows(
                        EdtfException.class, () -> read.of("13/2019x", t -> counted(t, asked)));
        assertEquals(2, asked.get());
        assertNotSame(once, again);
        assertEquals(once.position(), again.position());
        assertEquals(once.getMessage(), again.getMessage());
    }

    private static List<DateReading> counted(String text, AtomicInteger asked) {
        asked.incrementAndGet();
        return EverydayDate.grammatical(text);
    }
}
