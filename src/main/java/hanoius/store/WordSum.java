package hanoius.store;

import hanoius.fts5.BrokenIndex;
import hanoius.fts5.DeletedRows;
import hanoius.fts5.IndexStructure;
import hanoius.fts5.IndexStructure.Segment;
import hanoius.fts5.Postings;
import hanoius.fts5.RowSizes;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * All words of an index for search as a few numbers: the sum, modulo 2⁶⁴, of a hash of each word
 * with the record, the column and the place where it stands, and of how many words the columns of
 * each record have. What is in the index can so be compared with what belongs there without either
 * being put in order or kept. The indices of beginnings, which nothing else shows, follow from that
 * of whole words.
 */
final class WordSum {

    /** There are indices of the first one, two and three characters of a word. */
    private static final int BEGINNINGS = 3;

    /** The bytes that the index keeps of a word. */
    private static final int LONGEST = 32_768;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long[] totals;
    private long words;
    private long sizes;
    private long rows;

    /** What stands in the indices of beginnings, less what should. */
    private long surplus;

    /**
     * @param columns the number of columns of the index
     */
    WordSum(int columns) {
        totals = new long[columns];
    }

    /** Whether another one has the same words. */
    boolean isSame(WordSum other) {
        return words == other.words
                && surplus == other.surplus
                && sizes == other.sizes
                && rows == other.rows
                && Arrays.equals(totals, other.totals);
    }

    /**
     * Adds the words of a row.
     *
     * @param texts for each column, the words with blanks between
     */
    void add(long row, List<String> texts) {
        for (int column = 0; column < totals.length; column++) {
            byte[] text = texts.get(column).getBytes(StandardCharsets.UTF_8);
            int offset = 0;
            int from = 0;
            for (int to = 0; to <= text.length; to++) {
                if (to == text.length || text[to] == ' ') {
                    if (to > from) {
                        int end = Math.min(to, from + LONGEST);
                        words += mixed(hash(text, from, end) + place(row, column, offset));
                        offset++;
                    }
                    from = to + 1;
                }
            }
            size(row, column, offset);
            totals[column] += offset;
        }
        rows++;
    }

    private void size(long row, int column, long size) {
        sizes += mixed(place(row, column, size));
    }

    /**
     * Adds the words that stand in the document's index, each place of each.
     *
     * @throws BrokenIndex when it is none
     */
    void addWritten(Statements statements) throws SQLException {
        IndexStructure structure = IndexStructure.of(block(statements, IndexStructure.BLOCK));
        for (Segment each : structure.segments()) {
            add(statements, each);
        }
        statements.each("SELECT id, sz FROM search_docsize", this::addSizes);
        long[] sums = RowSizes.sums(block(statements, RowSizes.BLOCK), totals.length);
        rows += sums[0];
        for (int i = 0; i < totals.length; i++) {
            totals[i] += sums[i + 1];
        }
    }

    private void addSizes(Row row) throws SQLException {
        long[] found = RowSizes.of(row.bytes("sz"), totals.length);
        for (int column = 0; column < found.length; column++) {
            size(row.number("id"), column, found[column]);
        }
    }

    private static byte[] block(Statements statements, long number) throws SQLException {
        return statements
                .list("SELECT block FROM search_data WHERE id = ?", Row::block, number)
                .stream()
                .findFirst()
                .orElseThrow(BrokenIndex::new);
    }

    private void add(Statements statements, Segment segment) throws SQLException {
        DeletedRows deleted = new DeletedRows();
        String blocks = "SELECT block FROM search_data WHERE id BETWEEN ? AND ? ORDER BY id";
        statements.each(
                blocks,
                row -> deleted.add(row.block()),
                segment.firstDeletedBlock(),
                segment.lastDeletedBlock());
        Postings postings = new Postings(deleted, new Written());
        int[] pages = {0};
        statements.each(
                blocks,
                row -> {
                    pages[0]++;
                    postings.page(row.block());
                },
                segment.firstBlock(),
                segment.lastBlock());
        postings.end();
        if (pages[0] != segment.pages()) {
            throw new BrokenIndex();
        }
    }

    /** Takes the places of the words of a segment. */
    private final class Written implements Postings.Sink {

        private final long[] hashes = new long[BEGINNINGS + 1];
        private int count;
        private boolean isWhole;

        @Override
        public void word(int index, byte[] word, int from, int to) {
            int characters = index - Postings.WHOLE;
            isWhole = characters == 0;
            if (isWhole) {
                hashes[0] = hash(word, from, to);
                count = beginnings(word, from, to);
            } else if (characters > 0 && characters <= BEGINNINGS) {
                hashes[0] = beginning(characters, hash(word, from, to));
            } else {
                throw new BrokenIndex();
            }
        }

        /** Hashes the beginnings of a word; there are no more than it has characters. */
        private int beginnings(byte[] word, int from, int to) {
            int end = from;
            for (int characters = 1; characters <= BEGINNINGS; characters++) {
                if (end >= to) {
                    return characters - 1;
                }
                end++;
                while (end < to && (word[end] & 0xC0) == 0x80) {
                    end++;
                }
                hashes[characters] = beginning(characters, hash(word, from, end));
            }
            return BEGINNINGS;
        }

        @Override
        public void at(long row, int column, int offset) {
            long place = place(row, column, offset);
            if (isWhole) {
                words += mixed(hashes[0] + place);
                for (int i = 1; i <= count; i++) {
                    surplus -= mixed(hashes[i] + place);
                }
            } else {
                surplus += mixed(hashes[0] + place);
            }
        }
    }

    private static long beginning(int characters, long hash) {
        return hash * (2L * characters + 1);
    }

    private static long place(long row, int column, long offset) {
        return mixed(mixed(row) + ((long) column << Integer.SIZE) + offset);
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** FNV-1a. */
    private static long hash(byte[] text, int from, int to) {
        long hash = FNV_OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (text[i] & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }
}
