package hanoius.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.HeldRunner;

import org.junit.jupiter.api.Test;

import java.util.List;

class LatestOnlyTest {

    private final HeldRunner runner = new HeldRunner();
    private final LatestOnly latest = new LatestOnly(runner);
    private final RecordingAnswer answer = new RecordingAnswer();

    @Test
    void anAnswerThatComesAfterANewerRequestIsDropped() {
        latest.submit(_ -> "first", answer);
        latest.submit(_ -> "second", answer);
        runner.release(1);
        runner.release(0);
        assertEquals(List.of("second"), answer.told);
        assertTrue(runner.cancelled(0));
        assertFalse(runner.cancelled(1));
    }

    @Test
    void anOlderAnswerIsDroppedEvenWhileTheNewerIsAwaited() {
        latest.submit(
                progress -> {
                    progress.report(0.5);
                    throw new IllegalStateException("late");
                },
                answer);
        latest.submit(_ -> "second", answer);
        runner.release(0);
        assertEquals(List.of(), answer.told);
        runner.release(1);
        assertEquals(List.of("second"), answer.told);
    }

    @Test
    void whatWasForgottenIsNotAnswered() {
        latest.submit(_ -> "first", answer);
        latest.cancel();
        runner.release(0);
        assertEquals(List.of(), answer.told);
    }

    @Test
    void progressAndFailureOfTheWantedOneArrive() {
        latest.submit(
                progress -> {
                    progress.report(0.5);
                    throw new IllegalStateException("no");
                },
                answer);
        runner.release(0);
        assertEquals(List.of("50 %", "failed: no"), answer.told);
    }

    @Test
    void whatIsAnsweredIsHeldNoLonger() {
        latest.submit(_ -> "first", answer);
        runner.release(0);
        latest.cancel();
        assertFalse(runner.cancelled(0));
    }

    @Test
    void whatAnAnswerAsksForAtOnceCanBeTakenBack() {
        var atOnce = new LatestOnly(new FirstAtOnce(runner));
        atOnce.submit(
                _ -> "first",
                new TaskRunner.Answer<String>() {
                    @Override
                    public void result(String result) {
                        atOnce.submit(_ -> "second", answer);
                    }

                    @Override
                    public void failure(Throwable failure) {}
                });
        atOnce.cancel();
        assertTrue(runner.cancelled(0));
    }

    /** Answers the first request before it returns. */
    private static final class FirstAtOnce implements TaskRunner {

        private final TaskRunner others;
        private boolean isFirst = true;

        FirstAtOnce(TaskRunner others) {
            this.others = others;
        }

        @Override
        public <T> Request submit(Work<T> work, Answer<T> answer) {
            TaskRunner runner = isFirst ? new DirectRunner() : others;
            isFirst = false;
            return runner.submit(work, answer);
        }
    }
}
