package hanoius.store;

import hanoius.store.ChartList.Step;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The history: what each edit did, and at which of them the document stands. An edit that was
 * undone stays; when another is made in its place, that one is done again from there on.
 */
final class EditTable {

    /** The tables that every edit changes. */
    static final Set<String> TABLES = Set.of("document", "edit", "revision");

    private final Statements statements;

    EditTable(Statements statements) {
        this.statements = statements;
    }

    /** The edit whose result the document holds; 0 when that is how it was made. */
    long position() throws SQLException {
        return first("SELECT position AS found FROM edit ORDER BY generation DESC LIMIT 1", 0L);
    }

    /** The edit before another; 0 if it was the first. */
    long before(long edit) throws SQLException {
        return first("SELECT parent AS found FROM edit WHERE generation = ?", 0L, edit);
    }

    /** The edit that was undone last and not replaced by another; 0 if there is none. */
    long undone() throws SQLException {
        return first(
                "SELECT ifnull(max(generation), 0) AS found FROM edit WHERE parent = ?",
                0L,
                position());
    }

    private long first(String sql, long otherwise, Object... values) throws SQLException {
        List<Long> found = statements.list(sql, row -> row.number("found"), values);
        return found.isEmpty() ? otherwise : found.getFirst();
    }

    List<Revision> revisions(long edit) throws SQLException {
        return statements.list(
                "SELECT * FROM revision WHERE generation = ? ORDER BY id",
                row ->
                        new Revision(
                                row.text("kind"),
                                row.text("key"),
                                row.optional("before"),
                                row.optional("after")),
                edit);
    }

    /** An edit in a few words; null for 0. */
    @Nullable Step step(long edit) throws SQLException {
        List<Step> found =
                statements.list(
                        """
                        SELECT kind, ifnull(before ->> 'name', '') AS before,
                            ifnull(after ->> 'name', '') AS after
                        FROM revision WHERE generation = ? ORDER BY id LIMIT 1\
                        """,
                        row ->
                                Step.of(
                                        edit,
                                        row.text("kind"),
                                        row.text("before"),
                                        row.text("after")),
                        edit);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Adds a new edit after the one at which the document stands. */
    void add(long generation, Instant at, List<Revision> revisions) throws SQLException {
        long parent = position();
        write(generation, generation, parent, at, revisions);
    }

    /** Adds a step back or forward to an edit that was made before. */
    void move(long generation, long position, Instant at, List<Revision> revisions)
            throws SQLException {
        write(generation, position, null, at, revisions);
    }

    private void write(
            long generation,
            long position,
            @Nullable Long parent,
            Instant at,
            List<Revision> revisions)
            throws SQLException {
        statements.run("INSERT INTO edit VALUES (?, ?, ?)", generation, position, parent);
        for (Revision each : revisions) {
            statements.run(
                    """
                    INSERT INTO revision (generation, at, kind, key, before, after)
                    VALUES (?, ?, ?, ?, ?, ?)\
                    """,
                    generation,
                    at.toString(),
                    each.kind(),
                    each.key(),
                    each.before(),
                    each.after());
        }
    }

    /**
     * What one edit did to one record.
     *
     * @param before the record as JSON; null if it was new
     * @param after the record as JSON; null if it was deleted
     */
    record Revision(String kind, String key, @Nullable String before, @Nullable String after) {

        /** What takes it back. */
        Revision reversed() {
            return new Revision(kind, key, after, before);
        }
    }
}
