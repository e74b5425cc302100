package hanoius.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * All words of an index for search as one number: the sum, modulo 2⁶⁴, of a hash of each word with
 * the record, the column and the place where it stands. What is in the index can so be compared
 * with what belongs there without either being put in order or kept.
 */
final class WordSum {

    /** A prime, below which every product of two remainders is exact in SQL too. */
    private static final int PRIME = Integer.MAX_VALUE;

    /**
     * More than the characters of all columns' names with blanks between. Where its name begins
     * there tells a column from the others.
     */
    private static final int PLACE = 64;

    private static final long FACTOR = 48_271;

    /** The bytes that the index keeps of a word. */
    private static final int LONGEST = 32_768;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final List<String> columns;
    private long sum;

    /**
     * @param columns the names of the columns of the index
     */
    WordSum(List<String> columns) {
        this.columns = columns;
    }

    /**
     * Adds the words of a row.
     *
     * @param texts for each column, the words with blanks between
     */
    void add(long row, List<String> texts) {
        int column = 1;
        for (int i = 0; i < columns.size(); i++) {
            byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
            int offset = 0;
            int from = 0;
            for (int to = 0; to <= text.length; to++) {
                if (to == text.length || text[to] == ' ') {
                    if (to > from) {
                        sum += hash(text, from, to) * place(row, offset, column);
                        offset++;
                    }
                    from = to + 1;
                }
            }
            column += columns.get(i).length() + 1;
        }
    }

    private static long place(long row, long offset, int column) {
        return (row % PRIME + 1) * ((offset * PLACE + column) * FACTOR % PRIME) % PRIME;
    }

    /**
     * Adds the words that stand in the document's index, each place of each. A word's places are
     * summed within SQLite, as {@link #place} does it: there are tens of them to a record.
     */
    void addWritten(Statements statements) throws SQLException {
        statements.run("CREATE VIRTUAL TABLE temp.written USING fts5vocab(main, search, instance)");
        try {
            statements.each(
                    places(),
                    row -> {
                        byte[] term = row.bytes("term");
                        sum += hash(term, 0, term.length) * row.number("places");
                    });
        } finally {
            statements.run("DROP TABLE temp.written");
        }
    }

    /** One row a word; the vocabulary comes in the order of the words, so nothing is sorted. */
    private String places() {
        return String.format(
                Locale.ROOT,
                """
                SELECT term, sum(
                    (doc %% %1$d + 1) * ((offset * %2$d + instr('%3$s', col)) * %4$d %% %1$d) %% %1$d
                ) AS places
                FROM temp.written GROUP BY term\
                """,
                PRIME,
                PLACE,
                String.join(" ", columns),
                FACTOR);
    }

    /** FNV-1a. */
    private static long hash(byte[] text, int from, int to) {
        long hash = FNV_OFFSET;
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            hash = (hash ^ (text[i] & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    long sum() {
        return sum;
    }
}
