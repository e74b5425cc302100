package hanoius.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How much of a processor this process takes, all its threads together, as Linux counts it. */
public final class ProcessorTime {

    private static final Path COUNTED = Path.of("/proc/self/stat");

    /** So many a second, of whatever machine: Linux tells programs no other unit. */
    private static final double TICKS = 100;

    private ProcessorTime() {}

    public static boolean isCounted() {
        return Files.isReadable(COUNTED);
    }

    /** The share of one processor that is taken from now on, for so long: 1 is all of it. */
    public static double share(Duration time) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        double before = seconds();
        Thread.sleep(time);
        return (seconds() - before) / ((System.nanoTime() - begun) / 1e9);
    }

    private static double seconds() throws IOException {
        String all = Files.readString(COUNTED);
        // The second field, the name in parentheses, may have blanks in it; the third follows it.
        String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }
}
