package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.control.TableState.Column;
import hanoius.control.TableState.Sorting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TableStateTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var state =
                new TableState(
                        List.of(new Column("TITLE", 296, true), new Column("KIND", 84, false)),
                        List.of(new Sorting("KIND", true), new Sorting("TITLE", false)));
        assertEquals(
                "TITLE 296 shown; KIND 84 hidden | KIND descending; TITLE ascending",
                state.toString());
        assertEquals(state, TableState.parse(state.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, 0",
        "nonsense, 0, 0",
        "TITLE wide shown; KIND 84 hidden |, 1, 0",
        "TITLE 99999999 shown | TITLE sideways; KIND ascending, 0, 1",
        "| TITLE ascending, 0, 1"
    })
    void partsThatMakeNoSenseAreLeftOut(String text, int columns, int sorting) {
        TableState state = TableState.parse(text);
        assertEquals(columns, state.columns().size());
        assertEquals(sorting, state.sorting().size());
    }
}
