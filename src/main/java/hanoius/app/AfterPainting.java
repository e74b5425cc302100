package hanoius.app;

import hanoius.task.TaskRunner;

import javafx.animation.AnimationTimer;

import org.jspecify.annotations.Nullable;

/**
 * Hands work on when the first of what is shown was painted, so that no frame of a start waits for
 * it; from then on at once. FX thread only.
 */
final class AfterPainting implements TaskRunner {

    /** With the first a frame is laid out, with the second it is still being painted. */
    private static final int PULSES = 3;

    private final TaskRunner runner;
    private boolean painted;

    /**
     * @param runner does the work
     */
    AfterPainting(TaskRunner runner) {
        this.runner = runner;
    }

    @Override
    public <T> Request submit(Work<T> work, Answer<T> answer) {
        if (painted) {
            return runner.submit(work, answer);
        }
        Waiting<T> waiting = new Waiting<>(work, answer);
        waiting.start();
        return waiting;
    }

    private final class Waiting<T> extends AnimationTimer implements Request {

        private final Work<T> work;
        private final Answer<T> answer;
        private @Nullable Request handed;
        private int pulses;

        Waiting(Work<T> work, Answer<T> answer) {
            this.work = work;
            this.answer = answer;
        }

        @Override
        public void handle(long now) {
            pulses++;
            painted |= pulses == PULSES;
            if (painted) {
                stop();
                handed = runner.submit(work, answer);
            }
        }

        @Override
        public void cancel() {
            stop();
            if (handed != null) {
                handed.cancel();
            }
        }
    }
}
