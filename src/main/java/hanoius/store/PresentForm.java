package hanoius.store;

import hanoius.model.Observation.Formulas;
import hanoius.opening.Scratch;
import hanoius.schema.FormerNote;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a document is read from, always in the present format: its own file or, for as long as that
 * is of an earlier format, a copy in a temporary file that was brought to the present one. So
 * whoever only looks at a document changes nothing in it, and nothing reads earlier formats but the
 * migration.
 */
final class PresentForm implements AutoCloseable {

    private final Path path;
    private final Connection connection;
    private final Statements statements;
    private @Nullable Copy copy;

    private record Copy(Path file, Connection connection, Statements statements, long version)
            implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            statements.close();
            connection.close();
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                // It lies among the temporary files, which the next run clears.
            }
        }
    }

    /** Of a document's file, over a connection to it that is closed by somebody else. */
    PresentForm(Path path, Connection connection, Statements statements) {
        this.path = path;
        this.connection = connection;
        this.statements = statements;
    }

    /** What to read with; another one after the document was changed or brought to the format. */
    Statements statements() throws SQLException {
        Copy now = copy();
        return now == null ? statements : now.statements;
    }

    /** The connection of {@link #statements}. */
    Connection connection() throws SQLException {
        Copy now = copy();
        return now == null ? connection : now.connection;
    }

    /** The file that is read from. */
    Path file() throws SQLException {
        Copy now = copy();
        return now == null ? path : now.file;
    }

    private @Nullable Copy copy() throws SQLException {
        // Asked before each change: through a statement that is prepared once.
        int format =
                Math.toIntExact(
                        statements
                                .list("PRAGMA user_version", row -> row.number("user_version"))
                                .getFirst());
        long version = statements.version();
        if (copy != null && (format == DocumentFormat.VERSION || copy.version != version)) {
            close();
        }
        if (copy == null && format < DocumentFormat.VERSION) {
            copy = made(format, version);
        }
        return copy;
    }

    private Copy made(int format, long version) throws SQLException {
        try {
            Path file = Scratch.file(".milestones");
            return made(file, format, version);
        } catch (IOException e) {
            throw DocumentException.reading(path, e);
        }
    }

    private Copy made(Path file, int format, long version) throws SQLException, IOException {
        try {
            copy(path, file);
            Connection own = Connections.open(file);
            Statements ownStatements = new Statements(own);
            // Nobody needs it after a crash.
            ownStatements.run("PRAGMA synchronous = OFF");
            raise(path, own, ownStatements, format);
            return new Copy(file, own, ownStatements, version);
        } catch (SQLException | IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * Writes all of a document into an empty file. SQLite copies nothing out of a transaction, nor
     * where it has written to an index for search, so this has a connection of its own.
     */
    static void copy(Path path, Path copy) throws SQLException, IOException {
        try (Connection reading = Connections.open(path);
                Statements own = new Statements(reading)) {
            try {
                own.run("VACUUM INTO ?", copy.toString());
            } catch (SQLException e) {
                throw DocumentException.copying(path, copy, e);
            }
        }
    }

    /** Brings a copy of a document that nobody else sees to the present format. */
    private static void raise(Path path, Connection connection, Statements statements, int format)
            throws SQLException {
        unreferenced(connection, statements, () -> change(path, connection, statements, format));
    }

    /** A table that is made anew would take with it what refers to it. */
    static void unreferenced(Connection connection, Statements statements, Transaction.Work work)
            throws SQLException {
        statements.run("PRAGMA foreign_keys = OFF");
        try {
            Transaction.run(connection, work);
        } finally {
            statements.run("PRAGMA foreign_keys = ON");
        }
    }

    /** Brings all tables to the present format, within a transaction. */
    static void change(Path path, Connection connection, Statements statements, int format)
            throws SQLException {
        if (format < DocumentFormat.TERMS) {
            requireHistory(path, statements);
            FormerLists names = FormerLists.keep(statements);
            DocumentFormat.raise(connection, format, DocumentFormat.VERSION);
            names.write();
            new DatasetTables(statements).addTerms();
            moveFormulas(statements);
            SearchIndex.own(statements).fill();
        } else {
            DocumentFormat.raise(connection, format, DocumentFormat.VERSION);
        }
        Seal.write(statements);
    }

    /** What its history says is taken apart as JSON: without that, it would be lost silently. */
    private static void requireHistory(Path path, Statements statements) throws SQLException {
        List<String> broken =
                statements.list(
                        """
                        SELECT kind || ' ' || substr(key, 1, 100) AS record FROM revision
                        WHERE NOT json_valid(ifnull(before, '{}')) OR NOT json_valid(ifnull(after, '{}'))
                        ORDER BY id LIMIT 1\
                        """,
                        row -> row.text("record"));
        if (!broken.isEmpty()) {
            throw new DocumentException(
                    path,
                    DocumentException.Reason.FORMER_HISTORY,
                    "is not opened: what its history says of {} cannot be read",
                    List.of(broken.getFirst()));
        }
    }

    /** The formula of a derived figure stood at the beginning of its note. */
    private static void moveFormulas(Statements statements) throws SQLException {
        record Moved(long id, FormerNote former) {}
        List<Moved> all =
                statements.list(
                        """
                        SELECT id, value, ifnull(lower, '') AS lower, ifnull(upper, '') AS upper, note
                        FROM observation WHERE qualifier = 'derived'\
                        """,
                        row ->
                                new Moved(
                                        row.number("id"),
                                        FormerNote.of(
                                                row.text("note"),
                                                row.text("value"),
                                                row.text("lower"),
                                                row.text("upper"))));
        for (Moved each : all) {
            Formulas formulas = each.former.formulas();
            statements.run(
                    """
                    UPDATE observation SET formula = ?, lower_formula = ?, upper_formula = ?, note = ?
                    WHERE id = ?\
                    """,
                    formulas.value(),
                    formulas.lower(),
                    formulas.upper(),
                    each.former.note(),
                    each.id);
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy != null) {
            copy.close();
            copy = null;
        }
    }
}
