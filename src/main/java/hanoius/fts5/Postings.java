package hanoius.fts5;

import java.util.Arrays;

/** Where each word of a segment stands, told page by page. */
public final class Postings {

    /** In front of the bytes of a word, which of the indices it is in; this one has whole words. */
    public static final int WHOLE = '0';

    /** Is told of the words in their order, and of each where it stands. */
    public interface Sink {

        /**
         * Another word.
         *
         * @param index {@link #WHOLE}, or so much more as the characters of a beginning
         * @param word its bytes from {@code from} on; good only now
         * @param to where it ends
         */
        void word(int index, byte[] word, int from, int to);

        /** A place of it. */
        void at(long row, int column, int offset);
    }

    private static final int HEADER = 4;

    /** Between the offsets in one column and the number of the next one. */
    private static final int NEXT_COLUMN = 1;

    /** Offsets are this much higher, so that none is taken for that. */
    private static final int SHIFT = 2;

    private final DeletedRows deleted;
    private final Sink sink;
    private byte[] word = new byte[64];
    private int length;
    private boolean hasRow;
    private long row;
    private boolean counts;
    private int left;
    private boolean columnIsNext;
    private int column;
    private int offset;

    public Postings(DeletedRows deleted, Sink sink) {
        this.deleted = deleted;
        this.sink = sink;
    }

    /**
     * Tells what stands on the next page of the segment.
     *
     * @throws BrokenIndex when it does not go on there
     */
    public void page(byte[] page) {
        BlockBytes header = new BlockBytes(page);
        int firstRow = (int) header.fixed(2);
        int end = (int) header.fixed(2);
        BlockBytes footer = new BlockBytes(page, end, page.length);
        BlockBytes bytes = new BlockBytes(page, HEADER, end);
        int term = footer.hasMore() ? footer.size() : page.length;
        boolean isFirst = true;
        while (bytes.hasMore()) {
            if (bytes.at() == term) {
                word(bytes, isFirst);
                isFirst = false;
                term = footer.hasMore() ? Math.addExact(term, footer.size()) : page.length;
            } else if (left > 0) {
                positions(bytes, end);
            } else {
                row(bytes, isFirst && bytes.at() == firstRow);
            }
        }
    }

    private void word(BlockBytes bytes, boolean isFirst) {
        if (left > 0) {
            throw new BrokenIndex();
        }
        int kept = isFirst ? 0 : bytes.size();
        int more = bytes.size();
        if (kept > length || more > bytes.left() || kept + more < 1) {
            throw new BrokenIndex();
        }
        if (word.length < kept + more) {
            word = Arrays.copyOf(word, 2 * (kept + more));
        }
        bytes.copy(more, word, kept);
        length = kept + more;
        hasRow = false;
        sink.word(word[0], word, 1, length);
    }

    private void row(BlockBytes bytes, boolean isWhole) {
        if (length == 0) {
            throw new BrokenIndex();
        }
        long number = bytes.number();
        if (hasRow && !isWhole) {
            if (number <= 0) {
                throw new BrokenIndex();
            }
            number += row;
        }
        row = number;
        hasRow = true;
        counts = !deleted.has(row);
        int size = bytes.size();
        if ((size & 1) != 0) {
            // Marked as deleted, as it is done where rows are not kept apart.
            throw new BrokenIndex();
        }
        left = size >> 1;
        columnIsNext = false;
        column = 0;
        offset = 0;
    }

    /** Those of a row that stand on this page; the others follow on the next. */
    private void positions(BlockBytes bytes, int end) {
        int until = Math.min(end, bytes.at() + left);
        int from = bytes.at();
        while (bytes.at() < until) {
            int number = bytes.size();
            if (columnIsNext) {
                column = number;
                offset = 0;
                columnIsNext = false;
            } else if (number == NEXT_COLUMN) {
                columnIsNext = true;
            } else {
                offset = Math.addExact(offset, number - SHIFT);
                if (counts) {
                    sink.at(row, column, offset);
                }
            }
        }
        left -= bytes.at() - from;
        if (left < 0 || (left == 0 && columnIsNext)) {
            throw new BrokenIndex();
        }
    }

    /** Is called after the last page. */
    public void end() {
        if (left > 0) {
            throw new BrokenIndex();
        }
    }
}
