package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class TypeAheadTest {

    private static final List<String> NAMES =
            List.of("Joint statement", "Đà Nẵng", "Joint vision", "Dalat");

    private final Names rows = new Names();
    private final AtomicLong clock = new AtomicLong();
    private final TypeAhead typing = new TypeAhead(rows, clock::get);

    private static final class Names implements TypeAhead.Rows {

        private int reached = -1;

        @Override
        public int count() {
            return NAMES.size();
        }

        @Override
        public String name(int row) {
            return NAMES.get(row);
        }

        @Override
        public int reached() {
            return reached;
        }

        @Override
        public void goTo(int row) {
            reached = row;
        }
    }

    private void type(String keys) {
        keys.codePoints().mapToObj(Character::toString).forEach(typing::type);
    }

    @ParameterizedTest
    @CsvSource({
        "j, -1, 0",
        "j, 0, 2",
        "J, 2, 0",
        "joint v, -1, 2",
        "da, -1, 1",
        "đà n, 2, 1",
        "dal, 1, 3",
        "d, 1, 3",
        "zzz, 0, 0"
    })
    void theSearchGoesOnFromWhereOneIsAndRoundTheEnd(String keys, int from, int found) {
        rows.reached = from;
        type(keys);
        assertEquals(found, rows.reached);
    }

    @Test
    void aLongerWordStaysWhereItFits() {
        type("j");
        type("oint");
        assertEquals(0, rows.reached);
    }

    @Test
    void afterAPauseAnotherWordBegins() {
        type("d");
        assertEquals(1, rows.reached);
        clock.addAndGet(2000);
        type("d");
        assertEquals(3, rows.reached);
    }

    @Test
    void aBlankBeginsNoWordButStandsInOne() {
        assertFalse(typing.type(" "));
        type("joint");
        assertTrue(typing.type(" "));
        type("v");
        assertEquals(2, rows.reached);
    }
}
