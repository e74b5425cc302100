package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TypeAheadTest {

    private static final List<String> NAMES =
            List.of("Joint statement", "Đà Nẵng", "Joint vision", "Dalat");

    @ParameterizedTest
    @CsvSource({
        "joint, -1, 0",
        "joint, 0, 2",
        "JOINT, 2, 0",
        "joint v, -1, 2",
        "da, -1, 1",
        "đà n, 2, 1",
        "dal, 1, 3",
        "zzz, 0, -1"
    })
    void theSearchGoesOnFromWhereOneIsAndRoundTheEnd(String typed, int after, int found) {
        assertEquals(found, TypeAhead.next(typed, NAMES, name -> name, after).orElse(-1));
    }
}
