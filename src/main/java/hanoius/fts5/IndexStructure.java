package hanoius.fts5;

import java.util.ArrayList;
import java.util.List;

/**
 * Of which segments an index consists: sorted runs of words, each in blocks with numbers in a row.
 * The form of all blocks is told in the comments of SQLite's {@code fts5_index.c}.
 *
 * @param segments in no particular order
 */
public record IndexStructure(List<Segment> segments) {

    /** The number of the block that {@link #of} reads. */
    public static final long BLOCK = 10;

    /** Block numbers are a segment's number and below it, in so many bits, that of a page. */
    private static final int PAGE_BITS = 37;

    /** Pages of deleted rows are numbered as those of a segment of so much higher a number. */
    private static final long DELETED = 1L << 16;

    private static final int LARGEST_SEGMENT = 0xFFFF;
    private static final int COOKIE = 4;
    private static final long SECOND_FORM = 0xFF000001L;

    public IndexStructure {
        segments = List.copyOf(segments);
    }

    /**
     * One sorted run.
     *
     * @param id its number
     * @param first its first page
     * @param last its last page
     * @param deleted on how many pages those rows stand that are in it but count no more
     */
    public record Segment(int id, int first, int last, int deleted) {

        /** The number of the block with its first page. */
        public long firstBlock() {
            return ((long) id << PAGE_BITS) + first;
        }

        public long lastBlock() {
            return ((long) id << PAGE_BITS) + last;
        }

        /** The number of the block that has the first page of deleted rows. */
        public long firstDeletedBlock() {
            return (id + DELETED) << PAGE_BITS;
        }

        public long lastDeletedBlock() {
            return firstDeletedBlock() + deleted - 1;
        }

        public int pages() {
            return last - first + 1;
        }
    }

    /**
     * Reads it from its block.
     *
     * @throws BrokenIndex when it is none of an index that keeps deleted rows apart
     */
    public static IndexStructure of(byte[] block) {
        BlockBytes bytes = new BlockBytes(block);
        bytes.fixed(COOKIE);
        if (bytes.fixed(COOKIE) != SECOND_FORM) {
            throw new BrokenIndex();
        }
        int levels = bytes.size();
        int wanted = bytes.size();
        bytes.number();
        List<Segment> segments = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            bytes.size();
            int count = bytes.size();
            for (int i = 0; i < count; i++) {
                segments.add(segment(bytes));
            }
        }
        if (segments.size() != wanted) {
            throw new BrokenIndex();
        }
        return new IndexStructure(segments);
    }

    private static Segment segment(BlockBytes bytes) {
        int id = bytes.size();
        int first = bytes.size();
        int last = bytes.size();
        // Between which of all writings its rows came.
        bytes.number();
        bytes.number();
        int deleted = bytes.size();
        bytes.number();
        bytes.number();
        if (id < 1 || id > LARGEST_SEGMENT || first < 1 || last < first) {
            throw new BrokenIndex();
        }
        return new Segment(id, first, last, deleted);
    }
}
