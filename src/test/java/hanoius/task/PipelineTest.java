package hanoius.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class PipelineTest {

    private final List<Integer> taken = new ArrayList<>();

    @Test
    void whatComesOfThePiecesIsTakenInTheirOrderByWhoHandsThemIn() {
        Thread own = Thread.currentThread();
        try (Pipeline<Integer, RuntimeException> pipeline =
                new Pipeline<>(
                        made -> {
                            assertSame(own, Thread.currentThread());
                            taken.add(made);
                        })) {
            for (int i = 0; i < 100; i++) {
                int piece = i;
                pipeline.submit(
                        () -> {
                            assertNotSame(own, Thread.currentThread());
                            return piece;
                        });
            }
            pipeline.finish();
        }
        assertEquals(IntStream.range(0, 100).boxed().toList(), taken);
    }

    @Test
    void onePieceAloneIsDoneWithoutAnotherThread() {
        Thread own = Thread.currentThread();
        try (Pipeline<Thread, RuntimeException> pipeline =
                new Pipeline<>(made -> assertSame(own, made))) {
            pipeline.submit(Thread::currentThread);
            pipeline.finish();
            pipeline.submit(Thread::currentThread);
            pipeline.finish();
        }
    }

    @Test
    void aPieceIsDoneWhileTheOneThatHandedItInGoesOn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        try (Pipeline<Integer, RuntimeException> pipeline = new Pipeline<>(taken::add)) {
            pipeline.submit(() -> 1);
            pipeline.submit(
                    () -> {
                        begun.countDown();
                        await(goesOn);
                        return 2;
                    });
            begun.await();
            assertEquals(List.of(), taken);
            goesOn.countDown();
            pipeline.finish();
        }
        assertEquals(List.of(1, 2), taken);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fewPiecesWaitAtMost() {
        AtomicInteger done = new AtomicInteger();
        try (Pipeline<Integer, RuntimeException> pipeline = new Pipeline<>(taken::add)) {
            for (int i = 0; i < 50; i++) {
                pipeline.submit(done::incrementAndGet);
                int handedIn = i + 1;
                assertTrue(handedIn - taken.size() <= 4, () -> handedIn + " " + taken);
            }
        }
    }

    @Test
    void whatAPieceThrowsIsThrownWhereItWouldBeTaken() {
        try (Pipeline<Integer, RuntimeException> pipeline = new Pipeline<>(taken::add)) {
            pipeline.submit(() -> 1);
            pipeline.submit(
                    () -> {
                        throw new IllegalArgumentException("no");
                    });
            assertThrows(IllegalArgumentException.class, pipeline::finish);
        }
        assertEquals(List.of(1), taken);
    }

    @Test
    void whatTakingThrowsIsThrownToWhoHandsIn() {
        try (Pipeline<Integer, IOException> pipeline =
                new Pipeline<>(
                        _ -> {
                            throw new IOException("full");
                        })) {
            assertThrows(
                    IOException.class,
                    () -> {
                        for (int i = 0; i < 9; i++) {
                            pipeline.submit(() -> 1);
                        }
                    });
        }
    }
}
