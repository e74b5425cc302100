package hanoius.store;

import hanoius.model.RecordId;

import java.sql.SQLException;
import java.util.List;

/**
 * The words of all records, found by their beginnings. It follows from the other tables: documents
 * of a format that has none get one beside them for as long as they are open.
 */
final class SearchIndex {

    private static final List<String> COLUMNS =
            List.of("title", "party", "place", "sector", "kind", "theme", "source", "words");

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
        statements.run(Schema.searchTable("temp.search"));
        return new SearchIndex(statements, "temp.search");
    }

    /** Reads all records into an empty index. */
    void fill() throws SQLException {
        for (RecordId.Kind kind : RecordId.Kind.values()) {
            statements.each(SearchTexts.of(kind), row -> add(kind, row));
        }
        // One sorted run in place of many: every later query looks in one place only.
        statements.run("INSERT INTO " + table + " (search) VALUES ('optimize')");
    }

    private void add(RecordId.Kind kind, Row row) throws SQLException {
        SearchText text = new SearchText();
        Object[] values = new Object[COLUMNS.size() + 3];
        values[0] = row.number("id");
        values[1] = SearchText.kind(kind) + " " + text.column(row.text("key"));
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
}
