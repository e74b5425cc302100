package hanoius.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ListCellTest {

    @Test
    void semicolonsOutsideParenthesesDivide() {
        assertEquals(List.of(), ListCell.split(""));
        assertEquals(List.of("one"), ListCell.split("one"));
        assertEquals(
                List.of("a (b; c (d;e))", "f", "(g;h)"), ListCell.split("a (b; c (d;e)); f;(g;h)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "a;", ";a", "a;;b", "a; ;b", "(a", "a)", ")a(", "(a;b"})
    void whatCannotBeAListIsRefused(String cell) {
        assertThrows(IllegalArgumentException.class, () -> ListCell.split(cell));
    }

    /** A name may have any sign: what is written for a list is read as that list. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b",
                "(a",
                "a)",
                ")a(",
                "\\",
                "a\\",
                "a\\;",
                "\\(",
                "C:\\x",
                "a (b; c)",
                ";",
                "(;",
                "a\nb"
            })
    void whatIsWrittenIsReadAgain(String element) {
        List<String> list = List.of(element, "other", element);
        assertEquals(list, ListCell.split(ListCell.join(list)));
    }

    @Test
    void whatNeedsNoBackslashHasNone() {
        assertEquals("a (b; c);d\\e", ListCell.join(List.of("a (b; c)", "d\\e")));
        assertEquals("a\\;b", ListCell.join(List.of("a;b")));
    }
}
