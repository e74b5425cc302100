package hanoius.task;

import org.jspecify.annotations.Nullable;

/** Requests of which only the newest is wanted: an answer to an earlier one is dropped. */
public final class LatestOnly {

    private final TaskRunner runner;
    private long newest;
    private TaskRunner.@Nullable Request running;

    public LatestOnly(TaskRunner runner) {
        this.runner = runner;
    }

    /** Hands work in and takes back what was handed in before. */
    public <T> void submit(TaskRunner.Work<T> work, TaskRunner.Answer<T> answer) {
        cancel();
        long number = newest;
        running = runner.submit(work, new Numbered<>(number, answer));
    }

    /** Takes back what was handed in, without anything new. */
    public void cancel() {
        newest++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private final class Numbered<T> implements TaskRunner.Answer<T> {

        private final long number;
        private final TaskRunner.Answer<T> answer;

        Numbered(long number, TaskRunner.Answer<T> answer) {
            this.number = number;
            this.answer = answer;
        }

        @Override
        public void result(T result) {
            if (number == newest) {
                answer.result(result);
            }
        }

        @Override
        public void failure(Throwable failure) {
            if (number == newest) {
                answer.failure(failure);
            }
        }

        @Override
        public void progress(double done) {
            if (number == newest) {
                answer.progress(done);
            }
        }
    }
}
