package hanoius.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class WorkerTest {

    private final Worker worker = new Worker("store-worker");
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @BeforeAll
    static void theToolkitRuns() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
        } catch (IllegalStateException already) {
            // Another test started it.
            Platform.runLater(running::countDown);
        }
        assertTrue(running.await(20, TimeUnit.SECONDS));
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void workRunsOnTheWorkerAndIsAnsweredOnTheFxThread() throws InterruptedException {
        worker.submit(_ -> Thread.currentThread().getName() + here(), noting());
        assertEquals("store-worker, off the FX thread; told on the FX thread", next());
    }

    @Test
    void everyFailureIsTold() throws InterruptedException {
        worker.submit(
                _ -> {
                    throw new java.io.IOException("no disk");
                },
                noting());
        worker.submit(
                _ -> {
                    throw new StackOverflowError("deep");
                },
                noting());
        worker.submit(_ -> "still alive", noting());
        assertEquals("failed: no disk; told on the FX thread", next());
        assertEquals("failed: deep; told on the FX thread", next());
        assertEquals("still alive; told on the FX thread", next());
    }

    /** Work that goes on until it is told to stop for somebody else, the first time. */
    private TaskRunner.Work<String> untilStopped(CountDownLatch begun, AtomicInteger times) {
        return progress -> {
            if (times.incrementAndGet() == 1) {
                begun.countDown();
                while (!progress.cancelled()) {
                    Thread.onSpinWait();
                }
                assertTrue(Stopping.wanted().getAsBoolean(), "told deep down too");
                throw new IllegalStateException("stopped");
            }
            return "found, begun " + times + " times";
        };
    }

    @Test
    void whatIsPatientMakesRoomForWhatIsUrgentAndIsBegunAgain() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        worker.patient().submit(untilStopped(begun, times), noting());
        begun.await();
        worker.submit(_ -> "next in turn", noting());
        worker.urgent().submit(_ -> "saved", noting());
        worker.urgent().submit(_ -> "saved too", noting());
        assertEquals("saved; told on the FX thread", next());
        // Where the second was handed in only after the first was done, its turn comes at the end.
        String second = next();
        String third = next();
        List<String> later = List.of(second, third, next());
        assertEquals(1, later.stream().filter(each -> each.startsWith("found")).count());
        assertTrue(
                later.indexOf("next in turn; told on the FX thread") > 0, "in its turn: " + later);
        assertTrue(later.contains("saved too; told on the FX thread"), later.toString());
    }

    @Test
    void forWhatIsNotUrgentNobodyMakesRoom() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch handedIn = new CountDownLatch(1);
        worker.patient()
                .submit(
                        progress -> {
                            begun.countDown();
                            handedIn.await();
                            return "found, stopped: " + progress.cancelled();
                        },
                        noting());
        begun.await();
        worker.submit(_ -> "next in turn", noting());
        handedIn.countDown();
        assertEquals("found, stopped: false; told on the FX thread", next());
        assertEquals("next in turn; told on the FX thread", next());
    }

    /** What it has by then is not all that was asked for. */
    @Test
    void whatIsHandedOutOnBeingToldToStopIsNotAnswered() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        worker.patient()
                .submit(
                        progress -> {
                            begun.countDown();
                            while (times.get() == 0 && !progress.cancelled()) {
                                Thread.onSpinWait();
                            }
                            return times.incrementAndGet() == 1 ? "half" : "all";
                        },
                        noting());
        begun.await();
        worker.urgent()
                .submit(
                        _ -> {
                            throw new java.io.IOException("no disk");
                        },
                        noting());
        assertEquals("failed: no disk; told on the FX thread", next());
        assertEquals("all; told on the FX thread", next());
    }

    @Test
    void whatIsUrgentRunsInItsTurnWhereNothingMakesRoom() throws InterruptedException {
        worker.submit(_ -> "one", noting());
        worker.urgent().submit(_ -> "two", noting());
        worker.submit(_ -> "three", noting());
        for (String each : List.of("one", "two", "three")) {
            assertEquals(each + "; told on the FX thread", next());
        }
    }

    @Test
    void whatWasBegunAheadIsAnsweredWhenItIsHandedIn() throws InterruptedException {
        var begun = worker.begin(() -> told.add("begun") + here());
        assertEquals("begun", next());
        worker.submit(begun, noting());
        assertEquals("true, off the FX thread; told on the FX thread", next());
    }

    @Test
    void whatWasBegunAheadIsWaitedForNoLongerThanItMayTake() {
        CountDownLatch go = new CountDownLatch(1);
        var begun =
                worker.begin(
                        () -> {
                            go.await();
                            return "read";
                        });
        assertEquals(Optional.empty(), begun.within(Duration.ZERO));
        go.countDown();
        assertEquals(Optional.of("read"), begun.within(Duration.ofMinutes(1)));
        var failed =
                worker.begin(
                        () -> {
                            throw new java.io.IOException("no disk");
                        });
        assertEquals(Optional.empty(), failed.within(Duration.ofMinutes(1)));
    }

    @Test
    void whyWhatWasBegunAheadFailedIsTold() throws InterruptedException {
        worker.submit(
                worker.begin(
                        () -> {
                            throw new java.io.IOException("no disk");
                        }),
                noting());
        assertEquals("failed: no disk; told on the FX thread", next());
    }

    @Test
    void whatIsCancelledBeforeItsTurnIsNeverDone() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        worker.submit(
                _ -> {
                    go.await();
                    return "first";
                },
                noting());
        worker.submit(_ -> told.add("done") + "", noting()).cancel();
        go.countDown();
        worker.submit(_ -> "last", noting());
        assertEquals("first; told on the FX thread", next());
        assertEquals("last; told on the FX thread", next());
        assertTrue(told.isEmpty());
    }

    @Test
    void workSeesThatItIsCancelledAndIsNotAnswered() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        TaskRunner.Request request =
                worker.submit(
                        progress -> {
                            started.countDown();
                            while (!progress.cancelled()) {
                                Thread.onSpinWait();
                            }
                            return "too late";
                        },
                        noting());
        started.await();
        request.cancel();
        worker.submit(_ -> "next", noting());
        assertEquals("next; told on the FX thread", next());
    }

    /** As when there is no memory left to carry an answer. */
    @Test
    void aThreadThatEndsIsNoticedItsWorkAnsweredAndTheNextDone() throws InterruptedException {
        AtomicInteger carried = new AtomicInteger();
        Worker dying =
                new Worker(
                        "dying-worker",
                        _ -> {},
                        answer -> {
                            if (carried.getAndIncrement() < 2) {
                                throw new OutOfMemoryError("sabotaged");
                            }
                            Platform.runLater(answer);
                        });
        BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> uncaught.add(thrown));
        try {
            dying.setOnEnd(end -> told.add("ended: " + end.getMessage()));
            dying.submit(_ -> "never told", noting());
            assertEquals("ended: sabotaged", next());
            assertEquals("failed: sabotaged; told on the FX thread", next());
            assertEquals("sabotaged", uncaught.take().getMessage());
            dying.submit(_ -> "next", noting());
            assertEquals("next; told on the FX thread", next());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
            dying.close();
        }
    }

    /** What may stop sees that it should; what cannot be stopped is not waited for. */
    @Test
    void closingIsDoneWithinAMomentWhateverRuns() throws InterruptedException {
        AtomicBoolean forEver = new AtomicBoolean(true);
        worker.submit(
                progress -> {
                    while (!progress.cancelled()) {
                        Thread.onSpinWait();
                    }
                    return told.add("stopped") + "";
                },
                noting());
        worker.submit(_ -> told.add("short work is done all the same") + "", noting());
        worker.closeWithin(Duration.ofSeconds(20));
        assertEquals("stopped", next());
        Worker hanging = new Worker("hanging-worker");
        hanging.submit(
                _ -> {
                    while (forEver.get()) {
                        Thread.onSpinWait();
                    }
                    return "";
                },
                noting());
        hanging.closeWithin(Duration.ofMillis(1));
        assertTrue(forEver.getAndSet(false));
        assertTrue(List.copyOf(told).contains("short work is done all the same"));
    }

    /** As a backup is made before a document closes. */
    @Test
    void whatMustBeDoneBeforeTheEndIsWaitedForOnceItHasBegun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        worker.end();
        worker.submit(
                progress -> {
                    begun.countDown();
                    closing.await();
                    Thread.sleep(50);
                    return told.add(progress.cancelled() ? "stopped" : "done") + "";
                },
                noting());
        begun.await();
        closing.countDown();
        worker.closeWithin(Duration.ofMillis(1));
        assertEquals("done", next());
    }

    @Test
    void progressIsToldInStepsThatCanBeSeen() throws InterruptedException {
        worker.submit(
                progress -> {
                    for (int i = 1; i <= 1_000_000; i++) {
                        progress.report(i / 1_000_000.0);
                    }
                    return "done";
                },
                noting());
        int reports = 0;
        String last = "";
        for (String each = next(); !each.startsWith("done"); each = next()) {
            last = each;
            reports++;
        }
        assertEquals("1.0; told on the FX thread", last);
        assertTrue(reports >= 50 && reports <= 101, reports + " reports");
    }

    @Test
    void closingWaitsForWhatWasHandedIn() {
        List<String> done = new java.util.concurrent.CopyOnWriteArrayList<>();
        for (String each : List.of("a", "b", "c")) {
            worker.submit(
                    _ -> {
                        Thread.sleep(5);
                        done.add(each);
                        return each;
                    },
                    noting());
        }
        worker.close();
        assertEquals(List.of("a", "b", "c"), done);
    }

    private TaskRunner.Answer<String> noting() {
        return new TaskRunner.Answer<>() {
            @Override
            public void result(String result) {
                told.add(result + "; told" + where());
            }

            @Override
            public void failure(Throwable failure) {
                told.add("failed: " + failure.getMessage() + "; told" + where());
            }

            @Override
            public void progress(double done) {
                told.add(done + "; told" + where());
            }
        };
    }

    private static String where() {
        return Platform.isFxApplicationThread() ? " on the FX thread" : " elsewhere";
    }

    private static String here() {
        return Platform.isFxApplicationThread() ? ", on the FX thread" : ", off the FX thread";
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(20, TimeUnit.SECONDS));
    }
}
