package hanoius.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A number in each of many rows, in chunks: a column that differs in few rows shares the chunks of
 * the others.
 */
final class IntColumn {

    /** Rows of a chunk, as a power of two. */
    static final int SHIFT = 10;

    static final int CHUNK = 1 << SHIFT;
    static final int IN_CHUNK = CHUNK - 1;

    private final int[][] chunks;
    private final int size;

    private IntColumn(int[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    int get(int row) {
        return chunks[row >> SHIFT][row & IN_CHUNK];
    }

    int size() {
        return size;
    }

    /** Takes numbers one after the other, and others in the place of some. */
    static final class Builder {

        private int[][] chunks;
        private final BitSet own = new BitSet();
        private int size;

        Builder() {
            chunks = new int[0][];
        }

        /** Begins with the numbers of a column, which stays as it is. */
        Builder(IntColumn before) {
            chunks = before.chunks.clone();
            size = before.size;
        }

        void add(int number) {
            int chunk = size >> SHIFT;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk + 1 + (chunk >> 1));
            }
            if ((size & IN_CHUNK) == 0) {
                chunks[chunk] = new int[CHUNK];
                own.set(chunk);
            }
            set(size++, number);
        }

        int get(int row) {
            return chunks[row >> SHIFT][row & IN_CHUNK];
        }

        void set(int row, int number) {
            int chunk = row >> SHIFT;
            if (!own.get(chunk)) {
                chunks[chunk] = chunks[chunk].clone();
                own.set(chunk);
            }
            chunks[chunk][row & IN_CHUNK] = number;
        }

        int size() {
            return size;
        }

        IntColumn build() {
            return new IntColumn(Arrays.copyOf(chunks, (size + IN_CHUNK) >> SHIFT), size);
        }
    }
}
