package hanoius.support;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** What the long run measures, or it would show nothing. */
class HeldTest {

    /** By little each minute. */
    @Test
    void whatGrowsIsFound() {
        Held.requireLevel(growing(0, 0, 0), true);
        Held.requireLevel(growing(2, 0, 0), false);
        assertThrows(AssertionFailedError.class, () -> Held.requireLevel(growing(2, 0, 0), true));
        assertThrows(AssertionFailedError.class, () -> Held.requireLevel(growing(0, 1, 0), false));
        assertThrows(AssertionFailedError.class, () -> Held.requireLevel(growing(0, 0, 1), false));
    }

    private static List<Held> growing(long heap, int threads, int files) {
        return IntStream.range(0, 20)
                .mapToObj(i -> new Held(100 + i * heap, 90, 20 + i * threads, 60 + i * files))
                .toList();
    }

    @Test
    void whatIsBusyIsSeenToBe() throws Exception {
        assumeTrue(ProcessorTime.isCounted(), "no processor time is counted here");
        AtomicBoolean ends = new AtomicBoolean();
        Thread busy = Thread.ofPlatform().start(() -> spin(ends));
        double share = ProcessorTime.share(Duration.ofMillis(500));
        ends.set(true);
        busy.join();
        assertTrue(share > 0.02, share + " of a processor");
    }

    private static void spin(AtomicBoolean ends) {
        while (!ends.get()) {
            Thread.onSpinWait();
        }
    }
}
