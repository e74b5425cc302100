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
        var numbered = new Numbered<>(newest, answer);
        TaskRunner.Request request = runner.submit(work, numbered);
        // It may be answered by now, and the answer may have asked for something else.
        if (numbered.isAwaited) {
            running = request;
        }
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
        private boolean isAwaited = true;

        Numbered(long number, TaskRunner.Answer<T> answer) {
            this.number = number;
            this.answer = answer;
        }

        @Override
        public void result(T result) {
            if (isLast()) {
                answer.result(result);
            }
        }

        @Override
        public void failure(Throwable failure) {
            if (isLast()) {
                answer.failure(failure);
            }
        }

        /** Whether it is wanted. Nothing of what is answered is held any longer. */
        private boolean isLast() {
            isAwaited = false;
            if (number == newest) {
                running = null;
                return true;
            }
            return false;
        }

        @Override
        public void progress(double done) {
            if (number == newest) {
                answer.progress(done);
            }
        }
    }
}
