package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.fts5.BrokenIndex;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WordSumTest {

    private static final List<String> WORDS =
            List.of("hanoi", "noi", "đường", "thoa", "\uE001", "2024", "a", "𐐷");

    private final SortedMap<Long, List<String>> rows = new TreeMap<>();
    private Connection connection;
    private Statements statements;

    /** As documents have one, with words in every column of some rows. */
    @BeforeEach
    void anIndex() throws SQLException {
        connection = Connections.inMemory();
        statements = new Statements(connection);
        DocumentFormat.create(connection);
        Random random = new Random(13);
        for (long row = 1; row <= 40; row++) {
            rows.put(
                    row,
                    SearchIndex.COLUMNS.stream()
                            .map(
                                    _ ->
                                            random.ints(random.nextInt(6), 0, WORDS.size())
                                                    .mapToObj(WORDS::get)
                                                    .collect(Collectors.joining(" ")))
                            .toList());
        }
        rows.put(41L, texts("long " + "ư".repeat(20_000) + " after", ""));
        rows.put(1L << 40, texts("far", "away"));
        for (long row : rows.keySet()) {
            write(row);
        }
    }

    @AfterEach
    void close() throws SQLException {
        statements.close();
        connection.close();
    }

    private static List<String> texts(String first, String last) {
        List<String> texts = new ArrayList<>(SearchIndex.COLUMNS.stream().map(_ -> "").toList());
        texts.set(0, first);
        texts.set(texts.size() - 1, last);
        return texts;
    }

    private void write(long row) throws SQLException {
        List<Object> values = new ArrayList<>(rows.get(row));
        values.addFirst(row);
        statements.run(
                "INSERT OR REPLACE INTO search (rowid, "
                        + String.join(", ", SearchIndex.COLUMNS)
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values.toArray());
    }

    private WordSum written() throws SQLException {
        WordSum sum = new WordSum(SearchIndex.COLUMNS.size());
        sum.addWritten(statements);
        return sum;
    }

    private WordSum wanted() {
        WordSum sum = new WordSum(SearchIndex.COLUMNS.size());
        rows.forEach(sum::add);
        return sum;
    }

    @Test
    void isTheSameOfTheIndexAndOfTheTextsThatItWasMadeOf() throws SQLException {
        assertTrue(wanted().isSame(written()));
        statements.run("DELETE FROM search WHERE rowid = 7");
        rows.remove(7L);
        assertTrue(wanted().isSame(written()));
        rows.put(8L, rows.get(9L));
        write(8);
        assertTrue(wanted().isSame(written()));
        statements.run("INSERT INTO search (search) VALUES ('optimize')");
        assertTrue(wanted().isSame(written()));
    }

    @ParameterizedTest
    @CsvSource({"DELETE FROM search WHERE rowid = 5", "INSERT INTO search (words) VALUES ('a')"})
    void isAnotherWithARowMoreOrLess(String sql) throws SQLException {
        statements.run(sql);
        assertFalse(wanted().isSame(written()));
    }

    /** Beginnings too, of which no query of SQLite's tells where all their words stand. */
    @Test
    void isAnotherWhenABitOfAWrittenPageIs() throws SQLException {
        statements.run("INSERT INTO search (search) VALUES ('optimize')");
        WordSum wanted = wanted();
        List<Long> pages =
                statements.list(
                        "SELECT id FROM search_data WHERE id > 10 AND length(block) < 4096",
                        row -> row.number("id"));
        int flips = 0;
        for (long page : pages) {
            String select = "SELECT block FROM search_data WHERE id = ?";
            byte[] block = statements.list(select, Row::block, page).getFirst();
            int end = ((block[2] & 0xFF) << 8) | (block[3] & 0xFF);
            for (int at = 4; at < end; at += 5) {
                byte[] flipped = block.clone();
                flipped[at] ^= (byte) (1 << at % 8);
                store(page, flipped);
                assertFalse(isWritten(wanted), "page " + page + ", byte " + at);
                flips++;
            }
            store(page, block);
        }
        assertTrue(flips > 500, flips + " flips");
        assertTrue(isWritten(wanted));
    }

    private void store(long page, byte[] block) throws SQLException {
        statements.run("UPDATE search_data SET block = ? WHERE id = ?", block, page);
    }

    private boolean isWritten(WordSum wanted) throws SQLException {
        try {
            return written().isSame(wanted);
        } catch (BrokenIndex | ArithmeticException e) {
            return false;
        }
    }

    /** One word is changed, goes, or stands in another place, column or record. */
    @Test
    void isAnotherWhenAWordIs() {
        WordSum before = wanted();
        Random random = new Random(14);
        for (int i = 0; i < 2000; i++) {
            SortedMap<Long, List<String>> kept = new TreeMap<>(rows);
            damage(random);
            if (!rows.equals(kept)) {
                assertFalse(before.isSame(wanted()));
            }
            rows.putAll(kept);
        }
    }

    private void damage(Random random) {
        long one = 1L + random.nextInt(40);
        long other = 1L + random.nextInt(40);
        int from = random.nextInt(SearchIndex.COLUMNS.size());
        int to = random.nextInt(SearchIndex.COLUMNS.size());
        switch (random.nextInt(4)) {
            case 0 -> change(one, from, words -> words.add(random.nextInt(words.size() + 1), "a"));
            case 1 -> change(one, from, words -> words.remove(random.nextInt(words.size())));
            case 2 -> change(one, from, words -> words.set(random.nextInt(words.size()), "b"));
            default -> {
                String moved = text(one, from);
                String back = text(other, to);
                set(one, from, back);
                set(other, to, moved);
            }
        }
    }

    private String text(long row, int column) {
        return Objects.requireNonNull(rows.get(row)).get(column);
    }

    /** Does something with the words of a column. */
    @FunctionalInterface
    private interface Change {
        void make(List<String> words);
    }

    private void change(long row, int column, Change change) {
        List<String> words = new ArrayList<>(List.of(text(row, column).split(" ")));
        change.make(words);
        set(row, column, String.join(" ", words));
    }

    private void set(long row, int column, String text) {
        rows.put(
                row,
                IntStream.range(0, SearchIndex.COLUMNS.size())
                        .mapToObj(i -> i == column ? text : text(row, i))
                        .toList());
    }
}
