package hanoius.fts5;

/** The bytes of a block, read one number after the other. */
final class BlockBytes {

    /** Seven bits in each byte but the ninth, which has eight. */
    private static final int LONGEST = 9;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** From a byte on, up to another one. */
    BlockBytes(byte[] bytes, int from, int end) {
        if (from < 0 || end > bytes.length || from > end) {
            throw new BrokenIndex();
        }
        this.bytes = bytes;
        this.end = end;
        at = from;
    }

    BlockBytes(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    boolean hasMore() {
        return at < end;
    }

    /** Where the next number begins. */
    int at() {
        return at;
    }

    /** How many bytes are left. */
    int left() {
        return end - at;
    }

    /** The next byte, which stays the next one. */
    int peek() {
        if (at >= end) {
            throw new BrokenIndex();
        }
        return bytes[at] & 0xFF;
    }

    /** A number in as many bytes as it needs, the highest first. */
    long number() {
        long number = 0;
        for (int i = 1; i < LONGEST; i++) {
            int next = peek();
            at++;
            number = (number << 7) | (next & 0x7F);
            if (next < 0x80) {
                return number;
            }
        }
        int last = peek();
        at++;
        return (number << 8) | last;
    }

    /** A number that counts or measures something in a document. */
    int size() {
        long number = number();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new BrokenIndex();
        }
        return (int) number;
    }

    /** A number in so many bytes, the highest first. */
    long fixed(int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = (number << 8) | peek();
            at++;
        }
        return number;
    }

    void copy(int length, byte[] to, int into) {
        if (length > left()) {
            throw new BrokenIndex();
        }
        System.arraycopy(bytes, at, to, into, length);
        at += length;
    }
}
