package hanoius.store;

import hanoius.archive.CheckReport;
import hanoius.archive.Conflict;
import hanoius.archive.Content.Contents;
import hanoius.archive.ContentException;
import hanoius.archive.ExcessiveValue;
import hanoius.archive.InvalidChange;
import hanoius.archive.Outline;
import hanoius.archive.UnreadRecords;
import hanoius.archive.UnsoundException;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.opening.DocumentHeader;
import hanoius.opening.OpenFiles;
import hanoius.opening.Quarantine;
import hanoius.presence.PresenceFile;
import hanoius.store.DocumentException.Reason;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An open document. Not to be used by two threads at once. */
public final class Document implements AutoCloseable {

    /** So many pages are copied at once; after that others may have the document for a moment. */
    private static final int PAGES = 1000;

    /** How long it is waited each time that somebody else has it, in milliseconds. */
    private static final int PAUSE = 100;

    /** And how often. */
    private static final int ATTEMPTS = 50;

    private final Path path;
    private final Connection connection;
    private final Statements statements;
    private final DocumentTable.About about;
    private final @Nullable Object fileKey;
    private final Optional<Path> putAside;
    private final PresentForm present;
    private @Nullable MilestoneReader milestones;
    private volatile UnreadRecords unread = new UnreadRecords();
    private int format;

    /**
     * @param quickly whether the structure is looked at first
     * @param early told before that of what can be told at once
     */
    private Document(
            Path path,
            @Nullable Object fileKey,
            Optional<Path> putAside,
            Connection connection,
            boolean quickly,
            Consumer<Outline> early)
            throws SQLException, IOException {
        this.path = path;
        this.fileKey = fileKey;
        this.putAside = putAside;
        this.connection = connection;
        this.statements = new Statements(connection);
        format = DocumentFormat.version(connection);
        if (format > DocumentFormat.VERSION) {
            DocumentFormat.expectReadable(path, connection);
            // Nothing may run that this program does not know.
            statements.run("PRAGMA query_only = ON");
        } else {
            DocumentFormat.expectOwn(path, connection);
        }
        if (quickly) {
            sketch(early);
        }
        String complaint = quickly ? Checks.quick(path, statements) : Checks.OK;
        if (!complaint.equals(Checks.OK)) {
            throw new DocumentException(path, Reason.DAMAGED, "is damaged: " + complaint);
        }
        about = new DocumentTable(statements).read();
        present = new PresentForm(path, connection, statements);
    }

    /**
     * Makes a document that holds the record and opens it. It appears under its name when it is
     * whole; a file that has the name already is left alone.
     *
     * @param changed when the record was last changed
     */
    public static Document create(Path path, String title, Instant changed, Dataset dataset) {
        return create(path, title, changed, dataset, Map.of());
    }

    /**
     * The same of a record that comes from elsewhere.
     *
     * @param uuids those that are not what the names of the records give
     */
    public static Document create(
            Path path, String title, Instant changed, Dataset dataset, Map<RecordId, UUID> uuids) {
        return create(path, title, changed, dataset, uuids, Contents.NONE);
    }

    /** The same of a record that has files. */
    public static Document create(
            Path path,
            String title,
            Instant changed,
            Dataset dataset,
            Map<RecordId, UUID> uuids,
            Contents contents) {
        NewDocument.write(
                path,
                DocumentTable.About.first(UUID.randomUUID(), title, changed),
                dataset,
                uuids,
                contents);
        return open(path);
    }

    /**
     * Opens a document that exists; one that is not whole or not ours is refused untouched. One of
     * an earlier format is read as it is.
     */
    public static Document open(Path path) {
        return open(path, Quarantine.own());
    }

    /**
     * The same of one that is still to be looked at and read, which takes long when it is large.
     *
     * @param early told before that of how many milestones there are when, if they are so many
     */
    public static Document open(Path path, Consumer<Outline> early) {
        return open(path, Quarantine.own(), early);
    }

    /**
     * @param quarantine keeps what a crash has left before anything is done about that
     */
    static Document open(Path path, Quarantine quarantine) {
        return open(path, quarantine, _ -> {});
    }

    private static Document open(Path path, Quarantine quarantine, Consumer<Outline> early) {
        return PresenceFile.isWrittenElsewhere(path)
                ? patiently(() -> openAlone(path, quarantine, early))
                : openAlone(path, quarantine, early);
    }

    /** Whatever is wrong with it is told by those who look at it and read it. */
    private void sketch(Consumer<Outline> early) {
        try {
            if (format == DocumentFormat.VERSION && Files.size(path) >= Readers.LARGE) {
                Outline outline = ColumnReading.outline(statements);
                if (outline.milestones() > DatasetTables.MOST_AT_HAND) {
                    early.accept(outline);
                }
            }
        } catch (SQLException | IOException | IllegalArgumentException later) {
            // There is no outline, then.
        }
    }

    /** Without locks a document may be seen while a change is half written. */
    private static <T> T patiently(Supplier<T> reading) {
        for (int again = 1; again < ATTEMPTS; again++) {
            try {
                return reading.get();
            } catch (DocumentException e) {
                LockSupport.parkNanos(Duration.ofMillis(PAUSE).toNanos());
            }
        }
        return reading.get();
    }

    private static Document openAlone(Path path, Quarantine quarantine, Consumer<Outline> early) {
        try {
            DocumentHeader.check(path, DocumentFormat.APPLICATION_ID);
            Optional<Path> putAside = Crashed.settle(path, quarantine);
            Object fileKey = OpenFiles.key(path);
            Connection connection = Connections.open(path);
            try {
                Document document = new Document(path, fileKey, putAside, connection, true, early);
                document.requireSameFile();
                OpenFiles.opened(fileKey);
                return document;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw DocumentException.reading(path, e);
        } catch (IllegalArgumentException e) {
            throw DocumentException.damaged(path, e);
        }
    }

    /**
     * Refuses to go on when the file was moved away, replaced or deleted. Windows, where a file
     * tells nothing of the kind, lets nobody do that to one that is open.
     */
    void requireSameFile() {
        try {
            if (!Objects.equals(fileKey, OpenFiles.key(path))) {
                throw DocumentException.inPlace(path, Reason.REPLACED);
            }
        } catch (NoSuchFileException e) {
            throw new DocumentException(path, Reason.MISSING, "does not exist", e);
        } catch (IOException e) {
            throw DocumentException.reading(path, e);
        }
    }

    /**
     * Why it can be read but not changed.
     *
     * @param writable whether the system lets a file be written or a folder have another one
     */
    Optional<DocumentException> unwritable(Predicate<Path> writable) {
        if (format > DocumentFormat.VERSION) {
            return Optional.of(
                    new DocumentException(
                            path,
                            Reason.OF_A_LATER_FORMAT,
                            String.format(
                                    Locale.ROOT,
                                    "can only be read: it was written by a newer version of this"
                                            + " program (format %d; this one knows %d)",
                                    format,
                                    DocumentFormat.VERSION)));
        }
        // A journal comes to lie beside it.
        Path folder = path.toAbsolutePath().getParent();
        return writable.test(path) && (folder == null || writable.test(folder))
                ? Optional.empty()
                : Optional.of(
                        new DocumentException(
                                path,
                                Reason.NOT_WRITABLE,
                                "cannot be changed: it or its folder may only be read"));
    }

    /** Everything that the document says now, as far as it can be read. */
    public Dataset read() {
        return reading(
                () -> {
                    DatasetTables tables = new DatasetTables(present.statements());
                    Dataset dataset = tables.read(present.file(), this::milestones);
                    unread = tables.unread();
                    return dataset;
                });
    }

    /** What could not be read when everything was read last. */
    public UnreadRecords unread() {
        return unread;
    }

    /** Reads whole milestones of a large document. */
    private MilestoneReader milestones() throws SQLException, IOException {
        if (milestones == null) {
            milestones = new MilestoneReader(present.file());
        }
        return milestones;
    }

    /** Reads records anew that were changed. */
    void forget(Collection<RecordId> changed) {
        if (milestones != null) {
            milestones.forget(changed);
        }
    }

    /** Reads something; what fails says in its own words what is wrong with the document. */
    <T> T reading(Statements.Reading<T> reading) {
        return guarded(reading, DocumentException::reading);
    }

    /** The same of what writes. */
    <T> T writing(Statements.Reading<T> writing) {
        return guarded(writing, DocumentException::writing);
    }

    private <T> T guarded(
            Statements.Reading<T> work, BiFunction<Path, SQLException, DocumentException> telling) {
        try {
            return connection.isReadOnly()
                    ? patiently(() -> attempt(work, telling))
                    : attempt(work, telling);
        } catch (SQLException e) {
            throw telling.apply(path, e);
        } catch (DocumentException e) {
            // What a later format means is not for this program to judge.
            throw e.reason() == Reason.DAMAGED && format > DocumentFormat.VERSION
                    ? DocumentException.newer(path, format, e)
                    : e;
        }
    }

    private <T> T attempt(
            Statements.Reading<T> work, BiFunction<Path, SQLException, DocumentException> telling) {
        try {
            return work.read();
        } catch (SQLException e) {
            throw telling.apply(path, e);
        } catch (Statements.Failure e) {
            throw telling.apply(path, e.failure());
        } catch (IOException e) {
            throw DocumentException.reading(path, e);
        } catch (DocumentException
                | Conflict
                | InvalidChange
                | ExcessiveValue
                | ContentException
                | CancellationException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw DocumentException.reading(path, Objects.requireNonNull(e.getCause()));
        } catch (RuntimeException e) {
            // Values that no record can have: a date, a number or a word that cannot be.
            throw DocumentException.damaged(path, e);
        }
    }

    /**
     * The same document once more, to be looked at by another thread meanwhile, and closed by it.
     */
    Document again() {
        try {
            // Nothing but SQLite may open the file now, as one may be writing.
            Connection other = Connections.open(path);
            try {
                Document again =
                        new Document(path, fileKey, Optional.empty(), other, false, _ -> {});
                requireSameFile();
                OpenFiles.opened(fileKey);
                return again;
            } catch (SQLException | IOException | RuntimeException e) {
                other.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw DocumentException.reading(path, e);
        } catch (IllegalArgumentException e) {
            throw DocumentException.damaged(path, e);
        }
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
            CheckReport own = check(path, statements, format, progress);
            if (format >= DocumentFormat.VERSION || !own.sound()) {
                return own;
            }
            CheckReport same =
                    check(present.file(), present.statements(), DocumentFormat.VERSION, progress);
            return new CheckReport(own.format(), own.counts(), same.coverage(), same.findings());
        } catch (SQLException | IOException e) {
            throw DocumentException.reading(path, e);
        }
    }

    /**
     * Looks at every page and every row, and goes on only when all is what was written.
     *
     * @throws UnsoundException when it is not
     */
    public void requireSound() {
        UnsoundException.of(path.toString(), check())
                .ifPresent(
                        damage -> {
                            throw damage;
                        });
    }

    /** Looks at what lies in the file, but not at what records that makes in an earlier format. */
    CheckReport checkFile() throws SQLException, IOException {
        return check(path, statements, format, Progress.NONE);
    }

    private static CheckReport check(
            Path file, Statements statements, int version, Progress progress)
            throws SQLException, IOException {
        return new FullCheck(file, statements, version, progress).run();
    }

    /**
     * Writes a document as it is now into an empty file, over a connection of its own, page by
     * page: that takes a third of the time that writing it anew takes.
     *
     * @throws IOException when there is no room or no permission
     */
    public static void copy(Path from, Path to) throws IOException {
        try (Connection connection = Connections.open(from)) {
            int result =
                    connection
                            .unwrap(SQLiteConnection.class)
                            .getDatabase()
                            .backup("main", to.toString(), null, PAUSE, ATTEMPTS, PAGES);
            if (result != SQLiteErrorCode.SQLITE_OK.code) {
                throw new SQLiteException("no copy was made", SQLiteErrorCode.getErrorCode(result));
            }
        } catch (SQLException e) {
            throw DocumentException.creating(to, e);
        }
    }

    /**
     * Refuses one that is not the copy of a document with all that was written: one that can be
     * read may have something else.
     */
    public void requireCopyOf(UUID document) {
        if (!uuid().equals(document)) {
            throw new DocumentException(
                    path, Reason.REPLACED, "is another document than the one that was opened");
        }
        reading(
                () -> {
                    List<String> broken = Seal.broken(statements);
                    if (!broken.isEmpty()) {
                        throw new DocumentException(
                                path, Reason.DAMAGED, "is damaged: " + broken.getFirst());
                    }
                    return path;
                });
    }

    /** Writes all of it into an empty file. */
    void copyTo(Path copy) throws SQLException, IOException {
        PresentForm.copy(path, copy);
    }

    /** Writes what is read here into an empty file, wherever the document's own file is now. */
    void saveTo(Path copy) throws SQLException {
        connection
                .unwrap(SQLiteConnection.class)
                .getDatabase()
                .backup("main", copy.toString(), null);
    }

    /** Whether the file that is read here has its name no more. */
    boolean isGone() {
        try {
            requireSameFile();
            return false;
        } catch (DocumentException e) {
            return e.reason() == Reason.MISSING || e.reason() == Reason.REPLACED;
        }
    }

    /** The number of its format, which may be an earlier one. */
    int format() {
        return format;
    }

    /** Looks again which format it has: it may have been brought to the present one. */
    void readFormat() throws SQLException {
        int before = format;
        format = DocumentFormat.version(connection);
        if (format != before && milestones != null) {
            milestones.move(present.file());
        }
    }

    /** What to read with, in whatever format the document is: the tables of the present one. */
    Statements present() throws SQLException {
        return present.statements();
    }

    /** What the document says of itself now. */
    DocumentTable.About about() throws SQLException {
        return new DocumentTable(statements).read();
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

    /**
     * Where a journal is now that lay beside the document and was not its own, with a copy of that.
     */
    public Optional<Path> putAside() {
        return putAside;
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
            if (milestones != null) {
                milestones.close();
            }
            present.close();
            statements.close();
            connection.close();
        } catch (SQLException e) {
            throw DocumentException.reading(path, e);
        } finally {
            OpenFiles.closed(fileKey);
        }
    }
}
