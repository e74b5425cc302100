package hanoius.store;

import hanoius.archive.Attribution;
import hanoius.archive.History;
import hanoius.archive.History.Generation;
import hanoius.archive.Revision;
import hanoius.archive.Steps.Commit;
import hanoius.limit.Limits;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.store.Seal.Difference.Rows;
import hanoius.task.Pipeline;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The history: what each generation did, and at which change the document stands since. A change
 * that was undone stays; when another is made in its place, that one is done again from there on.
 */
final class HistoryTable implements History {

    /** The rows of a generation begin at its number times two to the power of this. */
    private static final int BITS = 24;

    private static final String GENERATION =
            """
            SELECT position, parent, at, author, reason, group_id, undoes
            FROM history WHERE id = ?\
            """;

    private static final String REVISIONS =
            """
            SELECT edit.id, edit.kind, edit.key, edit.before, edit.after,
                made.at, made.author, made.reason, made.group_id
            FROM history AS edit JOIN history AS made ON made.id = edit.id >> 24 << 24
            WHERE edit.kind = ? AND edit.key = ? ORDER BY edit.id DESC\
            """;

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "position",
                    "parent",
                    "at",
                    "author",
                    "reason",
                    "group_id",
                    "undoes",
                    "kind",
                    "key",
                    "before",
                    "after");

    /** The rows of so many edits are made at once. */
    private static final int TOGETHER = 256;

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
        return first(
                        """
                        SELECT position AS found FROM history
                        WHERE id = (SELECT max(id) FROM history) >> 24 << 24\
                        """)
                .orElse(Generation.START);
    }

    /** Changes come after the position at which they were made: mostly nothing is there. */
    @Override
    public OptionalLong next(long position) {
        return first(
                """
                SELECT id >> 24 AS found FROM history WHERE id >= ? AND parent = ?
                ORDER BY id DESC LIMIT 1\
                """,
                start(position + 1),
                position);
    }

    private static long start(long generation) {
        return generation << BITS;
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
                        () ->
                                statements.list(
                                        GENERATION, row -> generation(number, row), start(number)))
                .stream()
                .findFirst();
    }

    private static Generation generation(long number, Row row) throws SQLException {
        long parent = row.number("parent");
        return new Generation(
                number,
                row.number("position"),
                row.isNull("parent") ? OptionalLong.empty() : OptionalLong.of(parent),
                attribution(row),
                row.number("undoes"));
    }

    private static Attribution attribution(Row row) throws SQLException {
        return new Attribution(
                row.text("author"),
                Limits.time(row.text("at")),
                row.text("reason"),
                row.text("group_id"));
    }

    @Override
    public List<Edit> edits(long number) {
        return Statements.unchecked(
                () ->
                        statements.list(
                                """
                                SELECT kind, key, before, after FROM history
                                WHERE id >= ? AND id < ? AND kind IS NOT NULL ORDER BY id\
                                """,
                                HistoryTable::edit,
                                start(number),
                                start(number + 1)));
    }

    /** Whether a record was there before a generation, and was deleted. */
    boolean wasDeleted(RecordId id, long generation) throws SQLException {
        return !statements
                .list(
                        """
                        SELECT id FROM history
                        WHERE kind = ? AND key = ? AND after IS NULL AND id < ? LIMIT 1\
                        """,
                        row -> row.number("id"),
                        id.kind().word(),
                        id.key(),
                        start(generation))
                .isEmpty();
    }

    /** What was done to a record, latest first. */
    List<Revision> of(RecordId id) throws SQLException {
        return statements.list(
                REVISIONS,
                row -> new Revision(row.number("id") >> BITS, edit(row), attribution(row)),
                id.kind().word(),
                id.key());
    }

    /**
     * What was noted of the document, latest first: moves that moved nothing. From one generation
     * it goes to the next, past all the edits of one that made very many.
     */
    List<Attribution> notes() throws SQLException {
        return statements.list(
                """
                WITH RECURSIVE made(id) AS (
                    SELECT min(id) FROM history
                    UNION ALL
                    SELECT (SELECT min(id) FROM history
                            WHERE id >= ((made.id >> 24) + 1) << 24)
                    FROM made WHERE made.id IS NOT NULL)
                SELECT at, author, reason, group_id FROM made JOIN history USING (id)
                WHERE position IS NOT NULL AND parent IS NULL AND kind IS NULL
                    AND group_id <> '' ORDER BY id DESC\
                """,
                HistoryTable::attribution);
    }

    /** Reads everything, and keeps none. */
    void readAll() throws SQLException {
        statements.each(
                "SELECT kind, key, before, after FROM history WHERE kind IS NOT NULL",
                HistoryTable::edit);
        statements.each(
                """
                SELECT id, position, parent, at, author, reason, group_id, undoes
                FROM history WHERE position IS NOT NULL\
                """,
                row -> generation(row.number("id") >> BITS, row));
    }

    private static Edit edit(Row row) throws SQLException {
        RecordId id = new RecordId(row.word(RecordId.Kind.class, "kind"), row.text("key"));
        Schema<? extends Entity> schema = Schemas.of(id.kind());
        String before = row.optional("before");
        String after = row.optional("after");
        return new Edit(
                id,
                before == null ? null : schema.ofJson(id, before),
                after == null
                        ? null
                        : before == null
                                ? schema.ofJson(id, after)
                                : schema.ofJson(id, before, after));
    }

    /** Adds what is to be carried out next, and puts it under seal. */
    void add(Commit commit, Seal.Difference seal) throws SQLException {
        int count = Math.max(1, commit.edits().size());
        try (Pipeline<List<@Nullable Object[]>, SQLException> rows =
                new Pipeline<>(made -> write(made, seal))) {
            for (int from = 0; from < count; from += TOGETHER) {
                int first = from;
                rows.submit(() -> rows(commit, first, Math.min(first + TOGETHER, count)));
            }
            rows.finish();
        }
    }

    private void write(List<@Nullable Object[]> rows, Seal.Difference seal) throws SQLException {
        statements.requireWanted();
        for (@Nullable Object[] row : rows) {
            seal.insert("history", COLUMNS, row);
        }
    }

    /** The rows of the edits from one place to another; the first has what is true of all. */
    private static List<@Nullable Object[]> rows(Commit commit, int from, int to) {
        long id = start(commit.generation().number());
        List<Edit> edits = commit.edits();
        List<@Nullable Object[]> rows = new ArrayList<>(to - from);
        for (int place = from; place < to; place++) {
            @Nullable Object[] row = place == 0 ? first(commit.generation()) : empty();
            row[0] = id + place;
            if (place < edits.size()) {
                Edit each = edits.get(place);
                row[8] = each.id().kind().word();
                row[9] = each.id().key();
                row[10] = json(each.before());
                row[11] = after(each.before(), each.after());
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable Object[] empty() {
        return new Object[COLUMNS.size()];
    }

    private static @Nullable Object[] first(Generation made) {
        @Nullable Object[] first = empty();
        first[1] = made.position();
        first[2] = made.parent().isPresent() ? (Long) made.parent().getAsLong() : null;
        first[3] = made.by().at().toString();
        first[4] = made.by().author();
        first[5] = made.by().reason();
        first[6] = made.by().group();
        first[7] = made.undoes();
        return first;
    }

    /** Gives generations another reason, under seal. */
    void explain(Collection<Long> numbers, String reason, Seal.Difference seal)
            throws SQLException {
        List<Rows> rows =
                numbers.stream().map(each -> new Rows("history", "id", start(each))).toList();
        seal.around(
                rows,
                () -> {
                    for (Rows each : rows) {
                        statements.run(
                                "UPDATE history SET reason = ? WHERE id = ?", reason, each.value());
                    }
                });
    }

    private static @Nullable String json(@Nullable Entity record) {
        return record == null ? null : Schemas.of(record).json(record);
    }

    private static <R extends Entity> @Nullable String after(
            @Nullable R before, @Nullable R after) {
        return before == null || after == null
                ? json(after)
                : Schemas.of(after).json(after, Schemas.of(after).differing(before, after));
    }
}
