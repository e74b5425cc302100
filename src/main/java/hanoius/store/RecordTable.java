package hanoius.store;

import hanoius.model.RecordId;

import java.sql.SQLException;
import java.util.List;

/**
 * The names of all records; their numbers are the document's order and what other tables refer to.
 */
final class RecordTable {

    private final Statements statements;

    RecordTable(Statements statements) {
        this.statements = statements;
    }

    /** Gives a new record the next number. */
    void add(RecordId id) throws SQLException {
        statements.run(
                "INSERT INTO record (kind, key) VALUES (?, ?)", Columns.word(id.kind()), id.key());
    }

    /** The number of a record that was added. */
    long number(RecordId id) throws SQLException {
        List<Long> found =
                statements.list(
                        "SELECT id FROM record WHERE kind = ? AND key = ?",
                        row -> row.number("id"),
                        Columns.word(id.kind()),
                        id.key());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("there is no " + id);
        }
        return found.getFirst();
    }
}
