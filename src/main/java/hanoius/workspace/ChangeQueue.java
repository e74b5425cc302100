package hanoius.workspace;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.archive.InvalidChange;
import hanoius.archive.Revision;
import hanoius.archive.Step;
import hanoius.edtf.Refusal;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The changes of the open document, one after the other: each begins with what the last one left,
 * and is shown in all views when it can no longer be lost.
 */
public final class ChangeQueue {

    /** What became of a step. */
    public enum Done {
        DONE,
        UNDONE,
        REDONE
    }

    /** What was done last, to be told for a moment. */
    public record Notice(Done done, Step step) {}

    /** How far a step is taken back. */
    public enum Way {
        /** All of it; what stands in the way is told. */
        WHOLE,
        /** What nothing stands in the way of. */
        REST,
        /** All of it, over what was done since. */
        OVER;

        private void undo(Archive archive, Step step, Attribution by) {
            switch (this) {
                case WHOLE -> archive.undo(step, by);
                case REST -> archive.undoRest(step, by);
                case OVER -> archive.undoOver(step, by);
            }
        }
    }

    /** What is done with a document, on any thread; it knows no live state. */
    @FunctionalInterface
    private interface Deed {
        void in(Archive archive);
    }

    /** Says what is to be done, on any thread; it knows no live state but the document. */
    @FunctionalInterface
    public interface Editing {
        List<Edit> in(Archive archive);
    }

    /** Something that is asked of a document, on any thread; it knows no live state but that. */
    @FunctionalInterface
    public interface Question<T> {
        T of(Archive archive);
    }

    /**
     * Something long that is asked of a document, on any thread; it knows no live state but that.
     */
    @FunctionalInterface
    public interface LongQuestion<T> {
        T of(Archive archive, TaskRunner.Progress progress) throws Exception;
    }

    /** Whose idea a task was. */
    private enum Occasion {
        /** Somebody's: what fails is reported, and the document looked at anew. */
        ASKED,
        /** To look what others did: what fails is reported. */
        REFRESH,
        /** To look again after something failed: that was reported already. */
        CATCH_UP
    }

    /**
     * Something that waits for its turn.
     *
     * @param then told what was committed meanwhile, by others too
     * @param refused told why it was not done; answers whether it shows that itself
     */
    private record Task(
            Occasion occasion,
            Deed deed,
            Consumer<List<Committed>> then,
            Predicate<Throwable> refused) {

        Task(Occasion occasion, Deed deed, Consumer<List<Committed>> then) {
            this(occasion, deed, then, _ -> false);
        }
    }

    /**
     * What waits for its turn.
     *
     * @param task what is to be done, as things are by then; empty for nothing any more
     * @param dropped told when it is not done because something before it was not
     */
    private record Waiting(Supplier<Optional<Task>> task, Predicate<Throwable> dropped) {}

    /** What can be undone and done again after a task. */
    private record Next(@Nullable Step undoable, @Nullable Step redoable) {}

    private final Workspace workspace;
    private final TaskRunner runner;
    private final Supplier<String> author;
    private final InstantSource clock;
    private final Consumer<Throwable> report;
    private final ReadOnlyObjectWrapper<@Nullable Step> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> redoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> changed =
            new ReadOnlyObjectWrapper<>(Instant.EPOCH);
    private final ReadOnlyObjectWrapper<@Nullable Refusal> unwritable =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper retold = new ReadOnlyIntegerWrapper();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Queue<Committed> events = new ConcurrentLinkedQueue<>();
    private final Deque<Runnable> whenIdle = new ArrayDeque<>();
    private @Nullable Archive archive;
    private Runnable listening = () -> {};
    private boolean working;

    /**
     * @param runner works with the document
     * @param author says who makes the changes, each time that one is made
     * @param report told why something could not be done, but for a name that is taken: who asked
     *     for it shows that
     */
    public ChangeQueue(
            Workspace workspace,
            TaskRunner runner,
            Supplier<String> author,
            InstantSource clock,
            Consumer<Throwable> report) {
        this.workspace = workspace;
        this.runner = runner;
        this.author = author;
        this.clock = clock;
        this.report = report;
    }

    /**
     * Goes over to another document, which the workspace shows already, and closes the one before:
     * it is for who goes over to see that no change of that is under way.
     *
     * @param lastChanged when its record was last changed
     */
    public void use(Archive opened, Instant lastChanged) {
        close();
        events.clear();
        archive = opened;
        listening = opened.onChange(events::add);
        changed.set(lastChanged);
        waiting.clear();
        undoable.set(null);
        redoable.set(null);
        notice.set(null);
        retold.set(retold.get() + 1);
        unwritable.set(null);
        ask(Archive::unwritable, reason -> unwritable.set(reason.orElse(null)));
        refresh();
    }

    /** Lets go of the document, when the changes that were asked for are done. */
    public void close() {
        Archive used = archive;
        if (used != null) {
            List<Deed> rest =
                    waiting.stream()
                            .flatMap(wanted -> wanted.task().get().stream())
                            .filter(task -> task.occasion() == Occasion.ASKED)
                            .map(Task::deed)
                            .toList();
            waiting.clear();
            listening.run();
            archive = null;
            // Nobody is left to hear whether it could be closed.
            runner.submit(_ -> finish(rest, used), new Heard<>(_ -> {}, _ -> {}));
        }
    }

    private static Archive finish(List<Deed> rest, Archive used) {
        try (used) {
            rest.forEach(each -> each.in(used));
        }
        return used;
    }

    /** Does something once no change is under way, which may be now. */
    public void whenIdle(Runnable action) {
        whenIdle.add(action);
        next();
    }

    public boolean hasDocument() {
        return archive != null;
    }

    /** What {@link #undo()} takes back; null when nothing can be. */
    public ReadOnlyObjectProperty<@Nullable Step> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What {@link #redo()} does again; null when nothing was undone. */
    public ReadOnlyObjectProperty<@Nullable Step> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** When the record was last changed, which saved charts leave as it was. */
    public ReadOnlyObjectProperty<Instant> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What was done last; null when it needs no telling any more. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Why the document can be read but not changed; null when it can be changed. */
    public ReadOnlyObjectProperty<@Nullable Refusal> unwritableProperty() {
        return unwritable.getReadOnlyProperty();
    }

    /** Another one each time that the history of the document says something else. */
    public ReadOnlyIntegerProperty retoldProperty() {
        return retold.getReadOnlyProperty();
    }

    /**
     * Makes a change when those under way are done.
     *
     * @param then told what was done
     */
    public void submit(Editing editing, Consumer<List<Edit>> then) {
        submit("", editing, then, _ -> false);
    }

    /**
     * Makes a change that belongs together with others when those under way are done.
     *
     * @param group what those share that are one step together; empty for a step of its own
     * @param then told what was done
     * @param refused told why nothing was done, which may be that something before it was not;
     *     answers whether it shows that itself, so that it is reported nowhere else
     */
    public void submit(
            String group,
            Editing editing,
            Consumer<List<Edit>> then,
            Predicate<Throwable> refused) {
        Attribution by = new Attribution(author.get(), clock.instant(), "", group);
        enqueue(
                () ->
                        Optional.of(
                                new Task(
                                        Occasion.ASKED,
                                        open -> open.apply(new Change(editing.in(open), by)),
                                        now -> made(now, then),
                                        refused)),
                refused);
    }

    private void made(List<Committed> now, Consumer<List<Edit>> then) {
        now.stream()
                .filter(Committed::own)
                .reduce((_, last) -> last)
                .ifPresent(own -> then.accept(own.change().edits()));
        Step step = undoable.get();
        notice.set(step == null ? null : new Notice(Done.DONE, step));
    }

    /** Takes the last step back, when the changes under way are done. */
    public void undo() {
        Attribution by = by();
        enqueue(
                () ->
                        Optional.ofNullable(undoable.get())
                                .map(step -> moved(Done.UNDONE, step, at -> at.undo(step, by))));
    }

    /** Takes back exactly this step, as long as it is the last one. */
    public void undo(Step step) {
        if (step.equals(undoable.get())) {
            undo();
        }
    }

    /** Does the step again that was taken back last, when the changes under way are done. */
    public void redo() {
        Attribution by = by();
        enqueue(
                () ->
                        Optional.ofNullable(redoable.get())
                                .map(step -> moved(Done.REDONE, step, at -> at.redo(step, by))));
    }

    /** Does a step again, after those that come before it, when the changes under way are done. */
    public void redo(Step last) {
        Attribution by = by();
        enqueue(
                () ->
                        Optional.of(
                                moved(Done.REDONE, last, at -> redoTo(at, last.generation(), by))));
    }

    private static void redoTo(Archive open, long last, Attribution by) {
        for (Optional<Step> next = open.redoable();
                next.isPresent() && next.get().generation() <= last;
                next = open.redoable()) {
            open.redo(next.get(), by);
        }
    }

    private Task moved(Done done, Step step, Deed deed) {
        return new Task(Occasion.ASKED, deed, _ -> notice.set(new Notice(done, step)));
    }

    /**
     * Takes any step back, when the changes under way are done.
     *
     * @param way how far: all of it as long as nothing stands in the way, the rest, or over that
     * @param refused as of {@link #submit(String, Editing, Consumer, Predicate)}
     */
    public void undo(Step step, Way way, Predicate<Throwable> refused) {
        Attribution by = by();
        enqueue(
                () ->
                        Optional.of(
                                new Task(
                                        Occasion.ASKED,
                                        at -> way.undo(at, step, by),
                                        now -> notice.set(new Notice(Done.UNDONE, of(step, now))),
                                        refused)),
                refused);
    }

    /** What of a step was taken back. */
    private static Step of(Step step, List<Committed> now) {
        List<Edit> back =
                now.stream()
                        .filter(Committed::own)
                        .flatMap(each -> each.change().edits().reversed().stream())
                        .map(Edit::reversed)
                        .toList();
        return new Step(
                step.generation(),
                back.isEmpty() ? step.edits() : back,
                step.by(),
                step.done(),
                step.undoes());
    }

    /**
     * Says why something was done, when the changes under way are done.
     *
     * @param generations as of {@link Archive#explain}
     */
    public void explain(Collection<Long> generations, String reason) {
        List<Long> numbers = List.copyOf(generations);
        enqueue(
                () ->
                        Optional.of(
                                new Task(
                                        Occasion.ASKED,
                                        at -> at.explain(numbers, reason),
                                        _ -> retold.set(retold.get() + 1))));
    }

    /** Looks whether others have changed the document. */
    public void refresh() {
        look(Occasion.REFRESH);
    }

    private void look(Occasion occasion) {
        enqueue(() -> Optional.of(new Task(occasion, Archive::refresh, _ -> {})));
    }

    /** Asks what was done to a record, latest first. */
    public void history(RecordId id, Consumer<List<Revision>> then) {
        ask(open -> open.history(id), then);
    }

    /** Asks something of the document; not answered when none is open, or another one by then. */
    public <T> void ask(Question<T> question, Consumer<T> then) {
        ask(runner, (open, _) -> question.of(open), then, report);
    }

    /**
     * Asks something of the document that takes long; not answered when none is open, or another
     * one by then.
     *
     * @param asking does the work, and shows that it runs
     * @param otherwise told why there is no answer
     */
    public <T> void ask(
            TaskRunner asking,
            LongQuestion<T> question,
            Consumer<T> then,
            Consumer<Throwable> otherwise) {
        Archive used = archive;
        if (used != null) {
            asking.submit(
                    progress -> question.of(used, progress),
                    new Heard<T>(
                            found -> {
                                if (used.equals(archive)) {
                                    then.accept(found);
                                }
                            },
                            otherwise));
        }
    }

    private Attribution by() {
        return Attribution.of(author.get(), clock.instant());
    }

    /** Begins something when its turn has come, if there is still anything to do by then. */
    private void enqueue(Supplier<Optional<Task>> wanted) {
        enqueue(wanted, _ -> false);
    }

    private void enqueue(Supplier<Optional<Task>> wanted, Predicate<Throwable> dropped) {
        if (archive != null) {
            waiting.add(new Waiting(wanted, dropped));
            next();
        }
    }

    private void next() {
        Archive used = archive;
        while (used != null && !working && !waiting.isEmpty()) {
            Optional<Task> task = waiting.remove().task().get();
            if (task.isPresent()) {
                working = true;
                Deed deed = task.get().deed();
                runner.submit(
                        _ -> carryOut(deed, used),
                        new Heard<>(
                                now -> done(now, task.get(), used),
                                failure -> failed(failure, task.get(), used)));
            }
        }
        while (!working && waiting.isEmpty() && !whenIdle.isEmpty()) {
            whenIdle.remove().run();
        }
    }

    private static Next carryOut(Deed deed, Archive used) {
        deed.in(used);
        if (used.unwritable().isPresent()) {
            return new Next(null, null);
        }
        return new Next(used.undoable().orElse(null), used.redoable().orElse(null));
    }

    /** Shows what was committed since, and tells it. */
    private List<Committed> catchUp() {
        List<Committed> now = new ArrayList<>();
        for (Committed each = events.poll(); each != null; each = events.poll()) {
            workspace.apply(each);
            changed.set(each.changed());
            now.add(each);
        }
        return now;
    }

    /** Shows what was done with a document, unless another was opened meanwhile. */
    private void done(Next now, Task task, Archive used) {
        working = false;
        if (used.equals(archive)) {
            List<Committed> committed = catchUp();
            undoable.set(now.undoable());
            redoable.set(now.redoable());
            if (!committed.isEmpty()) {
                retold.set(retold.get() + 1);
            }
            task.then().accept(committed);
        }
        next();
    }

    private void failed(Throwable failure, Task task, Archive used) {
        working = false;
        boolean isShown = task.refused().test(failure);
        if (used.equals(archive)) {
            // What was to follow rested on what did not happen.
            List<Waiting> dropped = List.copyOf(waiting);
            waiting.clear();
            for (Waiting each : dropped) {
                // Whether they show it is all the same: it is told of the one that failed.
                boolean _ = each.dropped().test(failure);
            }
        }
        boolean isNameTaken =
                failure instanceof InvalidChange told
                        && told.reason() == InvalidChange.Reason.NAME_TAKEN;
        if (task.occasion() != Occasion.CATCH_UP && !isNameTaken && !isShown) {
            report.accept(failure);
        }
        if (used.equals(archive) && task.occasion() == Occasion.ASKED) {
            look(Occasion.CATCH_UP);
        }
        next();
    }

    /** Takes the answer of work with a document. */
    private record Heard<T>(Consumer<T> then, Consumer<Throwable> otherwise)
            implements TaskRunner.Answer<T> {

        @Override
        public void result(T result) {
            then.accept(result);
        }

        @Override
        public void failure(Throwable failure) {
            otherwise.accept(failure);
        }
    }
}
