package hanoius.store;

import hanoius.archive.Hits;
import hanoius.archive.RecordSearch;
import hanoius.archive.UnreadRecords;
import hanoius.model.RecordId;
import hanoius.query.Clause;
import hanoius.query.Operator;
import hanoius.query.Query;
import hanoius.query.TextSearch;
import hanoius.query.ValueWords;
import hanoius.query.ValuesInUse;
import hanoius.query.Vocabulary;
import hanoius.task.Stopping;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Finds the records of a document. It only reads, over a connection of its own that stays open; not
 * to be used by two threads at once.
 */
public final class Search implements RecordSearch, AutoCloseable {

    private static final String FACTS =
            RecordId.Kind.FACTS.stream()
                    .map(kind -> "'" + kind.word() + "'")
                    .collect(
                            Collectors.joining(
                                    ", ",
                                    "SELECT id FROM record WHERE kind IN (",
                                    ") ORDER BY id"));

    private static final long NONE = -1;

    /** Names that are offered for one operator. */
    private static final int NAMES = 2000;

    private final Path path;
    private final Connection connection;
    private final Statements own;
    private final PresentForm present;
    private final Supplier<UnreadRecords> unread;
    private UnreadRecords known = new UnreadRecords();
    private Set<Long> unreadNumbers = Set.of();
    private final Map<Long, RecordId> others = new HashMap<>();
    private long[] places = {};

    /** Of which the places and the others are; {@link #NONE} where they are of none. */
    private long generation = NONE;

    private MatchText.@Nullable PrefixTerms words;
    private ValueWords.@Nullable Known values;
    private long version;

    /** What is read with; not that of its own while the document has an earlier format. */
    private Statements statements;

    private Search(Path path, Connection connection, Supplier<UnreadRecords> unread)
            throws SQLException {
        this.path = path;
        this.unread = unread;
        this.connection = connection;
        own = new Statements(connection);
        statements = own;
        present = new PresentForm(path, connection, own);
        ConditionSql.prepare(connection);
    }

    /** Of a document that was opened just now; it may be closed before this is. */
    public static Search of(Document document) {
        Path path = document.path();
        try {
            Connection connection = Connections.open(path);
            try {
                return new Search(path, connection, document::unread);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw DocumentException.reading(path, e);
        }
    }

    /** Makes something of the document. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(MatchText.PrefixTerms words) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            long now = own.version();
            if (now != version) {
                forget();
                version = now;
            }
            leaveOut(unread.get());
            try (Statements.Guard _ = statements.guard(Stopping.wanted())) {
                return reading.read(words());
            }
        } catch (SQLException e) {
            throw DocumentException.reading(path, e);
        }
    }

    /** What was not read of the document is not found in it either: it has no place there. */
    private void leaveOut(UnreadRecords now) throws SQLException {
        if (now != known) {
            Set<Long> numbers = new HashSet<>(now.numbers());
            RecordIdTable records = new RecordIdTable(statements);
            for (RecordId each : now.ids()) {
                if (each.kind() != RecordId.Kind.CHART) {
                    records.find(each).ifPresent(numbers::add);
                }
            }
            unreadNumbers = numbers;
            known = now;
            generation = NONE;
        }
    }

    private MatchText.PrefixTerms words() throws SQLException {
        if (words == null) {
            words = MatchText.PrefixTerms.of(statements);
        }
        return words;
    }

    private ValueWords.Known values() throws SQLException {
        if (values == null) {
            values = ValuesInUse.of(new DatasetTables(statements).terms());
        }
        return values;
    }

    /** Somebody has written: records may have come or gone, or the document got another format. */
    private void forget() throws SQLException {
        generation = NONE;
        places = new long[0];
        others.clear();
        values = null;
        Statements before = statements;
        statements = present.statements();
        if (statements != before) {
            words = null;
            if (statements != own) {
                ConditionSql.prepare(present.connection());
            }
        }
    }

    @Override
    public TextSearch.Finding find(String text) {
        return read(
                begun -> {
                    Query query = Query.parse(text, values().terms());
                    return finding(query, numbers(begun.match(query, values()), query));
                });
    }

    @Override
    public TextSearch.Finding find(Query query) {
        return read(begun -> finding(query, numbers(begun.match(query, values()), query)));
    }

    /** The numbers of all records of any kind that a query finds, ascending. */
    public long[] matching(Query query) {
        return read(begun -> numbers(begun.match(query, values()), query));
    }

    /** The numbers of all records of any kind that hold some clauses, ascending. */
    long[] matching(List<Clause> clauses) {
        Numbers found = new Numbers();
        return read(
                _ -> {
                    look(new MatchText(Map.of(), values()), clauses, found);
                    return found.ascending();
                });
    }

    private TextSearch.Finding finding(Query query, long[] numbers) throws SQLException {
        long now =
                statements
                        .list("SELECT generation FROM document", row -> row.number("generation"))
                        .getFirst();
        if (generation != now) {
            others.clear();
            Numbers all = new Numbers();
            statements.each("SELECT id FROM milestone ORDER BY id", all);
            places =
                    LongStream.of(all.ascending())
                            .filter(each -> !unreadNumbers.contains(each))
                            .toArray();
            statements.each(
                    "SELECT id, kind, key FROM record WHERE kind NOT IN ('milestone', 'link')",
                    row -> {
                        if (!unreadNumbers.contains(row.number("id"))) {
                            others.put(
                                    row.number("id"),
                                    new RecordId(
                                            row.word(RecordId.Kind.class, "kind"),
                                            row.text("key")));
                        }
                    });
            // Last: it may be told to stop before.
            generation = now;
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
        return new TextSearch.Finding(query, milestones, found);
    }

    private long[] numbers(MatchText text, Query query) throws SQLException {
        Numbers found = new Numbers();
        look(text, query.clauses(), found);
        if (query.figures().isPresent()) {
            FigureQuery figures = FigureQuery.of(query.figures().get(), text);
            statements.each(figures.ids(), found, figures.values().toArray());
        }
        return found.ascending();
    }

    private void look(MatchText text, List<Clause> clauses, Numbers found) throws SQLException {
        String match = text.of(clauses);
        if (clauses.isEmpty()) {
            statements.each(FACTS, found);
        } else if (clauses.stream().allMatch(Clause::isOfWords)) {
            statements.each(
                    "SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid",
                    found,
                    match);
        } else {
            for (RecordId.Kind kind : RecordId.Kind.FACTS) {
                ConditionSql some =
                        ConditionSql.of(
                                clauses, kind, match.isEmpty() ? "" : text.of(clauses, kind));
                statements.each(some.ascendingIds(), found, some.values().toArray());
            }
        }
    }

    @Override
    public Hits hits(Query query, int limitPerKind) {
        return query.isEmpty()
                ? Hits.NONE
                : read(
                        begun ->
                                new BestHits(
                                                statements,
                                                begun.match(query, values()),
                                                unreadNumbers)
                                        .of(query, limitPerKind));
    }

    @Override
    public Vocabulary vocabulary() {
        return read(
                _ ->
                        new Vocabulary(
                                Map.of(
                                        Operator.PARTY, partners(),
                                        Operator.SECTOR, names("name", "sector"),
                                        Operator.PLACE, names("name", "place"),
                                        Operator.KIND, names("kind", "agreement"),
                                        Operator.THEME, names("theme", "indicator"),
                                        Operator.SOURCE, names("publisher", "source"))));
    }

    /** Parties under which records are filtered, by their keys. */
    private List<String> partners() throws SQLException {
        return statements.list(
                """
                SELECT key AS name FROM record JOIN
                    (SELECT party, count(*) AS times FROM participation
                        WHERE role = 'partner' GROUP BY party) ON party = record.id
                ORDER BY times DESC, key LIMIT ?\
                """,
                row -> row.text("name"),
                NAMES);
    }

    private List<String> names(String column, String table) throws SQLException {
        return statements.list(
                String.format(
                        Locale.ROOT,
                        "SELECT %1$s AS name FROM %2$s WHERE %1$s <> '' GROUP BY %1$s ORDER BY"
                                + " count(*) DESC, %1$s LIMIT %3$d",
                        column,
                        table,
                        NAMES),
                row -> row.text("name"));
    }

    @Override
    public void close() {
        try {
            present.close();
            own.close();
            connection.close();
        } catch (SQLException e) {
            throw DocumentException.reading(path, e);
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
            return Arrays.stream(all).distinct().toArray();
        }
    }
}
