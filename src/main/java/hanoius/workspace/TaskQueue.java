package hanoius.workspace;

import hanoius.archive.Archive;
import hanoius.archive.Committed;
import hanoius.archive.Keeping;
import hanoius.archive.Step;
import hanoius.model.Edit;
import hanoius.task.TaskRunner;
import hanoius.workspace.Deed.Reach;
import hanoius.workspace.Deed.Result;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is done with the open document, one task after the other in the order in which they were
 * asked for: each begins with what the last one left. A task that fails takes along only those that
 * cannot be done without it.
 */
final class TaskQueue {

    /** Whose idea a task was. */
    enum Occasion {
        /** Somebody's: what fails is reported, and the document looked at anew. */
        ASKED,
        /** To look what others did: what fails is reported. */
        REFRESH,
        /** To look again after something failed: that was reported already. */
        CATCH_UP
    }

    /**
     * What came of a task.
     *
     * @param committed what was committed meanwhile, by others too
     * @param moved the step that was taken back or done again; null for none
     */
    record Completed(List<Committed> committed, @Nullable Step moved) {}

    /**
     * Something that waits for its turn.
     *
     * @param edits what it is to change, as far as that is known beforehand
     * @param then told what came of it
     * @param refused told why it was not done; answers whether it shows that itself
     */
    record Task(
            Occasion occasion,
            Deed deed,
            List<Edit> edits,
            Consumer<Completed> then,
            Predicate<Throwable> refused) {

        Task {
            edits = List.copyOf(edits);
        }
    }

    /** Told of the document in the course of the tasks. */
    interface Watcher {

        /** Something was committed, here or elsewhere. */
        void committed(Committed each);

        /** A task is done, and what is told of it follows. */
        void done(Reach reach, List<Committed> committed);

        /** A task is over, whatever became of it. */
        void over(Deed deed);

        /** A task was not done, and whoever asked for it does not show why. */
        void failed(Throwable why);
    }

    /** A task and what was not done before it. */
    private record Waiting(Task task, List<Refused> before) {

        Waiting(Task task) {
            this(task, new ArrayList<>());
        }

        /** Why it was not done: what came before it, where it failed only for that. */
        Throwable cause(Throwable failure) {
            return before.stream()
                    .filter(each -> each.explains(failure))
                    .findFirst()
                    .map(Refused::why)
                    .orElse(failure);
        }
    }

    private final TaskRunner runner;
    private TaskRunner writing;
    private final Watcher watcher;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Queue<Committed> events = new ConcurrentLinkedQueue<>();
    private final Deque<Runnable> whenIdle = new ArrayDeque<>();
    private @Nullable Archive archive;
    private Keeping keeping = Keeping.NONE;
    private Reach reach = Reach.NONE;
    private Runnable listening = () -> {};
    private boolean working;

    /**
     * @param runner works with the document
     */
    TaskQueue(TaskRunner runner, Watcher watcher) {
        this.runner = runner;
        writing = runner.urgent();
        this.watcher = watcher;
    }

    /** Has what somebody asked for done there from now on. */
    void setWriting(TaskRunner newWriting) {
        writing = newWriting;
    }

    /**
     * Goes over to another document.
     *
     * @param keeping keeps copies of it
     */
    void use(Archive opened, Keeping keeping) {
        close();
        this.keeping = keeping;
        events.clear();
        reach = Reach.NONE;
        archive = opened;
        listening = opened.onChange(events::add);
    }

    /** The document; null when none is open. */
    @Nullable Archive archive() {
        return archive;
    }

    /** Lets go of the document, when the tasks that were asked for are done. */
    void close() {
        Archive used = archive;
        if (used != null) {
            List<Deed> rest =
                    waiting.stream()
                            .map(Waiting::task)
                            .filter(task -> task.occasion() == Occasion.ASKED)
                            .map(Task::deed)
                            .toList();
            waiting.clear();
            listening.run();
            archive = null;
            Reach before = reach;
            Keeping kept = keeping;
            // Nobody is left to hear whether it could be closed.
            runner.submit(_ -> finish(rest, before, used, kept), new Heard<>(_ -> {}, _ -> {}));
        }
    }

    private static Archive finish(List<Deed> rest, Reach before, Archive used, Keeping keeping) {
        RuntimeException failure = null;
        try (used) {
            Reach now = rest.isEmpty() ? before : Reach.of(used);
            for (Deed each : rest) {
                try {
                    keeping.before(used);
                    now = each.carryOut(used, now).reach();
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            keeping.closing(used);
        }
        if (failure != null) {
            throw failure;
        }
        return used;
    }

    /** Does something once no task is under way, which may be now. */
    void whenIdle(Runnable action) {
        whenIdle.add(action);
        next();
    }

    /** Does something when its turn has come; nothing without a document. */
    void add(Task task) {
        if (archive != null) {
            waiting.add(new Waiting(task));
            next();
        }
    }

    private void next() {
        Archive used = archive;
        while (used != null && !working && !waiting.isEmpty()) {
            Waiting now = waiting.remove();
            working = true;
            Deed deed = now.task().deed();
            Reach before = reach;
            TaskRunner doing = now.task().occasion() == Occasion.ASKED ? writing : runner;
            Keeping kept = now.task().occasion() == Occasion.ASKED ? keeping : Keeping.NONE;
            doing.submit(
                    _ -> carryOut(deed, used, before, kept),
                    new Heard<>(
                            result -> done(result, now.task(), used),
                            failure -> failed(failure, now, used)));
        }
        while (!working && waiting.isEmpty() && !whenIdle.isEmpty()) {
            whenIdle.remove().run();
        }
    }

    /** Whether nothing waits or is under way. */
    boolean isIdle() {
        return !working && waiting.isEmpty();
    }

    /** Whether something was committed that is not shown yet. */
    boolean hasNews() {
        return !events.isEmpty();
    }

    private static Result carryOut(Deed deed, Archive used, Reach before, Keeping keeping) {
        keeping.before(used);
        Result result = deed.carryOut(used, before);
        keeping.after(used);
        return result;
    }

    /** What was committed up to a generation is shown already. */
    void knowUpTo(long generation) {
        events.removeIf(each -> each.generation() <= generation);
    }

    /** Shows what was committed since, and tells it. */
    private List<Committed> catchUp() {
        List<Committed> now = new ArrayList<>();
        for (Committed each = events.poll(); each != null; each = events.poll()) {
            watcher.committed(each);
            now.add(each);
        }
        return now;
    }

    /** Shows what was done with a document, unless another was opened meanwhile. */
    private void done(Result result, Task task, Archive used) {
        working = false;
        try {
            watcher.over(task.deed());
            if (used.equals(archive)) {
                reach = result.reach();
                List<Committed> committed = catchUp();
                watcher.done(reach, committed);
                task.then().accept(new Completed(committed, result.moved()));
            }
        } finally {
            // Whatever whoever is told throws: what waits is done all the same.
            next();
        }
    }

    private void failed(Throwable failure, Waiting failed, Archive used) {
        working = false;
        try {
            tell(failure, failed, used);
        } finally {
            next();
        }
    }

    private void tell(Throwable failure, Waiting failed, Archive used) {
        Task task = failed.task();
        watcher.over(task.deed());
        Throwable why = failed.cause(failure);
        boolean isShown = false;
        if (used.equals(archive)) {
            isShown = task.refused().test(why);
            Refused refused = new Refused(task.edits(), why);
            waiting.forEach(each -> each.before().add(refused));
            if (task.occasion() == Occasion.ASKED) {
                waiting.addFirst(new Waiting(look(Occasion.CATCH_UP)));
            }
        }
        if (task.occasion() != Occasion.CATCH_UP && !isShown) {
            watcher.failed(why);
        }
    }

    /** A task that looks whether others have changed the document. */
    static Task look(Occasion occasion) {
        Deed looking =
                new Deed(
                        (open, _) -> {
                            open.refresh();
                            return null;
                        },
                        null);
        return new Task(occasion, looking, List.of(), _ -> {}, _ -> false);
    }

    /** Takes the answer of work with a document. */
    record Heard<T>(Consumer<T> then, Consumer<Throwable> otherwise)
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
