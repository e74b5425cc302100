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
}
