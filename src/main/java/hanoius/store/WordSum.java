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

    /** Where the columns differ within a place; there are fewer of them. */
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
        for (int column = 0; column < columns.size(); column++) {
            String text = texts.get(column);
            int offset = 0;
            int from = 0;
            while (from < text.length()) {
                int blank = text.indexOf(' ', from);
                int to = blank < 0 ? text.length() : blank;
                if (to > from) {
                    sum += hash(text.substring(from, to)) * place(row, column, offset);
                    offset++;
                }
                from = to + 1;
            }
        }
    }

    private static long place(long row, int column, long offset) {
        return (row % PRIME + 1) * ((offset * PLACE + column + 1) * FACTOR % PRIME) % PRIME;
    }

    /**
     * Adds the words that stand in the document's index, each place of each. A word's places are
     * summed within SQLite, as {@link #place} does it: there are tens of them to a record.
     */
    void addWritten(Statements statements) throws SQLException {
        statements.run("CREATE VIRTUAL TABLE temp.written USING fts5vocab(main, search, instance)");
        try {
            statements.each(places(), row -> sum += hash(row.bytes("term")) * row.number("places"));
        } finally {
            statements.run("DROP TABLE temp.written");
        }
    }

    /** One row a word; the vocabulary comes in the order of the words, so nothing is sorted. */
    private String places() {
        StringBuilder column = new StringBuilder("CASE col");
        for (int i = 0; i < columns.size(); i++) {
            column.append(" WHEN '").append(columns.get(i)).append("' THEN ").append(i);
        }
        column.append(" END");
        return String.format(
                Locale.ROOT,
                """
                SELECT term, sum(
                    (doc %% %1$d + 1) * ((offset * %2$d + %3$s + 1) * %4$d %% %1$d) %% %1$d
                ) AS places
                FROM temp.written GROUP BY term\
                """,
                PRIME,
                PLACE,
                column,
                FACTOR);
    }

    private static long hash(String word) {
        return hash(word.getBytes(StandardCharsets.UTF_8));
    }

    private static long hash(byte[] word) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < Math.min(word.length, LONGEST); i++) {
            hash = (hash ^ (word[i] & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    long sum() {
        return sum;
    }
}
