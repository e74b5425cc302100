package hanoius.store;

import hanoius.limit.Limits;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The one row that describes the document itself. */
final class DocumentTable {

    /** What that row says. */
    record About(UUID uuid, String title, long generation, Instant changed) {

        /** That of a document without a history. */
        static About first(UUID uuid, String title, Instant changed) {
            return new About(uuid, title, 1, changed);
        }
    }

    private final Statements statements;

    DocumentTable(Statements statements) {
        this.statements = statements;
    }

    void write(About about) throws SQLException {
        statements.run(
                """
                INSERT OR REPLACE INTO document (id, uuid, title, generation, changed)
                VALUES (1, ?, ?, ?, ?)\
                """,
                about.uuid.toString(),
                about.title,
                about.generation,
                about.changed.toString());
    }

    /** Says what it has become by a change. */
    void write(long generation, Instant changed) throws SQLException {
        // By its number, so that SQLite knows that it is one row and keeps no way back for more.
        statements.run(
                "UPDATE document SET generation = ?, changed = ? WHERE id = 1",
                generation,
                changed.toString());
    }

    /** Counts one more edit, and tells its number; when the record was changed stays. */
    long nextGeneration() throws SQLException {
        return statements
                .list(
                        "UPDATE document SET generation = generation + 1 RETURNING generation",
                        row -> row.number("generation"))
                .getFirst();
    }

    About read() throws SQLException {
        List<About> rows =
                statements.list(
                        "SELECT * FROM document",
                        row ->
                                new About(
                                        UUID.fromString(row.text("uuid")),
                                        row.text("title"),
                                        row.number("generation"),
                                        Limits.time(row.text("changed"))));
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the document's own row is missing");
        }
        return rows.getFirst();
    }
}
