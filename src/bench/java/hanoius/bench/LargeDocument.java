package hanoius.bench;

import hanoius.store.Document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A document of many generated milestones, in a folder of its own until it is closed. */
public final class LargeDocument implements AutoCloseable {

    private final Path folder;
    private final Path path;

    /** Makes one of so many milestones; a million take minutes. */
    public LargeDocument(int milestones) throws IOException {
        folder = Files.createTempDirectory("bench");
        path = folder.resolve("large.milestones");
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
        Files.deleteIfExists(path);
        Files.delete(folder);
    }
}
