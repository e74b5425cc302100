package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

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
    void linesBreakAtSpacesAndALongWordStandsAlone() {
        assertEquals(
                List.of("one two", "extraordinary", "three"),
                tens.lines("one two extraordinary three", STYLE, 80));
        assertEquals(List.of(""), tens.lines("", STYLE, 80));
        assertEquals(List.of("one"), tens.lines(" one ", STYLE, 80));
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
