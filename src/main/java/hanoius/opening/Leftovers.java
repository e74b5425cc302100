package hanoius.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What runs of the program have left in its own folder that were killed: files under the temporary
 * names that they give to what they have not written to its end.
 */
public final class Leftovers {

    private static final Pattern NAME =
            Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part(-journal)?");

    /** Another run may be writing what is younger. */
    private static final Duration WRITING = Duration.ofHours(1);

    private Leftovers() {}

    /** Deletes all that is old; what cannot be deleted stays for the next time. */
    public static void clear(Instant now) {
        OwnFolder.path().ifPresent(own -> clear(own, now));
    }

    static void clear(Path own, Instant now) {
        clearFiles(own, now);
        in(own).stream().filter(Files::isDirectory).forEach(each -> clearFiles(each, now));
        Scratch.clear(own.resolve("temporary"));
    }

    private static void clearFiles(Path folder, Instant now) {
        for (Path each : in(folder)) {
            if (NAME.matcher(String.valueOf(each.getFileName())).matches()) {
                clearFile(each, now);
            }
        }
    }

    private static void clearFile(Path file, Instant now) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(WRITING))) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            // The next run finds it.
        }
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
