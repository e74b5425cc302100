package hanoius.archive;

import hanoius.edtf.Refusal;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An open document. What is done through it is done wholly or not at all, and acknowledged when it
 * cannot be lost any more. It may be used by any thread; what takes long is a matter for a
 * background one. Every method may throw a {@link RuntimeException} that is a {@link
 * hanoius.edtf.Refusal} and says what is wrong with the document or where it lies.
 */
public interface Archive extends AutoCloseable {

    /** What a document keeps when it is renamed or copied. */
    UUID uuid();

    String title();

    /** When the record was last changed; saved charts are no part of the record. */
    Instant changed();

    /** How often the document was written: 1 when new. */
    long generation();

    /**
     * Everything that the document says now, as far as it can be read. Listeners are first told of
     * what it holds, so that all that they are told afterwards comes on top of it.
     */
    Dataset read(Progress progress);

    /** What could not be read when everything was read last; it stays in the document. */
    default UnreadRecords unread() {
        return new UnreadRecords();
    }

    /**
     * Everything that the document says; a {@link DocumentRefusal} is thrown when something of it
     * cannot be read, and would be missing in what is made of this.
     */
    default Dataset readWhole(Progress progress) {
        return read(progress);
    }

    /** Finds records in it, as they are now. */
    RecordSearch search();

    /**
     * Makes a change. Where somebody else has changed the same records, both are kept field by
     * field. New records and links stand after the others of their kind; those that come back stand
     * where they stood. When everything is so already, nothing is written, and the answer has the
     * document's generation and no edits.
     *
     * @throws Conflict when both changed the same field; nothing is written
     * @throws InvalidChange when the document would not hang together; nothing is written
     */
    Committed apply(Change change);

    /**
     * The same of a change of very many records, which may become unwanted while it is made.
     *
     * @throws java.util.concurrent.CancellationException when it did; nothing is written
     */
    Committed apply(Change change, Progress progress);

    /**
     * A key that no record of a kind has or had. Charts stand in the order of their keys, so that a
     * new one has to have a key from here.
     */
    default RecordId unused(RecordId.Kind kind) {
        return unused(kind, 1).getFirst();
    }

    /** So many keys, in their order, that no record of a kind has or had. */
    List<RecordId> unused(RecordId.Kind kind, int count);

    /**
     * What tells a record from all others of any document. It stays when the record is deleted and
     * comes back, or the document is copied; empty for one that never was there, and for charts.
     */
    Optional<UUID> uuid(RecordId id);

    /** Of the records that there are or were, those whose UUID is not what their name gives. */
    Map<RecordId, UUID> uuids();

    /**
     * Says of records that are still to come what tells them from all others, as they come from a
     * copy; without that, they are given new ones. It holds until the document is closed, and for
     * none that it has or had already, nor where it has another record of that UUID.
     */
    void identify(Map<RecordId, UUID> coming);

    /**
     * The records that name another: cite it, have it take part, are its figures, lead to or from
     * it, report the same, or have a word that it is. What is attached to it is its own, and what
     * charts show is no matter here. Nothing of them is read.
     */
    Set<RecordId> naming(RecordId id);

    /** What {@link #undo} would take back next; empty when nothing can be. */
    Optional<Step> undoable();

    /** What {@link #redo} would do again; empty when nothing was undone. */
    Optional<Step> redoable();

    /**
     * Takes the last step back, or as a change of its own an older one; nothing is written when all
     * of it was taken back already.
     *
     * @throws Conflict when it is not done any more, or records of it were changed since: what
     *     stands in the way
     * @throws InvalidChange when it is an older one and the document would not hang together
     */
    Committed undo(Step step, Attribution by);

    /**
     * Takes of an older step back what nothing stands in the way of; empty when that is nothing.
     *
     * @throws Conflict when it is not done any more
     */
    Optional<Committed> undoRest(Step step, Attribution by);

    /**
     * Takes all of an older step back, what was changed since in the same fields included: they
     * have again what they had before it.
     *
     * @throws Conflict when it is not done any more, or fields that were changed since do not fit
     *     with what it takes back
     * @throws InvalidChange when the document would not hang together
     */
    Committed undoOver(Step step, Attribution by);

    /**
     * Does the step again that was undone last.
     *
     * @throws Conflict when it is not that one any more
     */
    Committed redo(Step step, Attribution by);

    /**
     * All steps that the document stands at or behind, and what can be done again, latest first.
     */
    default List<Step> steps() {
        return steps(Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Some of those steps, latest first.
     *
     * @param before the generation of the step that they come after in that order; {@link
     *     Long#MAX_VALUE} to begin with the latest
     * @param most how many at most
     */
    List<Step> steps(long before, int most);

    /**
     * Says why something was done, after it was done: for a change, and for those that are one step
     * with it. What the document holds and its generation stay; nobody is told.
     *
     * @param generations those that the changes made
     */
    void explain(Collection<Long> generations, String reason);

    /**
     * Adds to the history that something was done that changed no record, as that a copy was sent.
     * It is a generation of its own but no step, and is not taken back.
     */
    Committed note(Attribution by);

    /** What was noted, latest first. */
    List<Attribution> notes();

    /**
     * Who brought the document to a generation, and when; empty where that is not known, as of the
     * first.
     */
    Optional<Attribution> made(long generation);

    /** What was done to a record, latest first. */
    List<Revision> history(RecordId id);

    /**
     * Tells of every change from now on, in the order of generations, those of others too as soon
     * as {@link #refresh} or a change of one's own comes upon them.
     *
     * @return ends it
     */
    Runnable onChange(Consumer<Committed> listener);

    /**
     * Looks whether others have changed the document, and tells the listeners.
     *
     * @return whether others have written anything since that was looked for last, be it only why
     *     something was done, of which no listener is told
     */
    boolean refresh();

    /**
     * Keeps what is in a file, once however often it comes, so that a change can attach it. It
     * stays as long as the history names it.
     *
     * @throws ContentException when it is larger than a file may be
     * @throws java.util.concurrent.CancellationException when the progress says so; nothing is kept
     * @throws IOException when it cannot be read
     */
    Content put(InputStream file, Progress progress) throws IOException;

    /**
     * Writes what {@link #put} has kept; the stream stays open.
     *
     * @throws ContentException when it is not there, and at the end when it was something else
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    void writeContent(String sha256, OutputStream to, Progress progress) throws IOException;

    /** How much place the document takes, in bytes. */
    long size();

    /**
     * Why the document can be read but not changed; empty when it can be. A change is refused for
     * the same reason.
     */
    Optional<Refusal> unwritable();

    /**
     * Looks at everything: whether it is whole and what was written. When it is not, it can only be
     * read from then on, as {@link #unwritable} says. Meanwhile it can be used as ever.
     */
    CheckReport check(Progress progress);

    /** Writes the whole document with its history, as one that can be opened by itself. */
    void copyTo(OutputStream out) throws IOException;

    /**
     * Writes the document as it is now, without its history and without anything that only the
     * history knows, as one that can be opened by itself; it stays the same document.
     */
    void copyPresentTo(OutputStream out) throws IOException;

    @Override
    void close();
}
