package hanoius.store;

import hanoius.archive.Attribution;
import hanoius.archive.History;
import hanoius.archive.History.Generation;
import hanoius.archive.Revision;
import hanoius.archive.Steps.Commit;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Json;
import hanoius.schema.Schemas;
import hanoius.store.Seal.Difference.Rows;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The history: what each generation did, and at which change the document stands since. A change
 * that was undone stays; when another is made in its place, that one is done again from there on.
 */
final class HistoryTable implements History {

    /** The kind of the row that says who made a generation and why; older ones have none. */
    private static final String ATTRIBUTION = "change";

    private static final String GENERATION =
            """
            SELECT position, parent,
                (SELECT at FROM revision WHERE revision.generation = edit.generation LIMIT 1) AS at,
                (SELECT after FROM revision
                    WHERE revision.generation = edit.generation AND +kind = 'change') AS attributed
            FROM edit WHERE generation = ?\
            """;

    // The signs keep SQLite from looking through all rows of the kind.
    private static final String REVISIONS =
            """
            SELECT generation, at, kind, key, before, after,
                (SELECT after FROM revision AS whose
                    WHERE whose.generation = revision.generation
                        AND +whose.kind = 'change') AS attributed
            FROM revision WHERE kind = ? AND key = ? ORDER BY id DESC\
            """;

    private static final String ADD =
            """
            INSERT INTO revision (generation, at, kind, key, before, after)
            VALUES (?1, ?2, ?3, ?4, iif(?7 IS NULL, ?5, json_insert(?5, '$.number', ?7)), ?6)\
            """;

    private final Statements statements;

    HistoryTable(Statements statements) {
        this.statements = statements;
    }

    @Override
    public long generation() {
        return first("SELECT generation AS found FROM document").orElse(0);
    }

    @Override
    public long position() {
        return first("SELECT position AS found FROM edit ORDER BY generation DESC LIMIT 1")
                .orElse(Generation.START);
    }

    @Override
    public OptionalLong next(long position) {
        return first(
                """
                SELECT generation AS found FROM edit WHERE parent = ?
                ORDER BY generation DESC LIMIT 1\
                """,
                position);
    }

    private OptionalLong first(String sql, Object... values) {
        return Statements.unchecked(
                () ->
                        statements.list(sql, row -> row.number("found"), values).stream()
                                .mapToLong(Long::longValue)
                                .findFirst());
    }

    @Override
    public Generation get(long number) {
        return find(number)
                .orElseThrow(() -> new IllegalArgumentException("the history has no " + number));
    }

    /** One change or move; empty when the document got that number by something else. */
    Optional<Generation> find(long number) {
        return Statements.unchecked(
                        () -> statements.list(GENERATION, row -> generation(number, row), number))
                .stream()
                .findFirst();
    }

    private static Generation generation(long number, Row row) throws SQLException {
        String parent = row.optional("parent");
        BigDecimal undoes =
                Json.get(attributed(row), "undoes") instanceof BigDecimal given
                        ? given
                        : BigDecimal.ZERO;
        return new Generation(
                number,
                row.number("position"),
                parent == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parent)),
                attribution(row),
                undoes.longValueExact());
    }

    private static Object attributed(Row row) throws SQLException {
        String json = row.optional("attributed");
        return json == null ? Json.NOTHING : Json.read(json);
    }

    private static Attribution attribution(Row row) throws SQLException {
        Object given = attributed(row);
        return new Attribution(
                Json.text(given, "author"),
                Instant.parse(row.text("at")),
                Json.text(given, "reason"),
                Json.text(given, "group"));
    }

    @Override
    public List<Edit> edits(long number) {
        return Statements.unchecked(
                () ->
                        statements.list(
                                """
                                SELECT kind, key, before, after FROM revision
                                WHERE generation = ? AND kind <> 'change' ORDER BY id\
                                """,
                                HistoryTable::edit,
                                number));
    }

    /** Whether a record was there before a generation, and was deleted. */
    boolean wasDeleted(RecordId id, long generation) throws SQLException {
        return !statements
                .list(
                        """
                        SELECT id FROM revision
                        WHERE kind = ? AND key = ? AND after IS NULL AND generation < ? LIMIT 1\
                        """,
                        row -> row.number("id"),
                        id.kind().word(),
                        id.key(),
                        generation)
                .isEmpty();
    }

    /** What was done to a record, latest first. */
    List<Revision> of(RecordId id) throws SQLException {
        return statements.list(
                REVISIONS,
                row -> new Revision(row.number("generation"), edit(row), attribution(row)),
                id.kind().word(),
                id.key());
    }

    /** Reads everything, and keeps none. */
    void readAll() throws SQLException {
        statements.each(
                "SELECT kind, key, before, after FROM revision WHERE kind <> 'change'",
                HistoryTable::edit);
        List<Long> numbers =
                statements.list("SELECT generation FROM edit", row -> row.number("generation"));
        numbers.forEach(this::get);
    }

    private static Edit edit(Row row) throws SQLException {
        RecordId id = new RecordId(row.word(RecordId.Kind.class, "kind"), row.text("key"));
        return new Edit(id, record(id, row.optional("before")), record(id, row.optional("after")));
    }

    private static @Nullable Entity record(RecordId id, @Nullable String json) {
        return json == null ? null : Schemas.of(id.kind()).ofJson(id, json);
    }

    /**
     * Adds what is to be carried out next, and puts it under seal. A link keeps its number here
     * when it is deleted, so that it can come back to where it stood.
     */
    void add(Commit commit, RecordIdTable numbers, Seal.Difference seal) throws SQLException {
        Generation made = commit.generation();
        long number = made.number();
        String at = made.by().at().toString();
        statements.run(
                "INSERT INTO edit (generation, position, parent) VALUES (?, ?, ?)",
                number,
                made.position(),
                made.parent().isPresent() ? (Long) made.parent().getAsLong() : null);
        for (Edit each : commit.edits()) {
            RecordId id = each.id();
            boolean deleted = id.kind() == RecordId.Kind.LINK && each.after() == null;
            statements.run(
                    ADD,
                    number,
                    at,
                    id.kind().word(),
                    id.key(),
                    json(each.before()),
                    json(each.after()),
                    deleted ? (Long) numbers.number(id) : null);
        }
        statements.run(ADD, number, at, ATTRIBUTION, "", null, attributed(made), null);
        seal.added(new Rows("edit", "generation", number));
        seal.added(new Rows("revision", "generation", number));
    }

    private static @Nullable String json(@Nullable Entity record) {
        return record == null ? null : Schemas.of(record).json(record);
    }

    private static String attributed(Generation made) {
        Attribution by = made.by();
        return Json.write(
                Map.of(
                        "author", by.author(),
                        "reason", by.reason(),
                        "group", by.group(),
                        "undoes", BigDecimal.valueOf(made.undoes())));
    }
}
