package hanoius.archive;

import hanoius.archive.Steps.Commit;
import hanoius.edtf.Refusal;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A document that is held in memory, behind as many doors as are asked for. */
public final class MemoryArchive implements Archive {

    private final MemoryDocument document;
    private final List<Consumer<Committed>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Refusal forbidden;
    private boolean isSpoilt;
    private boolean failsNext;
    private Consumer<Change> writing = _ -> {};
    private long pretended;
    private long told;
    private int heard;

    private MemoryArchive(MemoryDocument document) {
        this.document = document;
        told = document.generation();
        heard = document.explained();
    }

    /** The first door onto a new document. */
    public static MemoryArchive of(String title, Instant changed, Dataset dataset) {
        return new MemoryArchive(new MemoryDocument(UUID.randomUUID(), title, changed, dataset));
    }

    /**
     * Opens what {@link #copyTo} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static MemoryArchive open(byte[] copy) {
        return new MemoryArchive(
                MemoryCopy.parse(new String(copy, StandardCharsets.UTF_8).lines().toList()));
    }

    /** Another door onto the same document. */
    public MemoryArchive another() {
        return new MemoryArchive(document);
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
        return document.changed();
    }

    @Override
    public long generation() {
        return document.generation();
    }

    @Override
    public Dataset read(Progress progress) {
        synchronized (document) {
            refresh();
            return document.dataset();
        }
    }

    @Override
    public RecordSearch search() {
        return new MemorySearch(document::dataset);
    }

    @Override
    public Committed apply(Change change, Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The change is no longer wanted.");
        }
        return apply(change);
    }

    @Override
    public Committed apply(Change change) {
        synchronized (document) {
            refresh();
            return written(now().making(change), change.by());
        }
    }

    @Override
    public List<RecordId> unused(RecordId.Kind kind, int count) {
        return document.unused(kind, count);
    }

    @Override
    public Map<RecordId, UUID> uuids() {
        return document.uuids();
    }

    @Override
    public Optional<UUID> uuid(RecordId id) {
        return document.uuid(id);
    }

    @Override
    public Set<RecordId> naming(RecordId id) {
        return document.naming(id);
    }

    @Override
    public void identify(Map<RecordId, UUID> coming) {
        document.expect(coming);
    }

    private Steps now() {
        return new Steps(document, document);
    }

    @Override
    public Optional<Step> undoable() {
        synchronized (document) {
            return now().undoable();
        }
    }

    @Override
    public Optional<Step> redoable() {
        synchronized (document) {
            return now().redoable();
        }
    }

    @Override
    public Committed undo(Step step, Attribution by) {
        synchronized (document) {
            refresh();
            return written(now().undoing(step, by), by);
        }
    }

    @Override
    public Optional<Committed> undoRest(Step step, Attribution by) {
        synchronized (document) {
            refresh();
            return now().undoingRest(step, by).map(this::write);
        }
    }

    @Override
    public Committed redo(Step step, Attribution by) {
        synchronized (document) {
            refresh();
            return write(now().redoing(step, by));
        }
    }

    private Committed written(Optional<Commit> commit, Attribution by) {
        return commit.map(this::write).orElseGet(() -> document.nothingDone(by));
    }

    private Committed write(Commit commit) {
        writing.accept(commit.change());
        Committed done = document.write(commit);
        tell(done, true);
        return done;
    }

    @Override
    public Committed undoOver(Step step, Attribution by) {
        synchronized (document) {
            refresh();
            return written(now().undoingOver(step, by), by);
        }
    }

    @Override
    public List<Step> steps(long before, int most) {
        synchronized (document) {
            return now().before(before, most);
        }
    }

    @Override
    public void explain(Collection<Long> generations, String reason) {
        synchronized (document) {
            now().together(generations).forEach(each -> document.explain(each, reason));
            heard = document.explained();
        }
    }

    @Override
    public Committed note(Attribution by) {
        synchronized (document) {
            refresh();
            return write(now().noting(by));
        }
    }

    @Override
    public List<Attribution> notes() {
        return document.notes();
    }

    @Override
    public Optional<Attribution> made(long generation) {
        synchronized (document) {
            return generation < 2 || generation > document.generation()
                    ? Optional.empty()
                    : Optional.of(document.get(generation).by());
        }
    }

    @Override
    public List<Revision> history(RecordId id) {
        return document.history(id);
    }

    @Override
    public Runnable onChange(Consumer<Committed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public boolean refresh() {
        synchronized (document) {
            List<Committed> others = document.since(told);
            others.forEach(each -> tell(each, false));
            boolean isExplained = document.explained() != heard;
            heard = document.explained();
            return isExplained || !others.isEmpty();
        }
    }

    private void tell(Committed each, boolean own) {
        told = each.generation();
        Committed seen =
                new Committed(each.generation(), each.change(), each.next(), each.changed(), own);
        listeners.forEach(listener -> listener.accept(seen));
    }

    @Override
    public Content put(InputStream file, Progress progress) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Content content = Content.passing(file, bytes, progress::cancelled);
        document.keep(content.sha256(), bytes.toByteArray());
        return content;
    }

    @Override
    public void writeContent(String sha256, OutputStream to, Progress progress) throws IOException {
        byte[] content = document.contents().get(sha256);
        if (content == null) {
            throw new ContentException(ContentException.Reason.MISSING, sha256);
        }
        to.write(content);
    }

    @Override
    public long size() {
        return pretended
                + document.contents().values().stream().mapToLong(each -> each.length).sum();
    }

    /** Takes so many bytes more from now on, as it says. */
    public void pretend(long bytes) {
        pretended = bytes;
    }

    @Override
    public Optional<Refusal> unwritable() {
        return Optional.ofNullable(forbidden);
    }

    /** From now on it can only be read, for that reason. */
    public void forbid(Refusal reason) {
        forbidden = reason;
    }

    /** Has every change looked at before it is written, which may throw. */
    public void onWriting(Consumer<Change> look) {
        writing = look;
    }

    @Override
    public CheckReport check(Progress progress) {
        if (failsNext) {
            failsNext = false;
            throw new IllegalStateException("busy");
        }
        CheckReport sound = document.check();
        CheckReport report =
                isSpoilt
                        ? sound.and(
                                List.of(
                                        new CheckReport.Finding(
                                                CheckReport.Kind.CHANGED,
                                                "milestone",
                                                "table milestone differs")))
                        : sound;
        UnsoundException.of("d.milestones", report).ifPresent(this::forbid);
        return report;
    }

    /** Cannot be checked the next time. */
    public void failNextCheck() {
        failsNext = true;
    }

    /** From now on it does not hold what was written into it, which a check finds. */
    public void spoil() {
        isSpoilt = true;
    }

    @Override
    public void copyPresentTo(OutputStream out) throws IOException {
        synchronized (document) {
            new MemoryArchive(document.present()).copyTo(out);
        }
    }

    @Override
    public void copyTo(OutputStream out) throws IOException {
        for (String line : MemoryCopy.lines(document)) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        listeners.clear();
    }
}
