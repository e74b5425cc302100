package hanoius.store;

import hanoius.model.RecordId;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of all records; their numbers are the document's order and what other tables refer to.
 */
final class RecordIdTable {

    private final Statements statements;
    private final Map<RecordId, Long> known = new HashMap<>();

    RecordIdTable(Statements statements) {
        this.statements = statements;
    }

    /** Gives a new record the next number. */
    void add(RecordId id) throws SQLException {
        known.put(
                id,
                statements
                        .list(
                                "INSERT INTO record (kind, key) VALUES (?, ?) RETURNING id",
                                row -> row.number("id"),
                                Row.word(id.kind()),
                                id.key())
                        .getFirst());
    }

    /** The number of a record; {@code IllegalArgumentException} if there is none of that name. */
    long number(RecordId id) throws SQLException {
        Long number = known.get(id);
        if (number == null) {
            List<Long> found =
                    statements.list(
                            "SELECT id FROM record WHERE kind = ? AND key = ?",
                            row -> row.number("id"),
                            Row.word(id.kind()),
                            id.key());
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no " + id);
            }
            number = found.getFirst();
            known.put(id, number);
        }
        return number;
    }
}
