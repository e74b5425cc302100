package hanoius.workspace;

import hanoius.model.Dataset;
import hanoius.task.DirectRunner;
import hanoius.task.LatestOnly;
import hanoius.task.TaskRunner;

import java.util.function.Consumer;

/**
 * Works out what a view needs of a record: at once when the record is small, else where it keeps
 * nobody waiting. Of several requests only the newest is answered.
 */
public final class BackgroundTask {

    private final LatestOnly latest;
    private final Consumer<Throwable> failed;

    /**
     * @param runner does what takes long
     * @param failed is told of what could not be worked out
     */
    public BackgroundTask(TaskRunner runner, Consumer<Throwable> failed) {
        latest = new LatestOnly(runner);
        this.failed = failed;
    }

    /** Hands what is worked out of a record to a taker, at once or later. */
    public <T> void run(Dataset dataset, TaskRunner.Work<T> work, Consumer<T> taker) {
        if (dataset.isLight()) {
            latest.cancel();
            new DirectRunner().submit(work, answer(taker));
        } else {
            runLater(work, taker);
        }
    }

    /** Hands what is worked out to a taker when it is done. */
    public <T> void runLater(TaskRunner.Work<T> work, Consumer<T> taker) {
        latest.submit(work, answer(taker));
    }

    private <T> TaskRunner.Answer<T> answer(Consumer<T> taker) {
        return new TaskRunner.Answer<T>() {
            @Override
            public void result(T result) {
                taker.accept(result);
            }

            @Override
            public void failure(Throwable failure) {
                failed.accept(failure);
            }
        };
    }

    /** Takes back what was asked for. */
    public void cancel() {
        latest.cancel();
    }
}
