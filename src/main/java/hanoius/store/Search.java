package hanoius.store;

import hanoius.model.Operator;
import hanoius.model.Query;
import hanoius.model.RecordId;
import hanoius.model.Vocabulary;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Finds the records of a document. It only reads, over a connection of its own that stays open; not
 * to be used by two threads at once.
 */
public final class Search implements AutoCloseable {

    /** What is listed in groups; an observation is found through its indicator. */
    private static final List<RecordId.Kind> LISTED =
            List.of(
                    RecordId.Kind.MILESTONE,
                    RecordId.Kind.AGREEMENT,
                    RecordId.Kind.INDICATOR,
                    RecordId.Kind.SOURCE);

    /** Names that are offered for one operator. */
    private static final int NAMES = 2000;

    /** The weights of the index's columns: a word in the title counts most, accents not again. */
    private static final String RANK = "bm25(search, 5, 10, 3, 3, 2, 2, 2, 1, 1, 0)";

    private final Path path;
    private final Connection connection;
    private final Statements statements;
    private final Map<Long, RecordId> others = new HashMap<>();
    private long[] places = {};
    private boolean indexed;

    private Search(Path path, Connection connection) throws SQLException {
        this.path = path;
        this.connection = connection;
        statements = new Statements(connection);
        indexed = Schema.version(connection) >= Schema.SEARCH;
    }

    /** Of a document that was opened just now; it may be closed before this is. */
    public static Search of(Document document) {
        Path path = document.path();
        try {
            Connection connection = Connections.open(path);
            try {
                return new Search(path, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.reading(path, e);
        } catch (IOException e) {
            throw Failures.reading(path, e);
        }
    }

    /** Makes something of the document. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            if (!indexed) {
                SearchIndex.beside(statements).fill();
                indexed = true;
            }
            return reading.read();
        } catch (SQLException e) {
            throw Failures.reading(path, e);
        }
    }

    /** The numbers of all records of any kind that a query finds, ascending. */
    public long[] matching(Query query) {
        return read(() -> numbers(query));
    }

    /** Everything that a query finds, as {@link #matching} does, by what views know it. */
    public Finding find(Query query) {
        return read(() -> finding(numbers(query)));
    }

    private Finding finding(long[] numbers) throws SQLException {
        if (places.length == 0) {
            Numbers all = new Numbers();
            statements.each("SELECT id FROM milestone ORDER BY id", all);
            places = all.ascending();
            statements.each(
                    "SELECT id, kind, key FROM record WHERE kind <> 'milestone'",
                    row ->
                            others.put(
                                    row.number("id"),
                                    new RecordId(
                                            row.word(RecordId.Kind.class, "kind"),
                                            row.text("key"))));
        }
        BitSet milestones = new BitSet();
        Set<RecordId> found = new HashSet<>();
        int place = 0;
        for (long number : numbers) {
            while (place < places.length && places[place] < number) {
                place++;
            }
            RecordId other = others.get(number);
            if (place < places.length && places[place] == number) {
                milestones.set(place);
            } else if (other != null) {
                found.add(other);
            }
        }
        return new Finding(milestones, found);
    }

    private long[] numbers(Query query) throws SQLException {
        Numbers found = new Numbers();
        if (query.isEmpty()) {
            statements.each("SELECT id FROM record ORDER BY id", found);
        } else if (KindQuery.isOfWordsAlone(query)) {
            statements.each(
                    "SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid",
                    found,
                    MatchText.of(query));
        } else {
            String match = MatchText.of(query);
            for (RecordId.Kind kind : RecordId.Kind.values()) {
                KindQuery some =
                        KindQuery.of(query, kind, match.isEmpty() ? "" : MatchText.of(query, kind));
                statements.each(some.ids(), found, some.values().toArray());
            }
        }
        return found.ascending();
    }

    /** The best of each kind, with its count; nothing for a query that asks nothing. */
    public Hits hits(Query query, int limitPerKind) {
        return query.isEmpty() ? Hits.NONE : read(() -> best(query, limitPerKind));
    }

    private Hits best(Query query, int limit) throws SQLException {
        boolean few = isFew(query);
        List<Hits.Group> groups = new ArrayList<>();
        for (RecordId.Kind kind : LISTED) {
            // Ranking looks at every record of every word, also of the one that stands for a kind.
            String match = few ? MatchText.of(query) : MatchText.of(query, kind);
            KindQuery all = KindQuery.of(query, kind, match);
            int count = count(all);
            if (count > 0) {
                groups.add(new Hits.Group(kind, count, first(query, kind, all, few, limit)));
            }
        }
        return new Hits(groups);
    }

    private int count(KindQuery some) throws SQLException {
        return (int)
                count("SELECT 1" + some.sql() + " LIMIT " + Hits.COUNTED, some.values().toArray());
    }

    private long count(String sql, Object... values) throws SQLException {
        return statements
                .list("SELECT count(*) AS n FROM (" + sql + ")", row -> row.number("n"), values)
                .getFirst();
    }

    private List<Hits.Hit> first(
            Query query, RecordId.Kind kind, KindQuery all, boolean few, int limit)
            throws SQLException {
        SequencedSet<Long> ids = new LinkedHashSet<>();
        String accented = MatchText.accented(query);
        if (!accented.isEmpty()) {
            String match = "(" + all.match() + ") AND " + accented;
            ids.addAll(numbers(KindQuery.of(query, kind, match), few, limit));
        }
        ids.addAll(numbers(all, few, limit));
        HitTable table = new HitTable(statements);
        List<Hits.Hit> hits = new ArrayList<>();
        for (long id : ids.stream().limit(limit).toList()) {
            hits.add(table.read(kind, id));
        }
        return hits;
    }

    private List<Long> numbers(KindQuery some, boolean few, int limit) throws SQLException {
        String order = few ? " ORDER BY " + RANK + ", fact.id" : "";
        return statements.list(
                "SELECT fact.id AS id" + some.sql() + order + " LIMIT " + limit,
                row -> row.number("id"),
                some.values().toArray());
    }

    /** Whether so little is found by each of the words alone that ranking is quick. */
    private boolean isFew(Query query) throws SQLException {
        for (String each : MatchText.phrases(query)) {
            if (matched(each) >= Hits.COUNTED) {
                return false;
            }
        }
        return !query.wanted().isEmpty();
    }

    private long matched(String match) throws SQLException {
        return count("SELECT 1 FROM search WHERE search MATCH ? LIMIT " + Hits.COUNTED, match);
    }

    /** The names that operators can be completed with, most frequent first. */
    public Vocabulary vocabulary() {
        return read(
                () ->
                        new Vocabulary(
                                Map.of(
                                        Operator.PARTY, names("name", "partner"),
                                        Operator.SECTOR, names("name", "sector"),
                                        Operator.PLACE, names("name", "place"),
                                        Operator.KIND, names("kind", "agreement"),
                                        Operator.THEME, names("theme", "indicator"),
                                        Operator.SOURCE, names("publisher", "source"))));
    }

    private List<String> names(String column, String table) throws SQLException {
        return statements.list(
                "SELECT %1$s AS name FROM %2$s WHERE %1$s <> '' GROUP BY %1$s ORDER BY count(*) DESC, %1$s LIMIT %3$d"
                        .formatted(column, table, NAMES),
                row -> row.text("name"));
    }

    @Override
    public void close() {
        try {
            statements.close();
            connection.close();
        } catch (SQLException e) {
            throw Failures.reading(path, e);
        }
    }

    /** Numbers of records as they come. */
    private static final class Numbers implements Statements.RowUser {

        private long[] numbers = new long[64];
        private int count;

        @Override
        public void use(Row row) throws SQLException {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = row.number("id");
        }

        long[] ascending() {
            long[] all = Arrays.copyOf(numbers, count);
            Arrays.sort(all);
            return all;
        }
    }
}
