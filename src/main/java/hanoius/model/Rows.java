package hanoius.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * In which row of its columns the record at each place stands. A row stays where it is when records
 * come and go before it, and it stays when its own record goes, for that may come back.
 */
final class Rows {

    private final int size;
    private final int @Nullable [] rows;
    private final int @Nullable [] places;

    private Rows(int size, int @Nullable [] rows, int @Nullable [] places) {
        this.size = size;
        this.rows = rows;
        this.places = places;
    }

    /** As many rows as records, in their order. */
    static Rows inOrder(int size) {
        return new Rows(size, null, null);
    }

    int size() {
        return size;
    }

    int row(int place) {
        return rows == null ? place : rows[place];
    }

    /** The place of the record in a row; -1 when it is gone. */
    int place(int row) {
        return places == null ? row : places[row];
    }

    /**
     * Where they stand after a change.
     *
     * @param count how many rows there are by now
     * @param removed places of those that go
     * @param arrivals where those that come are to stand
     * @param added the rows of these
     * @param placeOf where a record stands before the change; -1 for one that is not there
     */
    Rows with(
            int count,
            BitSet removed,
            EntityList.Arrivals arrivals,
            Map<RecordId, Integer> added,
            ToIntFunction<RecordId> placeOf) {
        if (rows == null
                && removed.isEmpty()
                && arrivals.before().isEmpty()
                && count == size + arrivals.last().size()) {
            return inOrder(count);
        }
        Map<Integer, List<RecordId>> before = new HashMap<>();
        BitSet cuts = (BitSet) removed.clone();
        arrivals.before()
                .forEach(
                        (id, some) -> {
                            int place = placeOf.applyAsInt(id);
                            if (place < 0) {
                                throw new IllegalArgumentException("nothing stands before " + id);
                            }
                            cuts.set(place);
                            before.put(place, some);
                        });
        int[] now = new int[count];
        int filled = 0;
        int place = 0;
        for (int cut = cuts.nextSetBit(0); cut >= 0; cut = cuts.nextSetBit(cut + 1)) {
            copy(place, cut, now, filled);
            filled += cut - place;
            place = cut;
            for (RecordId id : before.getOrDefault(cut, List.of())) {
                now[filled++] = added.getOrDefault(id, -1);
            }
            if (removed.get(cut)) {
                place++;
            }
        }
        copy(place, size, now, filled);
        filled += size - place;
        for (RecordId id : arrivals.last()) {
            now[filled++] = added.getOrDefault(id, -1);
        }
        int[] placed = new int[count];
        Arrays.fill(placed, -1);
        for (int i = 0; i < filled; i++) {
            placed[now[i]] = i;
        }
        return new Rows(filled, Arrays.copyOf(now, filled), placed);
    }

    /** The places of the records in some rows. */
    BitSet places(Collection<Integer> some) {
        BitSet all = new BitSet();
        some.forEach(row -> all.set(place(row)));
        return all;
    }

    private void copy(int from, int to, int[] target, int at) {
        if (rows != null) {
            System.arraycopy(rows, from, target, at, to - from);
        } else {
            for (int i = from; i < to; i++) {
                target[at + i - from] = i;
            }
        }
    }
}
