package hanoius.store;

import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.schema.FieldType;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The names of all records; their numbers are the document's order and what other tables refer to.
 * The number of a fact is its row in {@code record}, which stays when the fact is deleted; that of
 * a chart is its key. A link has a number for as long as it is there, and is named by what it
 * joins.
 *
 * <p>Numbers are remembered: it is good for one transaction, or for reading.
 */
final class RecordIdTable {

    private static final String LINK = "link";
    private static final String CHART = "chart";

    private final Statements statements;
    private final Map<RecordId, Long> known = new HashMap<>();

    RecordIdTable(Statements statements) {
        this.statements = statements;
    }

    /** Begins anew: with another transaction, numbers may be others. */
    void forget() {
        known.clear();
    }

    /** The id, written out, of the record whose number a column has; NULL for none. */
    static String idOf(String column) {
        return "(SELECT kind || ':' || key FROM record WHERE record.id = " + column + ")";
    }

    /** The key of the record whose number a column has. */
    static String keyOf(String column) {
        return "(SELECT key FROM record WHERE record.id = " + column + ")";
    }

    /** The id, written out, of the record that has its row in a table. */
    static String idIn(String table) {
        return switch (table) {
            case LINK ->
                    "'link:' || "
                            + idOf("from_record")
                            + " || ' ' || relation || ' ' || "
                            + idOf("to_record");
            case CHART -> "'chart:' || chart.id";
            default -> idOf(table + ".id");
        };
    }

    /**
     * Gives a record that is new and was never there the next number; that of a link is taken only
     * when its row is written.
     */
    long add(RecordId id) throws SQLException {
        return switch (id.kind()) {
            case CHART -> Long.parseLong(id.key());
            case LINK -> first("SELECT 1 + ifnull(max(id), 0) AS id FROM link").orElseThrow();
            case MILESTONE, AGREEMENT, INDICATOR, OBSERVATION, SOURCE -> {
                long number =
                        first(
                                        "INSERT INTO record (kind, key) VALUES (?, ?) RETURNING id",
                                        id.kind().word(),
                                        id.key())
                                .orElseThrow();
                known.put(id, number);
                yield number;
            }
        };
    }

    /** The number of a record; {@code IllegalArgumentException} if none has or had that name. */
    long number(RecordId id) throws SQLException {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no " + id));
    }

    /** The number of a record; empty if none has or had that name. */
    OptionalLong find(RecordId id) throws SQLException {
        return switch (id.kind()) {
            case CHART ->
                    id.key().matches("[1-9][0-9]{0,17}")
                            ? first("SELECT id FROM chart WHERE id = ?", Long.valueOf(id.key()))
                            : OptionalLong.empty();
            case LINK -> link(id.key());
            case MILESTONE, AGREEMENT, INDICATOR, OBSERVATION, SOURCE -> fact(id);
        };
    }

    private OptionalLong fact(RecordId id) throws SQLException {
        Long number = known.get(id);
        if (number != null) {
            return OptionalLong.of(number);
        }
        OptionalLong found =
                first(
                        "SELECT id FROM record WHERE kind = ? AND key = ?",
                        id.kind().word(),
                        id.key());
        found.ifPresent(each -> known.put(id, each));
        return found;
    }

    /** A key may have blanks in it, so each place where a relation stands is looked at. */
    private OptionalLong link(String key) throws SQLException {
        for (Relation relation : Relation.values()) {
            String word = FieldType.Choice.word(relation);
            String between = " " + word + " ";
            for (int at = key.indexOf(between); at >= 0; at = key.indexOf(between, at + 1)) {
                OptionalLong from = end(key.substring(0, at));
                OptionalLong to = end(key.substring(at + between.length()));
                if (from.isPresent() && to.isPresent()) {
                    OptionalLong found =
                            first(
                                    """
                                    SELECT id FROM link
                                    WHERE from_record = ? AND relation = ? AND to_record = ?\
                                    """,
                                    from.getAsLong(),
                                    word,
                                    to.getAsLong());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong end(String text) throws SQLException {
        RecordId id;
        try {
            id = RecordId.parse(text);
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
        return RecordId.Kind.FACTS.contains(id.kind()) ? fact(id) : OptionalLong.empty();
    }

    private OptionalLong first(String sql, Object... values) throws SQLException {
        List<Long> found = statements.list(sql, row -> row.number("id"), values);
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.getFirst());
    }
}
