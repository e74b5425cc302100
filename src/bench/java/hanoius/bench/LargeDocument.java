package hanoius.bench;

import hanoius.store.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A document of many generated milestones, in a folder of its own until it is closed; or, since a
 * million take minutes, kept for the next run in the folder that {@code bench.documents} names.
 */
public final class LargeDocument implements AutoCloseable {

    private final boolean kept;
    private final Path folder;
    private final Path path;

    /** Makes one of so many milestones, unless it was kept. */
    public LargeDocument(int milestones) throws IOException {
        String keep = System.getProperty("bench.documents", "");
        kept = !keep.isBlank();
        folder = kept ? Path.of(keep) : Files.createTempDirectory("bench");
        path = folder.resolve("generated-" + milestones + ".milestones");
        if (Files.exists(path)) {
            return;
        }
        long start = System.nanoTime();
        Document.create(path, "Generated", Instant.EPOCH, GeneratedRecord.milestones(milestones))
                .close();
        System.out.printf(
                "made a document of %,d milestones in %.0f s, %d MB%n",
                milestones, (System.nanoTime() - start) / 1e9, Files.size(path) >> 20);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            Files.deleteIfExists(path);
            Files.delete(folder);
        }
    }
}
