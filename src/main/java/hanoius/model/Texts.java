package hanoius.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts in one array of bytes (UTF-8): a million take no more room than they say. */
final class Texts {

    private final byte[] bytes;
    private final int[] ends;

    private Texts(byte[] bytes, int[] ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    String get(int index) {
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    /** The order of two texts by their code points, as of their bytes. */
    int compare(int one, int other) {
        int start = one == 0 ? 0 : ends[one - 1];
        int otherStart = other == 0 ? 0 : ends[other - 1];
        return Arrays.compareUnsigned(bytes, start, ends[one], bytes, otherStart, ends[other]);
    }

    /** Whether a text is the one that those bytes encode. */
    boolean is(int index, byte[] other) {
        int start = index == 0 ? 0 : ends[index - 1];
        return Arrays.equals(bytes, start, ends[index], other, 0, other.length);
    }

    /** A number that equal texts share, as {@link #hash(byte[])} gives it. */
    int hash(int index) {
        return hash(bytes, index == 0 ? 0 : ends[index - 1], ends[index]);
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
        return ends.length;
    }

    /** Takes texts one after the other. */
    static final class Builder {

        private byte[] bytes = new byte[1024];
        private int[] ends = new int[64];
        private int size;

        void add(String text) {
            byte[] more = text.getBytes(StandardCharsets.UTF_8);
            int start = size == 0 ? 0 : ends[size - 1];
            int end = Math.addExact(start, more.length);
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
            }
            System.arraycopy(more, 0, bytes, start, more.length);
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size + (size >> 1));
            }
            ends[size++] = end;
        }

        Texts build() {
            int length = size == 0 ? 0 : ends[size - 1];
            return new Texts(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, size));
        }
    }
}
