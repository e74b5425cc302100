package hanoius.workspace;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.archive.InvalidChange;
import hanoius.archive.Keeping;
import hanoius.archive.Step;
import hanoius.edtf.Refusal;
import hanoius.model.Edit;
import hanoius.task.TaskRunner;
import hanoius.workspace.Deed.Reach;
import hanoius.workspace.TaskQueue.Occasion;
import hanoius.workspace.TaskQueue.Task;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** Says what is to be done, on any thread; it knows no live state but the document. */
    @FunctionalInterface
    public interface Editing {
        List<Edit> in(Archive archive);

        /** Whether it is still wanted while it is done. */
        default TaskRunner.Progress progress() {
            return TaskRunner.Progress.NONE;
        }
    }

    private final Workspace workspace;
    private final TaskRunner runner;
    private final TaskQueue tasks;
    private final DocumentQuestions questions;
    private final DocumentWatch watch;
    private final UndoOrder order = new UndoOrder();
    private final GivenUp givenUp = new GivenUp();
    private final Supplier<String> author;
    private final InstantSource clock;
    private final Consumer<Throwable> report;
    private final ReadOnlyObjectWrapper<@Nullable Step> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Step> redoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> changed =
            new ReadOnlyObjectWrapper<>(Instant.EPOCH);
    private final ReadOnlyIntegerWrapper retold = new ReadOnlyIntegerWrapper();

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
        tasks = new TaskQueue(runner, new Shown());
        // What cannot be read is no change that was not made.
        questions = new DocumentQuestions(tasks, runner, workspace::failed);
        watch = new DocumentWatch(questions, tasks, new Seen());
    }

    /**
     * Goes over to another document, which the workspace shows already, and closes the one before:
     * it is for who goes over to see that no change of that is under way.
     *
     * @param lastChanged when its record was last changed
     */
    public void use(Archive opened, Instant lastChanged) {
        use(opened, lastChanged, Keeping.NONE);
    }

    /**
     * Does the same, and has copies of it kept.
     *
     * @param keeping told of the changes that are asked for here, where they are made
     */
    public void use(Archive opened, Instant lastChanged, Keeping keeping) {
        tasks.use(opened, keeping);
        order.clear();
        givenUp.clear();
        changed.set(lastChanged);
        undoable.set(null);
        redoable.set(null);
        notice.set(null);
        retold.set(retold.get() + 1);
        watch.begin();
        refresh();
    }

    /** Changes nothing before the document was found sound, and nothing more when it is not. */
    public void follow(Soundness soundness) {
        questions.setWriting(soundness::after);
        tasks.setWriting(soundness.after(runner.urgent()));
        workspace
                .lifetime()
                .subscribe(
                        soundness.damageProperty(),
                        damage -> {
                            if (damage != null) {
                                watch.askWhetherWritable();
                                refresh();
                            }
                        });
    }

    /** Lets go of the document, when the changes that were asked for are done. */
    public void close() {
        tasks.close();
    }

    /** Does something once no change is under way, which may be now. */
    public void whenIdle(Runnable action) {
        tasks.whenIdle(action);
    }

    public boolean hasDocument() {
        return tasks.archive() != null;
    }

    /** What {@link #undo()} takes back; null when nothing can be. */
    public ReadOnlyObjectProperty<@Nullable Step> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What {@link #redo()} does again; null when nothing was undone. */
    public ReadOnlyObjectProperty<@Nullable Step> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** What was given up and can be tried again. */
    public GivenUp givenUp() {
        return givenUp;
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
        return watch.unwritableProperty();
    }

    /** Lets the document be read only from now on: it is not known what becomes of changes. */
    public void lock(Refusal reason) {
        watch.lock(reason);
    }

    /** Another one each time that the history of the document says something else. */
    public ReadOnlyIntegerProperty retoldProperty() {
        return retold.getReadOnlyProperty();
    }

    /**
     * Makes a change when those under way are done.
     *
     * @param then told what was done; nothing, where everything was so already
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
        submit(group, List.of(), editing, then, refused);
    }

    private void submit(
            String group,
            List<Edit> known,
            Editing editing,
            Consumer<List<Edit>> then,
            Predicate<Throwable> refused) {
        enqueue(
                group,
                known,
                editing,
                then,
                orAgain(refused, () -> submit(group, known, editing, then, refused)));
    }

    /** Keeps how to ask again for what was refused, unless whoever asked for it shows that. */
    private Predicate<Throwable> orAgain(Predicate<Throwable> refused, Runnable again) {
        return why -> {
            boolean isShown = refused.test(why);
            if (!isShown) {
                givenUp.add(again, why, again);
            }
            return isShown;
        };
    }

    /**
     * Makes a change of which the edits are known, as {@link #submit(String, Editing, Consumer,
     * Predicate)} does.
     */
    public void submit(
            String group,
            List<Edit> edits,
            Consumer<List<Edit>> then,
            Predicate<Throwable> refused) {
        List<Edit> known = List.copyOf(edits);
        submit(group, known, _ -> known, then, refused);
    }

    /** Makes a change for which whoever asks knows how to ask again. */
    void enqueue(
            String group,
            List<Edit> known,
            Editing editing,
            Consumer<List<Edit>> then,
            Predicate<Throwable> refused) {
        Attribution by = new Attribution(author.get(), clock.instant(), "", group);
        Deed deed =
                order.change(
                        group,
                        (open, _) -> {
                            open.apply(new Change(editing.in(open), by), editing.progress());
                            return null;
                        });
        tasks.add(
                new Task(
                        Occasion.ASKED,
                        deed,
                        known,
                        done -> made(done.committed(), then),
                        refused));
    }

    private void made(List<Committed> now, Consumer<List<Edit>> then) {
        // What is only noted is no step.
        Optional<Committed> own =
                now.stream()
                        .filter(Committed::own)
                        .filter(each -> !each.change().edits().isEmpty())
                        .reduce((_, last) -> last);
        // Somebody else may have made it already, so that there was nothing left to do.
        then.accept(own.map(each -> each.change().edits()).orElse(List.of()));
        Step step = undoable.get();
        if (own.isPresent()) {
            notice.set(step == null ? null : new Notice(Done.DONE, step));
        }
    }

    /** Takes the last step back, when the changes under way are done. */
    public void undo() {
        Attribution by = by();
        add(
                order.undo((open, reach) -> undone(open, reach.undoable(), by)),
                done -> tell(Done.UNDONE, done.moved()),
                again(undoable, this::undo));
    }

    /** Does something again as long as it is still about the same step. */
    private static Runnable again(ObservableValue<@Nullable Step> about, Runnable deed) {
        Step meant = about.getValue();
        return () -> {
            if (Objects.equals(meant, about.getValue())) {
                deed.run();
            }
        };
    }

    /** Takes exactly this step back, as long as it is the last one by then. */
    public void undo(Step step) {
        if (step.equals(undoable.get())) {
            Attribution by = by();
            add(
                    order.undo(
                            (open, reach) ->
                                    undone(open, step.equals(reach.undoable()) ? step : null, by)),
                    done -> tell(Done.UNDONE, done.moved()),
                    () -> undo(step));
        }
    }

    private static @Nullable Step undone(Archive open, @Nullable Step step, Attribution by) {
        if (step != null) {
            open.undo(step, by);
        }
        return step;
    }

    /** Does the step again that was taken back last, when the changes under way are done. */
    public void redo() {
        Attribution by = by();
        add(
                order.redo(
                        (open, reach) -> {
                            Step step = reach.redoable();
                            if (step != null) {
                                open.redo(step, by);
                            }
                            return step;
                        }),
                done -> tell(Done.REDONE, done.moved()),
                again(redoable, this::redo));
    }

    /** Does a step again, after those that come before it, when the changes under way are done. */
    public void redo(Step last) {
        Attribution by = by();
        add(
                order.redo(
                        (open, _) -> {
                            redoTo(open, last.generation(), by);
                            return last;
                        }),
                done -> tell(Done.REDONE, done.moved()),
                () -> redo(last));
    }

    private static void redoTo(Archive open, long last, Attribution by) {
        for (Optional<Step> next = open.redoable();
                next.isPresent() && next.get().generation() <= last;
                next = open.redoable()) {
            open.redo(next.get(), by);
        }
    }

    private void tell(Done done, @Nullable Step step) {
        if (step != null) {
            notice.set(new Notice(done, step));
        }
    }

    /**
     * Takes any step back, when the changes under way are done.
     *
     * @param way how far: all of it as long as nothing stands in the way, the rest, or over that
     * @param refused as of {@link #submit(String, Editing, Consumer, Predicate)}
     */
    public void undo(Step step, Way way, Predicate<Throwable> refused) {
        Attribution by = by();
        Deed deed =
                order.change(
                        "",
                        (open, _) -> {
                            way.undo(open, step, by);
                            return step;
                        });
        tasks.add(
                new Task(
                        Occasion.ASKED,
                        deed,
                        List.of(),
                        done -> tell(Done.UNDONE, of(step, done.committed())),
                        orAgain(refused, () -> undo(step, way, refused))));
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
        Deed deed =
                new Deed(
                        (open, _) -> {
                            open.explain(numbers, reason);
                            return null;
                        },
                        null);
        add(deed, _ -> retold.set(retold.get() + 1), () -> explain(numbers, reason));
    }

    private void add(Deed deed, Consumer<TaskQueue.Completed> then, Runnable again) {
        tasks.add(new Task(Occasion.ASKED, deed, List.of(), then, orAgain(_ -> false, again)));
    }

    /** Looks whether others have changed the document. */
    public void refresh() {
        tasks.add(TaskQueue.look(Occasion.REFRESH));
    }

    /**
     * Looks whether others have changed the document, or what became of its file, unless that is
     * under way already. What is wrong with the file is why it can only be read until that is so no
     * more.
     */
    public void watch() {
        watch.look();
    }

    /** What is asked of the document beside. */
    public DocumentQuestions questions() {
        return questions;
    }

    /** Who would make a change now. */
    public Attribution by() {
        return Attribution.of(author.get(), clock.instant());
    }

    /** Shows what others did. */
    private final class Seen implements DocumentWatch.Watcher {

        @Override
        public void changed() {
            refresh();
        }

        @Override
        public void retold() {
            retold.set(retold.get() + 1);
        }
    }

    /** Shows what the tasks come to. */
    private final class Shown implements TaskQueue.Watcher {

        @Override
        public void committed(Committed each) {
            workspace.apply(each);
            changed.set(each.changed());
        }

        @Override
        public void done(Reach reach, List<Committed> committed) {
            undoable.set(reach.undoable());
            redoable.set(reach.redoable());
            if (!committed.isEmpty()) {
                retold.set(retold.get() + 1);
            }
        }

        @Override
        public void over(Deed deed) {
            order.over(deed);
        }

        @Override
        public void failed(Throwable why) {
            boolean isNameTaken =
                    why instanceof InvalidChange told
                            && told.reason() == InvalidChange.Reason.NAME_TAKEN;
            if (!isNameTaken) {
                report.accept(why);
            }
        }
    }
}
