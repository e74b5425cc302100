package hanoius.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;

/**
 * What a process holds.
 *
 * @param heap what is in use after a collection, in megabytes
 * @param files descriptors; 0 where the system does not tell
 */
public record Held(long heap, int threads, int files) {

    /** Threads of pools and files of a search that come and go. */
    private static final int SOME = 6;

    public static Held now() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        String[] files = new File("/proc/self/fd").list();
        return new Held(
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Thread.getAllStackTraces().size(),
                files == null ? 0 : files.length);
    }

    /**
     * Fails when it becomes more from one round to the next.
     *
     * @param whole whether it was long enough to say something of the heap
     */
    public static void requireLevel(List<Held> held, boolean whole) {
        // Windows, caches and pools are there by then.
        List<Held> level = held.subList(Math.min(5, held.size() / 2), held.size());
        Held first = level.getFirst();
        for (Held each : level) {
            assertTrue(Math.abs(each.threads - first.threads) <= SOME, held.toString());
            assertTrue(Math.abs(each.files - first.files) <= SOME, held.toString());
            assertTrue(
                    !whole || Math.abs(each.heap - first.heap) * 20 <= first.heap, held.toString());
        }
    }
}
