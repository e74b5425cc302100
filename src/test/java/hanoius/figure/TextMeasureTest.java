package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class TextMeasureTest {

    private static final TextStyle STYLE = TextStyle.regular(13);

    /** Each character is ten pixels wide. */
    private final TextMeasure tens = (text, style) -> 10.0 * text.codePointCount(0, text.length());

    @Test
    void whatFitsStaysWhole() {
        assertEquals("Hà Nội", tens.fit("Hà Nội", STYLE, 60));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 10, 19, 20, 37, 59, 88, 1000})
    void aShortenedTextFitsAndIsAsLongAsCanBe(double room) {
        String text = "Đại sứ quán Hoa Kỳ";
        String fit = tens.fit(text, STYLE, room);
        assertTrue(tens.width(fit, STYLE) <= room);
        if (!fit.isEmpty() && !fit.equals(text)) {
            assertTrue(fit.endsWith("…"));
            int kept = fit.length() - 1;
            String longer = text.substring(0, kept + 1).stripTrailing() + "…";
            assertTrue(longer.equals(fit) || tens.width(longer, STYLE) > room);
        }
    }

    @Test
    void aPairOfSurrogatesIsNotSplit() {
        assertEquals("a…", tens.fit("a\uD83D\uDE00bc", STYLE, 25));
        assertEquals("a\uD83D\uDE00…", tens.fit("a\uD83D\uDE00bc", STYLE, 30));
    }

    @Test
    void linesBreakAtSpacesAndWithinAWordThatIsWiderThanALine() {
        assertEquals(
                List.of("one two", "extraord", "inary", "three"),
                tens.lines("one two extraordinary three", STYLE, 80));
        assertEquals(List.of(""), tens.lines("", STYLE, 80));
        assertEquals(List.of("one"), tens.lines(" one ", STYLE, 80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "河内市与美国的贸易往来河内市与美国的贸易往来",
                "ความร่วมมือระหว่างฮานอยกับสหรัฐอเมริกา",
                "Chỉtiêukhôngcókhoảngtrắng và một chỉ tiêu khác",
                "Chỉtiêukhông",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦🇻🇳🇺🇸🇻🇳🇺🇸e\u0301e\u0301e\u0301",
                "a \uD83D\uDE00 b"
            })
    void noLineIsWiderThanItsRoomAndNoCharacterIsSplit(String text) {
        for (double room : new double[] {110, 150, 320}) {
            List<String> lines = tens.lines(text, STYLE, room);
            for (String each : lines) {
                assertTrue(tens.width(each, STYLE) <= room, room + " " + lines);
            }
            assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
            assertTrue(characters(text).containsAll(characters(String.join("", lines))));
            String fit = tens.fit(text, STYLE, room);
            assertTrue(text.startsWith(fit.replace("…", "")), fit);
            assertTrue(characters(text + "…").containsAll(characters(fit)), fit);
        }
    }

    /** Characters as they are read. */
    private static Set<String> characters(String text) {
        return Pattern.compile("\\X")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(toSet());
    }

    @Test
    void moreThanTheLinesAllowedEndInAnEllipsis() {
        String text = "one two three four five six";
        assertEquals(List.of("one two", "three…"), tens.lines(text, STYLE, 80, 2));
        assertEquals(List.of("one tw…"), tens.lines(text, STYLE, 70, 1));
        assertEquals(tens.lines(text, STYLE, 80), tens.lines(text, STYLE, 80, 9));
        String endless = "word ".repeat(100_000) + "x".repeat(100_000);
        assertEquals(3, tens.lines(endless, STYLE, 80, 3).size());
        assertEquals(3, tens.lines("x".repeat(100_000), STYLE, 80, 3).size());
    }

    @Test
    void whatInterHasNotIsAnEmWideAndWhatStandsOnALetterNothing() {
        assertEquals(30, InterMeasure.INSTANCE.width("ไทย", TextStyle.regular(10)), 1e-9);
        assertEquals(10, InterMeasure.INSTANCE.width("ก็", TextStyle.regular(10)), 1e-9);
        assertEquals(20, InterMeasure.INSTANCE.width("河内", TextStyle.regular(10)), 1e-9);
    }

    @Test
    void widthsGrowWithTheSizeAndTheFace() {
        double regular = InterMeasure.INSTANCE.width("Xuất khẩu", TextStyle.regular(10));
        assertEquals(
                2 * regular, InterMeasure.INSTANCE.width("Xuất khẩu", TextStyle.regular(20)), 1e-9);
        assertTrue(InterMeasure.INSTANCE.width("Xuất khẩu", TextStyle.semibold(10)) > regular);
        assertEquals(0, InterMeasure.INSTANCE.width("", STYLE));
    }
}
