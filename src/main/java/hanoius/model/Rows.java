package hanoius.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

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
     * @param before by the row before which they come to stand, the rows that come
     * @param last the rows that come to stand behind all
     */
    Rows with(int count, BitSet removed, Map<Integer, List<Integer>> before, List<Integer> last) {
        if (rows == null && removed.isEmpty() && before.isEmpty() && count == size + last.size()) {
            return inOrder(count);
        }
        BitSet cuts = (BitSet) removed.clone();
        before.keySet().forEach(row -> cuts.set(place(row)));
        int[] now = new int[count];
        int filled = 0;
        int place = 0;
        for (int cut = cuts.nextSetBit(0); cut >= 0; cut = cuts.nextSetBit(cut + 1)) {
            copy(place, cut, now, filled);
            filled += cut - place;
            place = cut;
            if (removed.get(cut)) {
                place++;
            } else {
                for (int row : before.getOrDefault(row(cut), List.of())) {
                    now[filled++] = row;
                }
            }
        }
        copy(place, size, now, filled);
        filled += size - place;
        for (int row : last) {
            now[filled++] = row;
        }
        int[] placed = new int[count];
        Arrays.fill(placed, -1);
        for (int i = 0; i < filled; i++) {
            placed[now[i]] = i;
        }
        return new Rows(filled, Arrays.copyOf(now, filled), placed);
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
