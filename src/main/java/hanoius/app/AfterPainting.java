package hanoius.app;

import hanoius.task.TaskRunner;

import javafx.animation.AnimationTimer;

import org.jspecify.annotations.Nullable;

/**
 * Hands work on when what is shown by then was painted, so that no frame waits for it. FX thread
 * only.
 *
 * @param runner does the work
 */
record AfterPainting(TaskRunner runner) implements TaskRunner {

    @Override
    public <T> Request submit(Work<T> work, Answer<T> answer) {
        Waiting<T> waiting = new Waiting<>(runner, work, answer);
        waiting.start();
        return waiting;
    }

    private static final class Waiting<T> extends AnimationTimer implements Request {

        private final TaskRunner runner;
        private final Work<T> work;
        private final Answer<T> answer;
        private @Nullable Request handed;
        private int pulses;

        Waiting(TaskRunner runner, Work<T> work, Answer<T> answer) {
            this.runner = runner;
            this.work = work;
            this.answer = answer;
        }

        @Override
        public void handle(long now) {
            pulses++;
            if (pulses == MeasuredStart.PULSES) {
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
