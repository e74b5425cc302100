package hanoius.store;

import hanoius.bench.Row;
import hanoius.model.Dataset;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** How long an import goes on that is no longer wanted, at points all along its way. */
final class CancelledRows {

    static final int POINTS = Integer.getInteger("cancelled.points", 50);

    private CancelledRows() {}

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
        Path copy = Files.copy(document, folder.resolve("cancelled.milestones"));
        byte[] before = Files.readAllBytes(copy);
        double slowest = 0;
        int cancelled = 0;
        try (SqliteArchive archive = SqliteArchive.open(copy, folder)) {
            Dataset dataset = archive.read(Progress.NONE);
            Path other = Files.copy(document, folder.resolve("whole.milestones"));
            long whole = System.nanoTime();
            try (SqliteArchive all = SqliteArchive.open(other, folder)) {
                ImportRows.take(csv, all, dataset, Progress.NONE);
            }
            whole = System.nanoTime() - whole;
            for (int point = 0; point < POINTS; point++) {
                // Not up to its end: it may be faster than it was, and then it is done.
                long moment = System.nanoTime() + whole / POINTS * point * 9 / 10;
                try {
                    ImportRows.take(csv, archive, dataset, new Until(moment));
                    break;
                } catch (CancellationException e) {
                    slowest = Math.max(slowest, (System.nanoTime() - moment) / 1e6);
                    cancelled++;
                }
                if (!Arrays.equals(before, Files.readAllBytes(copy))) {
                    throw new IllegalStateException("something was written at " + point);
                }
            }
        }
        return Row.limit(
                "an import of %,d rows that is cancelled goes on, the slowest of %d"
                        .formatted(count, cancelled),
                slowest,
                "ms",
                200);
    }
}
