package hanoius.fts5;

/** How many words stand in each column. */
public final class RowSizes {

    /** The number of the block that has the sums over all rows. */
    public static final long BLOCK = 1;

    private RowSizes() {}

    /** Those of one row. */
    public static long[] of(byte[] sizes, int columns) {
        return read(new BlockBytes(sizes), columns);
    }

    /** The number of rows, and then the sums over all of them. */
    public static long[] sums(byte[] block, int columns) {
        // Before the first row there is none.
        return block.length == 0 ? new long[columns + 1] : read(new BlockBytes(block), columns + 1);
    }

    private static long[] read(BlockBytes bytes, int count) {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = bytes.number();
        }
        if (bytes.hasMore()) {
            throw new BrokenIndex();
        }
        return numbers;
    }
}
