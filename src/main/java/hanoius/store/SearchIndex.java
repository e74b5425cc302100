package hanoius.store;

import hanoius.model.RecordId;
import hanoius.query.SearchWords;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words of all records, found by their beginnings. It follows from the other tables: documents
 * of a format that has none get one beside them for as long as they are open.
 */
final class SearchIndex {

    private static final List<String> COLUMNS =
            List.of("title", "party", "place", "sector", "kind", "theme", "source", "words");

    /** The columns of a table of fts5vocab that has a row for each place of each word. */
    private static final int INSTANCE = 4;

    private static final String MILESTONES =
            """
            SELECT fact.id, key, title,
                concat_ws(char(31),
                    (SELECT group_concat(name, char(31)) FROM vietnam_side WHERE record = fact.id),
                    (SELECT group_concat(name, char(31)) FROM us_side WHERE record = fact.id),
                    (SELECT group_concat(name, char(31)) FROM partner WHERE record = fact.id)
                ) AS party,
                (SELECT group_concat(name, char(31)) FROM place WHERE record = fact.id) AS place,
                (SELECT group_concat(name, char(31)) FROM sector WHERE record = fact.id) AS sector,
                NULL AS kind, NULL AS theme, $cited AS source, summary AS words
            FROM milestone AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    private static final String AGREEMENTS =
            """
            SELECT fact.id, key, title,
                concat_ws(char(31),
                    (SELECT group_concat(name, char(31)) FROM party WHERE record = fact.id),
                    (SELECT group_concat(name, char(31)) FROM partner WHERE record = fact.id)
                ) AS party,
                NULL AS place,
                (SELECT group_concat(name, char(31)) FROM sector WHERE record = fact.id) AS sector,
                fact.kind AS kind, NULL AS theme, $cited AS source, summary AS words
            FROM agreement AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    private static final String INDICATORS =
            """
            SELECT fact.id, key, concat_ws(char(31), name_en, name_vi) AS title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind, theme,
                NULL AS source, description AS words
            FROM indicator AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    private static final String OBSERVATIONS =
            """
            SELECT fact.id, key, NULL AS title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind,
                (SELECT theme FROM indicator WHERE indicator.id = fact.indicator) AS theme,
                $cited AS source, concat_ws(char(31), note, as_reported) AS words
            FROM observation AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    private static final String SOURCES =
            """
            SELECT fact.id, key, title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind, NULL AS theme,
                concat_ws(char(31), key, title, publisher) AS source, notes AS words
            FROM source AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    /** Key, title and publisher of whatever a record cites. */
    private static final String CITED =
            """
            (SELECT group_concat(concat_ws(char(31), cited.key, source.title, publisher), char(31))
                FROM citation
                JOIN source ON source.id = citation.source
                JOIN record AS cited ON cited.id = source.id
                WHERE citation.record = fact.id)\
            """;

    private final Statements statements;
    private final String table;

    private SearchIndex(Statements statements, String table) {
        this.statements = statements;
        this.table = table;
    }

    /** The document's own; within the transaction that changes the records. */
    static SearchIndex own(Statements statements) {
        return new SearchIndex(statements, "main.search");
    }

    /** An empty one in memory, which goes when the connection is closed. */
    static SearchIndex beside(Statements statements) throws SQLException {
        statements.run(DocumentFormat.searchTable("temp.search"));
        return new SearchIndex(statements, "temp.search");
    }

    /** Reads all records into an empty index. */
    void fill() throws SQLException {
        for (RecordId.Kind kind : RecordId.Kind.FACTS) {
            statements.each(texts(kind), row -> add(kind, row));
        }
        // One sorted run in place of many: every later query looks in one place only.
        statements.run("INSERT INTO " + table + " (search) VALUES ('optimize')");
    }

    private void add(RecordId.Kind kind, Row row) throws SQLException {
        RecordWords text = new RecordWords();
        Object[] values = new Object[COLUMNS.size() + 3];
        values[0] = row.number("id");
        values[1] = kind(kind) + " " + text.column(row.text("key"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            values[i + 2] = text.column(row.optional(COLUMNS.get(i)));
        }
        values[COLUMNS.size() + 2] = String.join(" ", text.accented());
        statements.run(
                "INSERT INTO "
                        + table
                        + """
                         (rowid, record, title, party, place, sector, kind, theme, source, words,
                            accented)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                values);
    }

    /** One row a record: its number, its key, and a column for each of the index, lists joined. */
    private static String texts(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> MILESTONES.replace("$cited", CITED);
            case AGREEMENT -> AGREEMENTS.replace("$cited", CITED);
            case INDICATOR -> INDICATORS;
            case OBSERVATION -> OBSERVATIONS.replace("$cited", CITED);
            case SOURCE -> SOURCES;
            case LINK, CHART ->
                    throw new IllegalArgumentException("no words are kept of a " + kind);
        };
    }

    /** The word that every record of a kind has; nobody can type one. */
    static String kind(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> "\uE001";
            case AGREEMENT -> "\uE002";
            case INDICATOR -> "\uE003";
            case OBSERVATION -> "\uE004";
            case SOURCE -> "\uE005";
            case LINK, CHART ->
                    throw new IllegalArgumentException("no words are kept of a " + kind);
        };
    }

    /**
     * Whether the document's own index says what its records say: it is made once more in memory,
     * and both are compared word for word, with the record, column and place of each.
     */
    static boolean isWhole(Connection connection, Statements statements) throws SQLException {
        beside(statements).fill();
        statements.run("CREATE VIRTUAL TABLE temp.written USING fts5vocab(main, search, instance)");
        statements.run("CREATE VIRTUAL TABLE temp.wanted USING fts5vocab(temp, search, instance)");
        try (Statement first = connection.createStatement();
                Statement second = connection.createStatement();
                ResultSet written = first.executeQuery("SELECT * FROM temp.written");
                ResultSet wanted = second.executeQuery("SELECT * FROM temp.wanted")) {
            boolean more = true;
            while (more) {
                more = written.next();
                if (more != wanted.next() || (more && !same(written, wanted))) {
                    return false;
                }
            }
            return true;
        } finally {
            statements.run("DROP TABLE temp.written");
            statements.run("DROP TABLE temp.wanted");
            statements.run("DROP TABLE temp.search");
        }
    }

    private static boolean same(ResultSet one, ResultSet other) throws SQLException {
        for (int column = 1; column <= INSTANCE; column++) {
            if (!Objects.equals(one.getObject(column), other.getObject(column))) {
                return false;
            }
        }
        return true;
    }

    /** The words of one record as the search index takes them. */
    private static final class RecordWords {

        /** Between the texts of a list when a query joins them. */
        private static final char SEPARATOR = '\u001F';

        /** Stands between two texts of a column, so that no phrase goes from one into the other. */
        private static final String BORDER = " \uE000 ";

        private final Set<String> accented = new TreeSet<>();

        /** Words cut and folded; null and empty give none. */
        String column(@Nullable String texts) {
            if (texts == null || texts.isEmpty()) {
                return "";
            }
            return texts.indexOf(SEPARATOR) < 0
                    ? folded(texts)
                    : List.of(texts.split(String.valueOf(SEPARATOR), -1)).stream()
                            .map(this::folded)
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(BORDER));
        }

        private String folded(String text) {
            StringBuilder folded = new StringBuilder(text.length());
            for (SearchWords.Word each : SearchWords.of(text)) {
                if (each.isAccented()) {
                    accented.add(each.exact());
                }
                folded.append(folded.isEmpty() ? "" : " ").append(each.folded());
            }
            return folded.toString();
        }

        /** The words so far that folding changed, as they were written but in small letters. */
        Set<String> accented() {
            return Collections.unmodifiableSet(accented);
        }
    }
}
