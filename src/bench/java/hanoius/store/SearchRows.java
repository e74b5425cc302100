package hanoius.store;

import hanoius.archive.Hits;
import hanoius.bench.LargeDocument;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.query.Query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Search in a large document, asked at every key as somebody types. */
public final class SearchRows {

    /** The bar is about a million. */
    private static final int COUNT = Integer.getInteger("bench.records", 1_000_000);

    private static final int PER_KIND = 4;
    private static final double SLOWEST = 50;
    private static final List<String> TYPED =
            List.of(
                    "meeting",
                    "partner 4711",
                    "hanoi people",
                    "Hà Nội",
                    "trade",
                    "report number 7");

    /** What was typed after each key. */
    private static final List<String> KEYS =
            TYPED.stream()
                    .flatMap(
                            all ->
                                    IntStream.rangeClosed(1, all.length())
                                            .mapToObj(length -> all.substring(0, length)))
                    .toList();

    private SearchRows() {}

    /** All that is found, and what is shown of it, each against FTS5 asked for the same words. */
    public static List<Row> measure() throws Exception {
        Path file = LargeDocument.of(COUNT);
        try (Document document = Document.open(file);
                Search search = Search.of(document);
                Connection connection = Connections.open(file)) {
            return rows(search, connection);
        }
    }

    private static List<Row> rows(Search search, Connection connection) throws Exception {
        int keys = KEYS.size();
        List<Times> all;
        List<Times> shown;
        try (PreparedStatement every =
                        connection.prepareStatement(
                                "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid");
                PreparedStatement first =
                        connection.prepareStatement(
                                "SELECT rowid FROM search WHERE search MATCH ? LIMIT 50");
                PreparedStatement count =
                        connection.prepareStatement(
                                "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ?"
                                        + " LIMIT "
                                        + Hits.COUNTED
                                        + ")")) {
            all =
                    Times.byTurns(
                            5,
                            keys,
                            number -> search.matching(typed(number)),
                            number -> read(every, typed(number)));
            shown =
                    Times.byTurns(
                            keys,
                            3 * keys,
                            number -> search.hits(typed(number), PER_KIND),
                            number -> {
                                read(first, typed(number));
                                read(count, typed(number));
                            });
        }
        List<Row> rows = new ArrayList<>();
        rows.add(
                Row.ratio(
                        "a key in search, all of %,d found".formatted(COUNT),
                        all.getFirst().median(),
                        "ms",
                        "bare FTS5",
                        all.getLast().median(),
                        1.5));
        rows.add(
                Row.ratio(
                        "a key in search, the first of each kind",
                        shown.getFirst().median(),
                        "ms",
                        "bare FTS5, first 50 and 1,000 counted",
                        shown.getLast().median(),
                        1.5));
        rows.add(Row.limit("the same, 99th percentile", shown.getFirst().slowest(), "ms", SLOWEST));
        return rows;
    }

    private static Query typed(int number) {
        return Query.parse(KEYS.get(number % KEYS.size()));
    }

    private static void read(PreparedStatement statement, Query query) throws SQLException {
        statement.setString(1, MatchText.PLAIN.of(query.clauses()));
        try (ResultSet rows = statement.executeQuery()) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(1);
            }
            if (sum < 0) {
                throw new IllegalStateException("no number is below 1");
            }
        }
    }
}
