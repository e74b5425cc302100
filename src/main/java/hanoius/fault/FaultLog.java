package hanoius.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The log of what went wrong, which stays on this computer: what was thrown, when and where, with
 * no word of any record and no name of a file. It is two files of limited size.
 */
public final class FaultLog {

    /** As much as the newer file holds before it becomes the older one, in bytes. */
    static final long LARGEST = 256 * 1024;

    /** So many different faults are known to have been written whole. */
    private static final int KNOWN = 200;

    private final Path file;
    private final String program;
    private final InstantSource clock;
    private final Map<Trace, Integer> written = new HashMap<>();
    private WeakReference<@Nullable Throwable> last = new WeakReference<>(null);

    /**
     * @param folder of this user, made when there is something to write
     * @param program its version, and whatever else is worth knowing of where it runs
     */
    public FaultLog(Path folder, String program, InstantSource clock) {
        this.file = folder.resolve("log").resolve("hanoi-us-milestones.log");
        this.program = program;
        this.clock = clock;
    }

    /** The newer file. */
    public Path file() {
        return file;
    }

    /** The one before. */
    Path older() {
        return file.resolveSibling("hanoi-us-milestones.1.log");
    }

    /**
     * Writes down what was thrown: whole the first time; after that, how often, each time that this
     * has doubled. What was just written is not written again.
     *
     * @return whether it is in the log
     */
    public synchronized boolean write(Throwable thrown) {
        if (thrown.equals(last.get())) {
            return true;
        }
        Trace trace = Trace.of(thrown);
        if (written.size() >= KNOWN) {
            written.clear();
        }
        int times = written.merge(trace, 1, Integer::sum);
        try {
            if (times == 1) {
                append(head(trace.lines().getFirst()) + rest(trace));
            } else if (Integer.bitCount(times) == 1) {
                append(head(trace.lines().getFirst()) + "\tfor the " + times + "th time\n");
            }
            last = new WeakReference<>(thrown);
            return true;
        } catch (IOException | RuntimeException _) {
            // A disk that is full is told of in the window; there is nowhere else to keep it.
            written.remove(trace);
            return false;
        }
    }

    private String head(String line) {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        return now + " " + program + " [" + Thread.currentThread().getName() + "] " + line + "\n";
    }

    private static String rest(Trace trace) {
        var text = new StringBuilder();
        trace.lines().stream().skip(1).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private void append(String text) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] bytes = text.getBytes(UTF_8);
        if (Files.exists(file) && Files.size(file) + bytes.length > LARGEST) {
            Files.move(file, older(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
