package hanoius.store;

import hanoius.bench.Row;
import hanoius.model.Dataset;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** How long an import goes on that is no longer wanted, at points all along its way. */
final class CancelledRows {

    static final int POINTS = Integer.getInteger("cancelled.points", 50);

    /** So often an import may get through before it is cancelled. */
    private static final int PATIENCE = 20;

    private final Path csv;
    private final Path document;
    private final Path folder;

    /** How long one takes that nobody cancels, in nanoseconds; unknown before the first. */
    private long whole = Long.MAX_VALUE / 2;

    private double slowest;
    private int cancelled;

    private CancelledRows(Path csv, Path document, Path folder) {
        this.csv = csv;
        this.document = document;
        this.folder = folder;
    }

    /** Is no longer wanted from a moment on. */
    private record Until(long moment) implements Progress {

        @Override
        public void report(double done) {}

        @Override
        public boolean cancelled() {
            return System.nanoTime() - moment >= 0;
        }
    }

    /**
     * The slowest of them.
     *
     * @param document which has to be the same after each
     */
    static Row measure(Path csv, Path document, Path folder, int count) throws IOException {
        CancelledRows rows = new CancelledRows(csv, document, folder);
        for (int through = 0; rows.cancelled < POINTS; through++) {
            if (through > PATIENCE) {
                throw new IllegalStateException("only " + rows.cancelled + " could be cancelled");
            }
            rows.cancel();
        }
        return Row.limit(
                "an import of %,d rows that is cancelled goes on, the slowest of %d"
                        .formatted(count, rows.cancelled),
                rows.slowest,
                "ms",
                200);
    }

    /**
     * Cancels at one point after the other, until all are done or an import gets through before its
     * moment: they have become faster, and the points lie closer from then on.
     */
    private void cancel() throws IOException {
        Path copy = folder.resolve("cancelled.milestones");
        Files.copy(document, copy, StandardCopyOption.REPLACE_EXISTING);
        byte[] before = Files.readAllBytes(copy);
        try (SqliteArchive archive = SqliteArchive.open(copy, folder)) {
            Dataset dataset = archive.read(Progress.NONE);
            boolean isUnknown = whole == Long.MAX_VALUE / 2;
            while (cancelled < POINTS) {
                long begun = System.nanoTime();
                // Not up to its end: a commit that has begun is not cancelled.
                long after = isUnknown ? whole : whole / POINTS * cancelled * 9 / 10;
                try {
                    ImportRows.take(csv, archive, dataset, new Until(begun + after));
                    whole = System.nanoTime() - begun;
                    return;
                } catch (CancellationException e) {
                    slowest = Math.max(slowest, (System.nanoTime() - begun - after) / 1e6);
                    cancelled++;
                }
                if (!Arrays.equals(before, Files.readAllBytes(copy))) {
                    throw new IllegalStateException("something was written at " + cancelled);
                }
            }
        }
    }
}
