package hanoius.workspace;

import hanoius.model.Dossier;
import hanoius.task.Latest;
import hanoius.task.TaskRunner;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works out what a view needs of a record: at once when the record is small, else where it keeps
 * nobody waiting. Of several requests only the newest is answered.
 */
public final class Soon {

    private final Latest latest;
    private final Consumer<Throwable> failed;

    /**
     * @param runner does what takes long
     * @param failed is told of what could not be worked out
     */
    public Soon(TaskRunner runner, Consumer<Throwable> failed) {
        latest = new Latest(runner);
        this.failed = failed;
    }

    /** Hands what is worked out of a record to a taker, at once or later. */
    public <T> void of(Dossier dossier, Function<TaskRunner.Progress, T> work, Consumer<T> taker) {
        latest.forget();
        if (dossier.isLight()) {
            taker.accept(work.apply(TaskRunner.Progress.NONE));
        } else {
            later(work, taker);
        }
    }

    /** Hands what is worked out to a taker when it is done. */
    <T> void later(Function<TaskRunner.Progress, T> work, Consumer<T> taker) {
        latest.submit(
                work::apply,
                new TaskRunner.Answer<T>() {
                    @Override
                    public void result(T result) {
                        taker.accept(result);
                    }

                    @Override
                    public void failure(Throwable failure) {
                        failed.accept(failure);
                    }
                });
    }

    /** Takes back what was asked for. */
    public void forget() {
        latest.forget();
    }
}
