package hanoius.store;

import hanoius.archive.CheckReport;
import hanoius.model.Dataset;
import hanoius.store.DocumentException.Reason;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** An open document. Not to be used by two threads at once. */
public final class Document implements AutoCloseable {

    private final Path path;
    private final Connection connection;
    private final Statements statements;
    private final int format;
    private final DocumentTable.About about;

    private Document(Path path, Connection connection) throws SQLException, IOException {
        this.path = path;
        this.connection = connection;
        this.statements = new Statements(connection);
        format = DocumentFormat.version(connection);
        DocumentFormat.expectOwn(path, connection);
        String complaint = Checks.quick(path, statements);
        if (!complaint.equals("ok")) {
            throw new DocumentException(path, Reason.DAMAGED, "is damaged: " + complaint);
        }
        about = new DocumentTable(statements).read();
    }

    /**
     * Makes a document that holds the record and opens it. It appears under its name when it is
     * whole; a file that has the name already is left alone.
     *
     * @param changed when the record was last changed
     */
    public static Document create(Path path, String title, Instant changed, Dataset dataset) {
        NewDocument.write(path, title, changed, dataset);
        return open(path);
    }

    /**
     * Opens a document that exists; one that is not whole or not ours is refused untouched. One of
     * an earlier format is read as it is.
     */
    public static Document open(Path path) {
        try {
            DocumentHeader.check(path);
            Connection connection = Connections.open(path);
            try {
                return new Document(path, connection);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw DocumentException.reading(path, e);
        } catch (IllegalArgumentException e) {
            throw damaged(path, e);
        }
    }

    /** Everything that the document says now. */
    public Dataset read() {
        try {
            return new DatasetTables(statements).read(path);
        } catch (SQLException | IOException e) {
            throw DocumentException.reading(path, e);
        } catch (DocumentException e) {
            throw e;
        } catch (RuntimeException e) {
            // Values that no record can have: a date, a number or a word that cannot be.
            throw damaged(path, e);
        }
    }

    /** The charts that it keeps; none in a document of a format that had none. */
    public ChartList charts() {
        if (format < DocumentFormat.CHARTS) {
            return ChartList.EMPTY;
        }
        try {
            return Edits.list(statements);
        } catch (SQLException e) {
            throw DocumentException.reading(path, e);
        } catch (RuntimeException e) {
            throw damaged(path, e);
        }
    }

    /** Carries one edit out, wholly or not at all. */
    void edit(Edits.Edit edit, InstantSource clock) {
        try {
            edit.run(new Edits(path, connection, statements, clock));
        } catch (SQLException e) {
            throw DocumentException.writing(path, e);
        } catch (DocumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(path, e);
        }
    }

    private static DocumentException damaged(Path path, RuntimeException e) {
        return new DocumentException(path, Reason.DAMAGED, "is damaged: " + e.getMessage(), e);
    }

    /** Looks at every page and every row. */
    public CheckReport check() {
        return check(Progress.NONE);
    }

    /**
     * Looks at every page and every row.
     *
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    public CheckReport check(Progress progress) {
        try {
            return new FullCheck(path, statements, format, progress).run();
        } catch (SQLException | IOException e) {
            throw DocumentException.reading(path, e);
        }
    }

    /** The number of its format, which may be an earlier one. */
    int format() {
        return format;
    }

    Connection connection() {
        return connection;
    }

    Statements statements() {
        return statements;
    }

    public Path path() {
        return path;
    }

    public String title() {
        return about.title();
    }

    /** What a document keeps when it is renamed or copied. */
    public UUID uuid() {
        return about.uuid();
    }

    /** How often the document was written: 1 when new. */
    public long generation() {
        return about.generation();
    }

    /**
     * When the record was last changed; saved charts are no part of the record: the same record in
     * the same view gives the same bytes.
     */
    public Instant lastChanged() {
        return about.changed();
    }

    /** The day of that, which pictures print. */
    public LocalDate lastChangedDay() {
        return LocalDate.ofInstant(about.changed(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        try {
            statements.close();
            connection.close();
        } catch (SQLException e) {
            throw DocumentException.reading(path, e);
        }
    }
}
