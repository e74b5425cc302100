package hanoius.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where the rows of a table are at a moment, so that they are found again after a change. */
public interface RowPlaces {

    /**
     * What tells a row from the others.
     *
     * @param number from 0; a record that stands in several rows has another one in each
     */
    record Key(Object of, int number) {}

    Key key(int row);

    /** Where the row of a key is; -1 when it is gone. */
    int place(Key key);

    /**
     * The places of rows as they are now.
     *
     * @param key what they stand for
     */
    static <R> RowPlaces of(List<R> rows, Function<R, Object> key) {
        return rows instanceof FixedRows<R> fixed && fixed.now() instanceof Placed placed
                ? new Told<>(fixed.now(), placed, key)
                : Found.of(rows, key);
    }

    /** Those of rows that know it. */
    record Told<R>(List<? extends R> rows, Placed placed, Function<R, Object> of)
            implements RowPlaces {

        @Override
        public Key key(int row) {
            Object each = of.apply(rows.get(row));
            return new Key(each, placed.placesOf(each).indexOf(row));
        }

        @Override
        public int place(Key key) {
            List<Integer> all = placed.placesOf(key.of);
            return key.number < all.size() ? all.get(key.number) : -1;
        }
    }

    /** Those that were looked for. */
    record Found(List<Key> keys, Map<Key, Integer> places) implements RowPlaces {

        static <R> Found of(List<R> rows, Function<R, Object> key) {
            Map<Object, Integer> numbers = new HashMap<>();
            List<Key> keys = new ArrayList<>();
            Map<Key, Integer> places = HashMap.newHashMap(rows.size());
            for (R row : rows) {
                Object of = key.apply(row);
                Key each = new Key(of, numbers.merge(of, 1, Integer::sum) - 1);
                places.put(each, keys.size());
                keys.add(each);
            }
            return new Found(keys, places);
        }

        @Override
        public Key key(int row) {
            return keys.get(row);
        }

        @Override
        public int place(Key key) {
            return places.getOrDefault(key, -1);
        }
    }
}
