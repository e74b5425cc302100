package hanoius.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a process holds.
 *
 * @param heap what is in use after a collection, in megabytes, but for pixels
 * @param pixels what is painted: without a graphics card JavaFX keeps its textures in arrays of
 *     {@code int} as it would in the card, up to half a gigabyte
 * @param files descriptors; 0 where the system does not tell
 */
public record Held(long heap, long pixels, int threads, int files) {

    /** JavaFX's own bound for what it keeps of textures, in megabytes. */
    private static final int TEXTURES = 512;

    /** Threads of pools and files of a search that come and go. */
    private static final int SOME = 6;

    public static Held now() throws InterruptedException, IOException {
        // What collections find to be ended ends between them.
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Map<Boolean, Long> bytes = bytes();
        String[] files = new File("/proc/self/fd").list();
        return new Held(
                bytes.getOrDefault(false, 0L) >> 20,
                bytes.getOrDefault(true, 0L) >> 20,
                Thread.getAllStackTraces().size(),
                files == null ? 0 : files.length);
    }

    /** How many instances of a class live, by its name. */
    public static long instances(String type) throws IOException, InterruptedException {
        return histogram().stream()
                .filter(line -> line[3].equals(type))
                .mapToLong(line -> Long.parseLong(line[1]))
                .sum();
    }

    /** Of all that lives: true, arrays of int; false, everything else. */
    private static Map<Boolean, Long> bytes() throws IOException, InterruptedException {
        return histogram().stream()
                // What fills the gaps between objects is nobody's.
                .filter(line -> !line[3].contains("FillerElement"))
                .collect(
                        Collectors.partitioningBy(
                                line -> line[3].equals("[I"),
                                Collectors.summingLong(line -> Long.parseLong(line[2]))));
    }

    /** Of each class that has any: a number, how many instances, their bytes, its name. */
    private static List<String[]> histogram() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String self = Long.toString(ProcessHandle.current().pid());
        // Into a file: no thread of this process could read a pipe while the histogram is made.
        Path histogram = Files.createTempFile("histogram", ".txt");
        try {
            new ProcessBuilder(jcmd, self, "GC.class_histogram")
                    .redirectErrorStream(true)
                    .redirectOutput(histogram.toFile())
                    .start()
                    .waitFor();
            return Files.readAllLines(histogram).stream()
                    .map(line -> line.strip().split(" +", -1))
                    .filter(line -> line.length > 3 && line[0].matches("[0-9]+:"))
                    .toList();
        } finally {
            Files.delete(histogram);
        }
    }

    /**
     * Fails when it becomes more from one round to the next. Of the heap the last rounds are
     * compared with the first: a single one differs by what its last gestures have left.
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
            assertTrue(each.pixels <= TEXTURES, held.toString());
        }
        if (whole) {
            int third = Math.max(1, level.size() / 3);
            long before = usual(level.subList(0, third));
            long after = usual(level.subList(level.size() - third, level.size()));
            assertTrue(Math.abs(after - before) * 20 <= before, held.toString());
        }
    }

    /** The median of the heap. */
    private static long usual(List<Held> rounds) {
        return rounds.stream()
                .map(Held::heap)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
