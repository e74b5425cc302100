package hanoius.bench;

import hanoius.store.Document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Documents of many generated milestones. A million take minutes to make: each is made once a run,
 * or kept for the next runs too in the folder that {@code bench.documents} names.
 */
public final class LargeDocument {

    private static final String KEPT = System.getProperty("bench.documents", "");

    private LargeDocument() {}

    /** The one of so many milestones; it is made unless there is one. */
    public static Path of(int milestones) throws IOException {
        String name = "generated-" + milestones + ".milestones";
        Path path = KEPT.isBlank() ? temporary(name) : Path.of(KEPT, name);
        if (Files.exists(path)) {
            return path;
        }
        long start = System.nanoTime();
        Document.create(path, "Generated", Instant.EPOCH, GeneratedRecord.milestones(milestones))
                .close();
        System.out.printf(
                "made a document of %,d milestones in %.0f s, %d MB%n",
                milestones, (System.nanoTime() - start) / 1e9, Files.size(path) >> 20);
        return path;
    }

    private static Path temporary(String name) {
        File file =
                new File(
                        System.getProperty("java.io.tmpdir"),
                        ProcessHandle.current().pid() + "-" + name);
        file.deleteOnExit();
        return file.toPath();
    }
}
