package hanoius.model;

import static hanoius.model.IntColumn.CHUNK;
import static hanoius.model.IntColumn.IN_CHUNK;
import static hanoius.model.IntColumn.SHIFT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Many short texts as bytes (UTF-8), those of a chunk of rows in one array: a million take no more
 * room than they say.
 */
final class Texts {

    private final byte[][] bytes;
    private final int[][] starts;
    private final int size;

    private Texts(byte[][] bytes, int[][] starts, int size) {
        this.bytes = bytes;
        this.starts = starts;
        this.size = size;
    }

    private int start(int row) {
        return starts[row >> SHIFT][row & IN_CHUNK];
    }

    private int end(int row) {
        return starts[row >> SHIFT][(row & IN_CHUNK) + 1];
    }

    String get(int row) {
        int start = start(row);
        return new String(bytes[row >> SHIFT], start, end(row) - start, StandardCharsets.UTF_8);
    }

    /** The order of two texts by their code points, as of their bytes. */
    int compare(int one, int other) {
        return Arrays.compareUnsigned(
                bytes[one >> SHIFT],
                start(one),
                end(one),
                bytes[other >> SHIFT],
                start(other),
                end(other));
    }

    /** Whether a text is the one that those bytes encode. */
    boolean is(int row, byte[] other) {
        return Arrays.equals(bytes[row >> SHIFT], start(row), end(row), other, 0, other.length);
    }

    /** A number that equal texts share, as {@link #hash(byte[])} gives it. */
    int hash(int row) {
        return hash(bytes[row >> SHIFT], start(row), end(row));
    }

    static int hash(byte[] text) {
        return hash(text, 0, text.length);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }

    int size() {
        return size;
    }

    /** Takes texts one after the other, and others in the place of some. */
    static final class Builder {

        private byte[][] bytes;
        private int[][] starts;
        private final BitSet own = new BitSet();
        private int size;

        Builder() {
            bytes = new byte[0][];
            starts = new int[0][];
        }

        /** Begins with texts, which stay as they are. */
        Builder(Texts before) {
            bytes = before.bytes.clone();
            starts = before.starts.clone();
            size = before.size;
        }

        void add(String text) {
            byte[] added = text.getBytes(StandardCharsets.UTF_8);
            int chunk = size >> SHIFT;
            int at = size & IN_CHUNK;
            if (chunk == bytes.length) {
                bytes = Arrays.copyOf(bytes, chunk + 1 + (chunk >> 1));
                starts = Arrays.copyOf(starts, bytes.length);
            }
            if (at == 0) {
                bytes[chunk] = new byte[64];
                starts[chunk] = new int[CHUNK + 1];
                own.set(chunk);
            } else {
                own(chunk);
            }
            int start = starts[chunk][at];
            int end = Math.addExact(start, added.length);
            int length = bytes[chunk].length;
            if (end > length) {
                bytes[chunk] = Arrays.copyOf(bytes[chunk], Math.max(end, length + (length >> 1)));
            }
            System.arraycopy(added, 0, bytes[chunk], start, added.length);
            starts[chunk][at + 1] = end;
            size++;
            if (at == IN_CHUNK) {
                bytes[chunk] = Arrays.copyOf(bytes[chunk], end);
            }
        }

        void set(int row, String text) {
            byte[] now = text.getBytes(StandardCharsets.UTF_8);
            int chunk = row >> SHIFT;
            int at = row & IN_CHUNK;
            own(chunk);
            int[] bounds = starts[chunk];
            int start = bounds[at];
            int end = bounds[at + 1];
            int last = Math.min(CHUNK, size - (chunk << SHIFT));
            int longer = now.length - (end - start);
            byte[] all = new byte[bounds[last] + longer];
            System.arraycopy(bytes[chunk], 0, all, 0, start);
            System.arraycopy(now, 0, all, start, now.length);
            System.arraycopy(bytes[chunk], end, all, end + longer, bounds[last] - end);
            bytes[chunk] = all;
            for (int i = at + 1; i <= last; i++) {
                bounds[i] += longer;
            }
        }

        private void own(int chunk) {
            if (!own.get(chunk)) {
                bytes[chunk] = bytes[chunk].clone();
                starts[chunk] = starts[chunk].clone();
                own.set(chunk);
            }
        }

        int size() {
            return size;
        }

        Texts build() {
            int chunks = (size + IN_CHUNK) >> SHIFT;
            int filled = size & IN_CHUNK;
            if (filled > 0 && own.get(chunks - 1)) {
                bytes[chunks - 1] = Arrays.copyOf(bytes[chunks - 1], starts[chunks - 1][filled]);
            }
            return new Texts(Arrays.copyOf(bytes, chunks), Arrays.copyOf(starts, chunks), size);
        }
    }

    /**
     * Finds a text among many different ones, with one number of memory for each and a half more.
     */
    static final class Index {

        private static final int FREE = -1;

        /** The golden ratio in 32 bits. */
        private static final int SPREAD = 0x9E3779B9;

        private final Texts texts;
        private final IntColumn slots;

        /**
         * @throws IllegalArgumentException when two texts are the same
         */
        Index(Texts texts) {
            this.texts = texts;
            IntColumn.Builder free = new IntColumn.Builder();
            for (int i = Math.max(4, texts.size() + (texts.size() >> 1)); i > 0; i--) {
                free.add(FREE);
            }
            add(0, free);
            slots = free.build();
        }

        private Index(Index before, Texts texts) {
            this.texts = texts;
            IntColumn.Builder more = new IntColumn.Builder(before.slots);
            add(before.texts.size(), more);
            slots = more.build();
        }

        /**
         * With the texts that were added behind these.
         *
         * @throws IllegalArgumentException when two texts are the same
         */
        Index with(Texts more) {
            // One is free at least, or what is not there would be looked for without an end.
            int room = slots.size() - 1 - (slots.size() >> 3);
            return more.size() > room ? new Index(more) : new Index(this, more);
        }

        private void add(int from, IntColumn.Builder filled) {
            for (int row = from; row < texts.size(); row++) {
                int slot = first(texts.hash(row), filled.size());
                while (filled.get(slot) != FREE) {
                    if (texts.compare(filled.get(slot), row) == 0) {
                        throw new IllegalArgumentException(
                                "two records are called " + texts.get(row));
                    }
                    slot = next(slot, filled.size());
                }
                filled.set(slot, row);
            }
        }

        /** The row of a text; -1 when it is not among them. */
        int find(String text) {
            byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
            int slot = first(Texts.hash(wanted), slots.size());
            while (slots.get(slot) != FREE && !texts.is(slots.get(slot), wanted)) {
                slot = next(slot, slots.size());
            }
            return slots.get(slot);
        }

        private static int first(int hash, int slots) {
            // Spread first: the hashes of texts that count up lie side by side, and so would their
            // slots.
            return (int) ((Integer.toUnsignedLong(hash * SPREAD) * slots) >>> Integer.SIZE);
        }

        private static int next(int slot, int slots) {
            return slot + 1 == slots ? 0 : slot + 1;
        }
    }
}
