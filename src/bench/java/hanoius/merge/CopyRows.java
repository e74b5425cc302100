package hanoius.merge;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.bench.LargeDocument;
import hanoius.bench.ProcessorTime;
import hanoius.bench.Row;
import hanoius.form.DocumentDoubles;
import hanoius.model.Dataset;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Copies of large documents that are compared and merged, and doubles in one. */
public final class CopyRows {

    private static final int COPIED = 100_000;
    private static final int COUNT = Integer.getInteger("bench.records", 1_000_000);

    private CopyRows() {}

    /** What is measured. */
    private interface Work {
        void run() throws Exception;
    }

    /** By the clock and by what processors worked. */
    public static List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        Path large = LargeDocument.of(COPIED);
        Path folder = Files.createTempDirectory("copies");
        try (SqliteArchive here = SqliteArchive.open(large, folder);
                SqliteArchive there = SqliteArchive.open(large, folder)) {
            ComparedCopy own = ComparedCopy.of(here, here.read(Progress.NONE));
            ComparedCopy other = ComparedCopy.of(there, there.read(Progress.NONE));
            add(
                    rows,
                    "a copy compared with itself, %,d milestones".formatted(COPIED),
                    () -> require(0, CopyComparison.of(own, other, Progress.NONE)));
            Path empty = folder.resolve("empty.milestones");
            Document.create(empty, "Empty", Instant.EPOCH, Dataset.EMPTY).close();
            try (SqliteArchive mine = SqliteArchive.open(empty, folder)) {
                add(
                        rows,
                        "a copy merged into an empty document, %,d milestones".formatted(COPIED),
                        () -> merge(mine, other, there));
            }
            Files.delete(empty);
        }
        Files.delete(folder);
        doubles(rows, COPIED);
        if (COUNT > COPIED) {
            doubles(rows, COUNT);
        }
        return rows;
    }

    private static void doubles(List<Row> rows, int count) throws Exception {
        try (Document document = Document.open(LargeDocument.of(count))) {
            Dataset dataset = document.read();
            add(
                    rows,
                    "the list of doubles, %,d milestones".formatted(count),
                    () -> DocumentDoubles.of(dataset, Progress.NONE));
        }
    }

    private static void require(int differences, CopyComparison comparison) {
        if (comparison.differences().size() != differences) {
            throw new IllegalStateException(comparison.differences().getFirst().toString());
        }
    }

    private static void merge(SqliteArchive mine, ComparedCopy other, SqliteArchive there)
            throws Exception {
        ComparedCopy own = ComparedCopy.of(mine, mine.read(Progress.NONE));
        List<Resolution<?>> all = new ArrayList<>();
        CopyComparison.of(own, other, Progress.NONE)
                .differences()
                .forEach(each -> all.add(Resolution.of(each)));
        Merge merge = Merge.of(all, own);
        merge.prepare(mine, there);
        mine.apply(new Change(merge.edits(), Attribution.of("Lan", Instant.EPOCH)));
        if (merge.edits().size() < COPIED) {
            throw new IllegalStateException(merge.edits().size() + " are taken");
        }
    }

    private static void add(List<Row> rows, String what, Work work) throws Exception {
        long start = System.nanoTime();
        double before = ProcessorTime.own();
        work.run();
        rows.add(Row.figure(what, (System.nanoTime() - start) / 1e9, "s"));
        rows.add(Row.figure(what + ", time of processors", ProcessorTime.own() - before, "s"));
    }
}
