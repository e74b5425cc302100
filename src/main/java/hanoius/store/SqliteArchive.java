package hanoius.store;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.CheckReport;
import hanoius.archive.Committed;
import hanoius.archive.Content;
import hanoius.archive.History;
import hanoius.archive.RecordSearch;
import hanoius.archive.Revision;
import hanoius.archive.Step;
import hanoius.archive.Steps;
import hanoius.archive.Steps.Commit;
import hanoius.archive.UnreadRecords;
import hanoius.archive.UnsoundException;
import hanoius.edtf.Refusal;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.opening.Scratch;
import hanoius.presence.PresenceFile;
import hanoius.store.DocumentException.Reason;
import hanoius.store.Writing.Standing;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A document in a SQLite file, open for reading and writing over one connection. Each call looks
 * first whether the file is still the one that was opened, so that one that was moved away,
 * replaced or deleted meanwhile is refused and left as it is.
 */
public final class SqliteArchive implements Archive {

    private final Document document;
    private final Path copies;
    private final Predicate<Path> writable;
    private final @Nullable PresenceFile presence;
    private final OwnFile file;
    private StoredRecords records;
    private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
    private final List<Search> searches = new ArrayList<>();

    /** What tells records that are still to come from others. */
    private final Map<RecordId, UUID> coming = new HashMap<>();

    /** What the last check has found. */
    private volatile Optional<UnsoundException> damage = Optional.empty();

    /** What the listeners know. */
    private Standing known;

    /** What SQLite calls the state that others left; another one after each of their commits. */
    private long version;

    private SqliteArchive(
            Document document,
            Path copies,
            Predicate<Path> writable,
            @Nullable PresenceFile presence)
            throws SQLException {
        this.document = document;
        this.copies = copies;
        this.writable = writable;
        this.presence = presence;
        records = new StoredRecords(document.statements(), coming);
        file = new OwnFile(document);
        version = document.statements().version();
        known = Standing.of(document.about(), new HistoryTable(document.present()));
    }

    /**
     * Opens a document that exists; one that is not whole or not ours is refused untouched. One of
     * an earlier format is brought to the present one when it is changed the first time, and only
     * then: whoever just looks at a document changes nothing in it.
     *
     * @param copies the folder that keeps a copy of it as it was before; without one it is not
     *     changed
     */
    public static SqliteArchive open(Path path, Path copies) {
        return of(Document.open(path), copies);
    }

    /** Goes on with a document that was opened just now, and closes it in the end. */
    public static SqliteArchive of(Document document, Path copies) {
        return of(document, copies, Files::isWritable);
    }

    /**
     * The same of one that others may have open where locks do nothing.
     *
     * @param presence says that it is open here, and who else has it; closed with it
     */
    public static SqliteArchive of(Document document, Path copies, PresenceFile presence) {
        return of(document, copies, Files::isWritable, presence);
    }

    /**
     * @param writable whether the system lets a file be written or a folder have another one
     */
    static SqliteArchive of(Document document, Path copies, Predicate<Path> writable) {
        return of(document, copies, writable, null);
    }

    private static SqliteArchive of(
            Document document,
            Path copies,
            Predicate<Path> writable,
            @Nullable PresenceFile presence) {
        try {
            return new SqliteArchive(document, copies, writable, presence);
        } catch (SQLException e) {
            document.close();
            throw DocumentException.reading(document.path(), e);
        }
    }

    @Override
    public UUID uuid() {
        return document.uuid();
    }

    @Override
    public String title() {
        return document.title();
    }

    @Override
    public Instant changed() {
        return now().changed();
    }

    @Override
    public long generation() {
        return now().generation();
    }

    public Path path() {
        return document.path();
    }

    private synchronized DocumentTable.About now() {
        return document.reading(document::about);
    }

    @Override
    public synchronized Dataset read(Progress progress) {
        while (true) {
            refresh();
            Dataset dataset = document.read();
            // Else it is neither what it was nor what it is: somebody wrote in between.
            if (document.reading(() -> document.about().equals(known.about()))) {
                return dataset;
            }
        }
    }

    @Override
    public UnreadRecords unread() {
        return document.unread();
    }

    @Override
    public synchronized RecordSearch search() {
        requireOwnFile();
        Search search = Search.of(document);
        searches.add(search);
        return search;
    }

    @Override
    public Committed apply(Change change) {
        return write(steps -> steps.making(change)).orElseGet(() -> nothing(change.by()));
    }

    @Override
    public Committed apply(Change change, Progress progress) {
        if (progress.equals(Progress.NONE)) {
            return apply(change);
        }
        try {
            return within(
                            writing ->
                                    writing.run(steps -> steps.making(change), progress::cancelled))
                    .orElseGet(() -> nothing(change.by()));
        } catch (DocumentException e) {
            if (progress.cancelled()) {
                throw new CancellationException("The change is no longer wanted.");
            }
            throw e;
        }
    }

    @Override
    public Committed undo(Step step, Attribution by) {
        return write(steps -> steps.undoing(step, by)).orElseGet(() -> nothing(by));
    }

    @Override
    public Optional<Committed> undoRest(Step step, Attribution by) {
        return write(steps -> steps.undoingRest(step, by));
    }

    @Override
    public Committed redo(Step step, Attribution by) {
        return write(steps -> Optional.of(steps.redoing(step, by))).orElseThrow();
    }

    private synchronized Committed nothing(Attribution by) {
        DocumentTable.About about = known.about();
        return new Committed(about.generation(), Change.of(by), Map.of(), about.changed(), true);
    }

    /** Writes what is to be written of what the document holds by then; tells of others' first. */
    private Optional<Committed> write(Function<Steps, Optional<Commit>> wanted) {
        return within(writing -> writing.run(wanted));
    }

    /** What is done within a transaction. */
    @FunctionalInterface
    private interface Work {
        void on(Writing writing) throws SQLException;
    }

    private synchronized Optional<Committed> within(Work work) {
        requireOwnFile();
        requireWritable();
        new Migration(document, copies).run();
        Writing writing = writing();
        Optional<Committed> own = Optional.empty();
        try {
            own =
                    document.writing(
                            () -> {
                                Transaction.run(document.connection(), () -> work.on(writing));
                                return writing.own();
                            });
        } finally {
            document.statements().keepUsual();
            tell(writing.others());
            known = writing.found();
        }
        known = writing.made();
        file.leave(file.now());
        tell(own.stream().toList());
        return own;
    }

    private Writing writing() {
        return document.reading(
                () -> {
                    Statements present = document.present();
                    return new Writing(document, present, records(present), known);
                });
    }

    private void tell(List<Committed> committed) {
        for (Committed each : committed) {
            document.forget(each.change().edits().stream().map(Edit::id).toList());
            listeners.forEach(listener -> listener.accept(each));
        }
    }

    @Override
    public synchronized List<RecordId> unused(RecordId.Kind kind, int count) {
        return document.reading(() -> records().unused(kind, count));
    }

    /** Those of the document in its present form. */
    private StoredRecords records() throws SQLException {
        return records(document.present());
    }

    private StoredRecords records(Statements statements) {
        if (!records.areOf(statements)) {
            records = new StoredRecords(statements, coming);
        }
        return records.anew();
    }

    @Override
    public synchronized Optional<UUID> uuid(RecordId id) {
        return document.reading(() -> records().numbers().uuid(id));
    }

    @Override
    public synchronized Set<RecordId> naming(RecordId id) {
        return document.reading(() -> records().allNaming(id));
    }

    @Override
    public synchronized Map<RecordId, UUID> uuids() {
        return document.reading(() -> records().numbers().uuids());
    }

    @Override
    public synchronized void identify(Map<RecordId, UUID> identities) {
        coming.putAll(identities);
    }

    @Override
    public Optional<Step> undoable() {
        return steps(Steps::undoable);
    }

    @Override
    public Optional<Step> redoable() {
        return steps(Steps::redoable);
    }

    @Override
    public Committed undoOver(Step step, Attribution by) {
        return write(steps -> steps.undoingOver(step, by)).orElseGet(() -> nothing(by));
    }

    @Override
    public List<Step> steps(long before, int most) {
        return steps(steps -> steps.before(before, most));
    }

    @Override
    public synchronized void explain(Collection<Long> generations, String reason) {
        requireOwnFile();
        new Migration(document, copies).run();
        document.writing(
                () -> {
                    Transaction.run(
                            document.connection(), () -> writing().explain(generations, reason));
                    return known;
                });
        file.leave(file.now());
    }

    @Override
    public Committed note(Attribution by) {
        return write(steps -> Optional.of(steps.noting(by))).orElseThrow();
    }

    @Override
    public synchronized List<Attribution> notes() {
        return document.reading(() -> new HistoryTable(document.present()).notes());
    }

    @Override
    public synchronized Optional<Attribution> made(long generation) {
        return document.reading(
                () ->
                        new HistoryTable(document.present())
                                .find(generation)
                                .map(History.Generation::by));
    }

    private synchronized <T> T steps(Function<Steps, T> question) {
        return document.reading(
                () -> {
                    Statements present = document.present();
                    return question.apply(new Steps(new HistoryTable(present), records(present)));
                });
    }

    @Override
    public synchronized List<Revision> history(RecordId id) {
        return document.reading(() -> new HistoryTable(document.present()).of(id));
    }

    @Override
    public Runnable onChange(Consumer<Committed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized boolean refresh() {
        requireOwnFile();
        OwnFile.Stamp seen = file.now();
        long now = document.reading(() -> document.statements().version());
        boolean isWritten = now != version;
        if (isWritten) {
            Writing reading = writing();
            document.reading(
                    () -> {
                        Transaction.read(document.connection(), reading::catchUp);
                        return known;
                    });
            tell(reading.others());
            known = reading.found();
            version = now;
        } else if (!file.isAsLeft(seen)) {
            Optional<DocumentException> other = file.other(seen, known);
            if (other.isPresent() && isWrittenSince()) {
                // It was SQLite after all, which was not done yet when it was asked.
                return refresh();
            }
            if (other.isPresent()) {
                throw other.get();
            }
        }
        file.leave(seen);
        return isWritten;
    }

    private boolean isWrittenSince() {
        return document.reading(() -> document.statements().version()) != version;
    }

    private synchronized void requireOwnFile() {
        file.require(known);
    }

    /** What comes is read to its end first: nobody waits for the document meanwhile. */
    @Override
    public Content put(InputStream file, Progress progress) throws IOException {
        requireWritable();
        Path spool = Scratch.file(".part");
        try {
            Content content;
            try (OutputStream out = Files.newOutputStream(spool)) {
                content = Content.passing(file, out, progress::cancelled);
            }
            keep(content, spool);
            return content;
        } finally {
            Files.delete(spool);
        }
    }

    private synchronized void keep(Content content, Path spool) {
        requireOwnFile();
        new Migration(document, copies).run();
        document.writing(
                () -> {
                    Transaction.run(
                            document.connection(),
                            () -> {
                                try (InputStream in = Files.newInputStream(spool)) {
                                    new ContentTable(document.statements())
                                            .add(content.sha256(), in);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
                    return content;
                });
        file.leave(file.now());
    }

    @Override
    public synchronized void writeContent(String sha256, OutputStream to, Progress progress)
            throws IOException {
        requireOwnFile();
        try {
            new ContentTable(document.reading(document::present))
                    .write(sha256, to, progress::cancelled);
        } catch (SQLException e) {
            throw DocumentException.reading(document.path(), e);
        }
    }

    @Override
    public long size() {
        try {
            return Files.size(document.path());
        } catch (IOException e) {
            throw DocumentException.reading(document.path(), e);
        }
    }

    @Override
    public Optional<Refusal> unwritable() {
        return damage.isPresent()
                ? damage.map(Refusal.class::cast)
                : hindrance().map(Refusal.class::cast);
    }

    private Optional<DocumentException> hindrance() {
        return document.unwritable(writable).or(this::other);
    }

    /** Somebody else who writes it where locks do nothing. */
    private Optional<DocumentException> other() {
        return presence == null
                ? Optional.empty()
                : presence.look()
                        .map(each -> DocumentException.open(path(), each))
                        .or(this::begunBeside);
    }

    /** What was opened while somebody else wrote it can only be read; it is to be opened anew. */
    private Optional<DocumentException> begunBeside() {
        return document.reading(document.connection()::isReadOnly)
                ? Optional.of(DocumentException.inPlace(path(), Reason.GONE_ON))
                : Optional.empty();
    }

    private void requireWritable() {
        damage.ifPresent(
                found -> {
                    throw found;
                });
        hindrance()
                .ifPresent(
                        reason -> {
                            throw reason;
                        });
    }

    /** Nobody waits for it: it has connections of its own. */
    @Override
    public CheckReport check(Progress progress) {
        requireOwnFile();
        CheckReport report;
        try (Document own = document.again()) {
            report = own.check(progress);
        }
        damage = UnsoundException.of(path().toString(), report);
        return report;
    }

    /** Of a file that was moved away, replaced or deleted, the system keeps what it held. */
    @Override
    public synchronized void copyTo(OutputStream out) throws IOException {
        boolean gone = document.isGone();
        if (!gone) {
            refresh();
        }
        Path copy = Scratch.file(".milestones");
        try {
            document.reading(
                    () -> {
                        if (gone) {
                            document.saveTo(copy);
                        } else {
                            document.copyTo(copy);
                        }
                        return copy;
                    });
            Files.copy(copy, out);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public synchronized Dataset readWhole(Progress progress) {
        Dataset present = read(progress);
        if (!unread().isEmpty()) {
            throw new DocumentException(
                    path(),
                    DocumentException.Reason.UNREAD_RECORDS,
                    "has records that cannot be read and would be lost in a copy without history"
                            + " and in a data package");
        }
        return present;
    }

    /** Made anew of what there is: what was overwritten or deleted is nowhere in it. */
    @Override
    public synchronized void copyPresentTo(OutputStream out) throws IOException {
        Dataset present = readWhole(Progress.NONE);
        try (Scratch scratch = Scratch.folder()) {
            Path copy = scratch.path().resolve("copy.milestones");
            NewDocument.write(
                    copy,
                    DocumentTable.About.first(uuid(), title(), changed()),
                    present,
                    uuids(),
                    (sha256, to) -> writeContent(sha256, to, Progress.NONE));
            Files.copy(copy, out);
        }
    }

    @Override
    public synchronized void close() {
        searches.forEach(Search::close);
        searches.clear();
        document.close();
        if (presence != null) {
            presence.close();
        }
    }
}
