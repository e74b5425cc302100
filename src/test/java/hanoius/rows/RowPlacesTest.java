package hanoius.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class RowPlacesTest {

    /** Rows that say where they are. */
    private static final class Telling extends AbstractList<String> implements Placed {

        private final List<String> rows;

        Telling(List<String> rows) {
            this.rows = rows;
        }

        @Override
        public String get(int row) {
            return rows.get(row);
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public List<Integer> placesOf(Object key) {
            return IntStream.range(0, size()).filter(row -> get(row).equals(key)).boxed().toList();
        }
    }

    private static final List<String> ROWS = List.of("a", "b", "a", "c");

    @Test
    void whoeverIsAskedARowIsFoundAgainByItsKeyAndNumber() {
        FixedRows<String> telling = new FixedRows<>();
        telling.put(new Telling(ROWS));
        for (RowPlaces places :
                List.of(RowPlaces.of(ROWS, row -> row), RowPlaces.of(telling, row -> row))) {
            assertEquals(new RowPlaces.Key("a", 1), places.key(2));
            for (int row = 0; row < ROWS.size(); row++) {
                assertEquals(row, places.place(places.key(row)));
            }
            assertEquals(-1, places.place(new RowPlaces.Key("a", 2)));
            assertEquals(-1, places.place(new RowPlaces.Key("d", 0)));
        }
    }

    @Test
    void rowsAreReplacedAtOnceAndNoneIsLookedAt() {
        FixedRows<String> rows = new FixedRows<>();
        rows.put(ROWS);
        List<String> told = new ArrayList<>();
        rows.addListener(
                (ListChangeListener<String>)
                        change -> {
                            while (change.next()) {
                                told.add(
                                        change.getFrom()
                                                + "–"
                                                + change.getTo()
                                                + " for "
                                                + change.getRemovedSize());
                            }
                        });
        rows.put(
                new AbstractList<>() {
                    @Override
                    public String get(int row) {
                        throw new IllegalStateException(Optional.of(row).toString());
                    }

                    @Override
                    public int size() {
                        return 1_000_000;
                    }
                });
        rows.put(List.of());
        assertEquals(List.of("0–1000000 for 4", "0–0 for 1000000"), told);
    }
}
