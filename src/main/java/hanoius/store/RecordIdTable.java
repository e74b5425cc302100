package hanoius.store;

import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The names of all records; their numbers are the document's order and what other tables refer to.
 * That of a record is its row in {@code record}, which stays when the fact is deleted; that of a
 * chart is its key.
 *
 * <p>Numbers are remembered: it is good for one transaction, or for reading.
 */
final class RecordIdTable {

    private static final String CHART = "chart";
    private static final String TABLE = "record";

    /** When so many names were looked for in vain, all may be read. */
    private static final int MANY = 1_000;

    /** How many names are read in the time that it takes to look for one. */
    private static final int QUICKER = 20;

    private static final List<String> COLUMNS = List.of("id", "kind", "key", "uuid");

    private final Statements statements;
    private final Map<RecordId, Long> known = new HashMap<>();
    private boolean knowsAll;
    private long missed;

    /** The greatest number before one was added; less than every number that was. */
    private long last = Long.MAX_VALUE;

    /** The number of the record that is added next; 0 when that is to be asked for. */
    private long next;

    RecordIdTable(Statements statements) {
        this.statements = statements;
    }

    /** Begins anew: with another transaction, numbers may be others. */
    void forget() {
        known.clear();
        knowsAll = false;
        missed = 0;
        last = Long.MAX_VALUE;
        next = 0;
    }

    /** Whether a number was given since the transaction began: nobody had it before. */
    boolean isNew(long number) {
        return number > last;
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
            case CHART -> "'chart:' || chart.id";
            default -> idOf(table + ".id");
        };
    }

    /**
     * Gives a record that is new and was never there the next number.
     *
     * @param uuid null for the one that its name gives
     */
    long add(RecordId id, @Nullable UUID uuid) throws SQLException {
        return switch (id.kind()) {
            case CHART -> Long.parseLong(id.key());
            default -> {
                long number =
                        first(
                                        "INSERT INTO record (kind, key, uuid) VALUES (?, ?, ?)"
                                                + " RETURNING id",
                                        id.kind().word(),
                                        id.key(),
                                        own(id, uuid))
                                .orElseThrow();
                known.put(id, number);
                last = Math.min(last, number - 1);
                yield number;
            }
        };
    }

    /**
     * The same within the transaction that all such records are added in, and puts it under seal:
     * the numbers follow each other, so that only the first is asked for.
     */
    long add(RecordId id, UUID uuid, Seal.Difference seal) throws SQLException {
        if (id.kind() == RecordId.Kind.CHART) {
            return add(id, uuid);
        }
        @Nullable Object[] row = {0L, id.kind().word(), id.key(), own(id, uuid)};
        if (next == 0) {
            next = add(id, uuid);
            row[0] = next;
            seal.wrote(TABLE, COLUMNS, row);
        } else {
            row[0] = next;
            known.put(id, next);
            seal.insert(TABLE, COLUMNS, row);
        }
        return next++;
    }

    /** What is kept of a UUID: none that the name gives. */
    private static @Nullable String own(RecordId id, @Nullable UUID uuid) {
        // Only such a one can be made of a name, and to make one takes long.
        boolean isOfName = uuid != null && uuid.version() == 5 && id.uuid().equals(uuid);
        return isOfName ? null : text(uuid);
    }

    private static @Nullable String text(@Nullable UUID uuid) {
        return uuid == null ? null : uuid.toString();
    }

    /** Empty for one that has and had no number, and for charts. */
    Optional<UUID> uuid(RecordId id) throws SQLException {
        return statements
                .list(
                        "SELECT uuid FROM record WHERE kind = ? AND key = ?",
                        row -> {
                            String own = row.optional("uuid");
                            return own == null ? id.uuid() : UUID.fromString(own);
                        },
                        id.kind().word(),
                        id.key())
                .stream()
                .findFirst();
    }

    /** Whether there is or was a record of that UUID, but for one that has it by its name. */
    boolean has(UUID uuid) throws SQLException {
        return first("SELECT id FROM record WHERE uuid = ?", text(uuid)).isPresent();
    }

    /** Of all that have and had a number, those that are not what their names give. */
    Map<RecordId, UUID> uuids() throws SQLException {
        Map<RecordId, UUID> uuids = new HashMap<>();
        statements.each(
                "SELECT kind || ':' || key AS name, uuid FROM record WHERE uuid IS NOT NULL",
                row ->
                        uuids.put(
                                RecordId.parse(row.text("name")),
                                UUID.fromString(row.text("uuid"))));
        return uuids;
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
            default -> record(id);
        };
    }

    private OptionalLong record(RecordId id) throws SQLException {
        statements.requireWanted();
        Long number = known.get(id);
        if (number != null) {
            return OptionalLong.of(number);
        }
        if (knowsAll) {
            return OptionalLong.empty();
        }
        OptionalLong found =
                first(
                        "SELECT id FROM record WHERE kind = ? AND key = ?",
                        id.kind().word(),
                        id.key());
        if (found.isPresent()) {
            known.put(id, found.getAsLong());
        } else if (++missed % MANY == 0) {
            knowAll();
        }
        return found;
    }

    /** Reads all names, unless there are so many that to look for each is quicker. */
    private void knowAll() throws SQLException {
        long count = statements.list("SELECT max(id) FROM record", row -> row.number(1)).getFirst();
        if (count <= QUICKER * missed) {
            statements.each(
                    "SELECT kind || ':' || key AS name, id FROM record",
                    row -> known.put(RecordId.parse(row.text("name")), row.number("id")));
            knowsAll = true;
        }
    }

    private OptionalLong first(String sql, @Nullable Object... values) throws SQLException {
        List<Long> found = statements.list(sql, row -> row.number("id"), values);
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.getFirst());
    }
}
