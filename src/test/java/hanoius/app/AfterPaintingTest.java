package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.support.FxEvents;
import hanoius.support.HeldRunner;
import hanoius.support.WindowExtension;
import hanoius.task.TaskRunner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** What waits for the first frames of a window, and what no longer does. */
@ExtendWith(WindowExtension.class)
class AfterPaintingTest {

    private final HeldRunner held = new HeldRunner();
    private final AfterPainting painting = new AfterPainting(held);
    private int before;

    private static <T> TaskRunner.Answer<T> ignored() {
        return new TaskRunner.Answer<>() {
            @Override
            public void result(T result) {}

            @Override
            public void failure(Throwable failure) {}
        };
    }

    private void submit() {
        painting.submit(_ -> "", ignored());
    }

    @Test
    void onlyWhatIsHandedInBeforeTheFirstPaintingWaitsForIt(FxRobot robot) {
        robot.interact(
                () -> {
                    submit();
                    submit();
                    before = held.size();
                });
        assertEquals(0, before);
        FxEvents.settle();
        robot.interact(() -> before = held.size());
        assertEquals(2, before);
        robot.interact(
                () -> {
                    submit();
                    before = held.size();
                });
        assertEquals(3, before);
    }

    @Test
    void whatIsTakenBackBeforeIsNeverHandedIn(FxRobot robot) {
        robot.interact(() -> painting.submit(_ -> "", ignored()).cancel());
        FxEvents.settle();
        robot.interact(() -> before = held.size());
        assertEquals(0, before);
    }
}
