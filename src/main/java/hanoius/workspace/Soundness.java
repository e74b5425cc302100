package hanoius.workspace;

import hanoius.archive.Archive;
import hanoius.archive.UnsoundException;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the open document holds what was written into it. All of it is looked at in the
 * background as soon as it is open. What writes into it, and what leaves it, waits for that, and is
 * refused when something was found.
 */
public final class Soundness {

    /** The progress while nothing is being looked at. */
    public static final double IDLE = -1;

    private final TaskRunner checking;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
    private final ReadOnlyObjectWrapper<@Nullable UnsoundException> damage =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Look now;

    /**
     * @param checking looks at documents, where that keeps nobody else waiting
     */
    public Soundness(TaskRunner checking) {
        this.checking = checking;
    }

    /** Goes over to another document. What waits to leave the one before still waits for that. */
    public void use(Archive archive) {
        close();
        Look look = new Look(archive);
        now = look;
        damage.set(null);
        look.begin();
    }

    /** Stops looking, as the document is left; nobody is told of it any more. */
    public void close() {
        Look before = now;
        now = null;
        progress.set(IDLE);
        if (before != null) {
            before.leave();
        }
    }

    /** What is wrong with the document; null as long as nothing was found. */
    public ReadOnlyObjectProperty<@Nullable UnsoundException> damageProperty() {
        return damage.getReadOnlyProperty();
    }

    /** How much was looked at, from 0 to 1; {@link #IDLE} while nothing is being looked at. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Hands work on when the document that is open by then was found sound, else refuses it. */
    public TaskRunner after(TaskRunner runner) {
        return new TaskRunner() {
            @Override
            public <T> Request submit(Work<T> work, Answer<T> answer) {
                Look look = now;
                return look == null
                        ? runner.submit(work, answer)
                        : look.submit(new Held<>(runner, work, answer));
            }
        };
    }

    /** What a look at all of a document finds. */
    private static Optional<UnsoundException> look(Archive archive, Progress progress) {
        return archive.check(progress).sound()
                ? Optional.empty()
                : archive.unwritable()
                        .filter(UnsoundException.class::isInstance)
                        .map(UnsoundException.class::cast);
    }

    /** The look at one document, and what waits for it. */
    private final class Look implements TaskRunner.Answer<Optional<UnsoundException>> {

        private final Archive archive;
        private final List<Held<?>> held = new ArrayList<>();
        private TaskRunner.@Nullable Request request;
        private boolean isKnown;
        private @Nullable UnsoundException found;
        private boolean isUnderWay;

        Look(Archive archive) {
            this.archive = archive;
        }

        void begin() {
            isUnderWay = true;
            show(0);
            Archive looked = archive;
            TaskRunner.Request begun = checking.submit(done -> look(looked, done), this);
            request = isUnderWay ? begun : null;
        }

        /** Stops, unless somebody waits. */
        void leave() {
            if (request != null && held.isEmpty()) {
                request.cancel();
                request = null;
            }
        }

        TaskRunner.Request submit(Held<?> work) {
            if (isKnown) {
                work.handOn(found);
            } else {
                held.add(work);
                if (!isUnderWay) {
                    // It could not be looked at before.
                    begin();
                }
            }
            return work::cancel;
        }

        private void show(double done) {
            if (this.equals(now)) {
                progress.set(done);
            }
        }

        @Override
        public void progress(double done) {
            show(done);
        }

        @Override
        public void result(Optional<UnsoundException> result) {
            isKnown = true;
            found = result.orElse(null);
            end();
            if (this.equals(now)) {
                damage.set(found);
            }
            release().forEach(each -> each.handOn(found));
        }

        /** Nobody knows then: it is looked at again when something is to be written or to leave. */
        @Override
        public void failure(Throwable failure) {
            end();
            release().forEach(each -> each.refuse(failure));
        }

        private void end() {
            isUnderWay = false;
            request = null;
            show(IDLE);
        }

        private List<Held<?>> release() {
            List<Held<?>> all = List.copyOf(held);
            held.clear();
            return all;
        }
    }

    /** Work that waits until the document was looked at. */
    private static final class Held<T> {

        private final TaskRunner runner;
        private final TaskRunner.Work<T> work;
        private final TaskRunner.Answer<T> answer;
        private TaskRunner.@Nullable Request handed;
        private boolean isCancelled;

        Held(TaskRunner runner, TaskRunner.Work<T> work, TaskRunner.Answer<T> answer) {
            this.runner = runner;
            this.work = work;
            this.answer = answer;
        }

        void handOn(@Nullable UnsoundException found) {
            if (found != null) {
                refuse(found);
            } else if (!isCancelled) {
                handed = runner.submit(work, answer);
            }
        }

        void refuse(Throwable why) {
            if (!isCancelled) {
                answer.failure(why);
            }
        }

        void cancel() {
            isCancelled = true;
            if (handed != null) {
                handed.cancel();
            }
        }
    }
}
