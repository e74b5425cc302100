package hanoius.model;

import static hanoius.model.IntColumn.CHUNK;
import static hanoius.model.IntColumn.IN_CHUNK;
import static hanoius.model.IntColumn.SHIFT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of names for each of many records, such as their partners; every name is kept once and
 * stands in the lists by its number.
 */
public final class NameLists {

    /** Where the lists of a chunk begin in it: behind the starts of all and the end of the last. */
    private static final int MEMBERS = CHUNK + 1;

    private final List<String> names;

    /** Of each chunk first where the list of each row starts, and then the numbers of the names. */
    private final int[][] chunks;

    private final Rows rows;

    private NameLists(List<String> names, int[][] chunks, Rows rows) {
        this.names = names;
        this.chunks = chunks;
        this.rows = rows;
    }

    /**
     * Every name that is in a list, each at its number, and those that were in one before a change.
     */
    public List<String> names() {
        return names;
    }

    /** How many names the list of a record has. */
    public int count(int record) {
        int row = rows.row(record);
        int[] chunk = chunks[row >> SHIFT];
        int at = row & IN_CHUNK;
        return chunk[at + 1] - chunk[at];
    }

    /** The number of one of the names of a record. */
    public int number(int record, int position) {
        int row = rows.row(record);
        int[] chunk = chunks[row >> SHIFT];
        return chunk[chunk[row & IN_CHUNK] + position];
    }

    /** The names of a record in their order. */
    public List<String> of(int record) {
        return ofRow(rows.row(record));
    }

    List<String> ofRow(int row) {
        int[] chunk = chunks[row >> SHIFT];
        int at = row & IN_CHUNK;
        return Arrays.stream(chunk, chunk[at], chunk[at + 1]).mapToObj(names::get).toList();
    }

    /** Whether a name, by its number, is in the list of a record. */
    public boolean has(int record, int number) {
        int row = rows.row(record);
        int[] chunk = chunks[row >> SHIFT];
        int end = chunk[(row & IN_CHUNK) + 1];
        for (int i = chunk[row & IN_CHUNK]; i < end; i++) {
            if (chunk[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** Takes the names of one row after the other, and other lists in the place of some. */
    static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names;
        private final BitSet own = new BitSet();
        private int[][] chunks;
        private int size;

        Builder() {
            names = new ArrayList<>();
            chunks = new int[0][];
        }

        /** Begins with lists, which stay as they are, of that many rows. */
        Builder(NameLists before, int rows) {
            names = new ArrayList<>(before.names);
            chunks = before.chunks.clone();
            size = rows;
        }

        /** Adds a name to the list of a row; no row before the last one may follow. */
        void add(int row, String name) {
            closeUntil(row);
            open();
            int chunk = row >> SHIFT;
            int at = (row & IN_CHUNK) + 1;
            int end = chunks[chunk][at]++;
            if (end == chunks[chunk].length) {
                chunks[chunk] = Arrays.copyOf(chunks[chunk], end + (end >> 1));
            }
            chunks[chunk][end] = number(name);
        }

        /** Puts another list in the place of that of a row; before any is added. */
        void set(int row, List<String> list) {
            int chunk = row >> SHIFT;
            int at = row & IN_CHUNK;
            int[] before = chunks[chunk];
            int last = Math.min(CHUNK, size - (chunk << SHIFT));
            int start = before[at];
            int end = before[at + 1];
            int longer = list.size() - (end - start);
            int[] all = Arrays.copyOf(before, before[last] + longer);
            for (int i = 0; i < list.size(); i++) {
                all[start + i] = number(list.get(i));
            }
            System.arraycopy(before, end, all, end + longer, before[last] - end);
            // The row behind the last begins where that ends.
            for (int i = at + 1; i <= Math.min(last + 1, CHUNK); i++) {
                all[i] += longer;
            }
            chunks[chunk] = all;
            own.set(chunk);
        }

        private int number(String name) {
            if (numbers.isEmpty()) {
                for (int i = 0; i < names.size(); i++) {
                    numbers.put(names.get(i), i);
                }
            }
            return numbers.computeIfAbsent(name, this::named);
        }

        private int named(String name) {
            names.add(name);
            return names.size() - 1;
        }

        private void closeUntil(int row) {
            while (size < row) {
                open();
                int chunk = size >> SHIFT;
                int at = (size & IN_CHUNK) + 1;
                if (at == CHUNK) {
                    chunks[chunk] = Arrays.copyOf(chunks[chunk], chunks[chunk][CHUNK]);
                } else {
                    chunks[chunk][at + 1] = chunks[chunk][at];
                }
                size++;
            }
        }

        /** Makes the chunk of the row that is filled one that may be written. */
        private void open() {
            int chunk = size >> SHIFT;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk + 1 + (chunk >> 1));
            }
            if (own.get(chunk)) {
                return;
            }
            int at = size & IN_CHUNK;
            if (at == 0) {
                chunks[chunk] = new int[MEMBERS + 64];
                chunks[chunk][0] = MEMBERS;
            } else {
                chunks[chunk] = chunks[chunk].clone();
            }
            chunks[chunk][at + 1] = chunks[chunk][at];
            own.set(chunk);
        }

        /** The lists of that many rows; those that were not named have none. */
        NameLists build(int count, Rows rows) {
            closeUntil(count);
            int filled = count & IN_CHUNK;
            int last = count >> SHIFT;
            if (filled > 0 && own.get(last)) {
                chunks[last] = Arrays.copyOf(chunks[last], chunks[last][filled]);
            }
            return new NameLists(
                    List.copyOf(names), Arrays.copyOf(chunks, (count + IN_CHUNK) >> SHIFT), rows);
        }
    }
}
