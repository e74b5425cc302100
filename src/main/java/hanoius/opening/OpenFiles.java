package hanoius.opening;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents that are open in this process. A lock of SQLite's goes as soon as anything else in
 * the process closes the file, so nothing else may open it.
 */
public final class OpenFiles {

    /** How often each is open, by what tells it from others. */
    private static final Map<Object, Integer> OPEN = new ConcurrentHashMap<>();

    private OpenFiles() {}

    /** What tells the file from all others while it exists; null where the system has none. */
    public static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    public static void opened(@Nullable Object key) {
        if (key != null) {
            OPEN.merge(key, 1, Integer::sum);
        }
    }

    public static void closed(@Nullable Object key) {
        if (key != null) {
            OPEN.computeIfPresent(key, (_, times) -> times == 1 ? null : times - 1);
        }
    }

    public static boolean isOpen(Path file) throws IOException {
        Object key = key(file);
        return key != null && OPEN.containsKey(key);
    }
}
