package hanoius.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.RecordSearch;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.query.TextSearch;
import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.store.SqliteArchive;
import hanoius.support.Facts;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/** A change does not wait for a search that takes long: that stops, and looks again. */
@Timeout(60)
class StoppedSearchTest {

    private static final int MILESTONES = 6000;

    @TempDir private Path folder;

    private Path document() {
        Path file = folder.resolve("d.milestones");
        List<Milestone> milestones =
                IntStream.range(0, MILESTONES)
                        .mapToObj(
                                number ->
                                        Facts.milestone("K" + number)
                                                .title(number == 17 ? "rare" : "w")
                                                .build())
                        .toList();
        Document.create(file, "T", Instant.EPOCH, Facts.dataset(milestones)).close();
        return file;
    }

    /** Stopped wherever it is: while it finds, and while it looks up what the found are. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatItWasStoppedInIsDoneAnew(boolean changes) throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Queue<Throwable> stopped = new ConcurrentLinkedQueue<>();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        try (Worker worker = new Worker("store-worker", failures::add, Runnable::run);
                Archive archive = SqliteArchive.open(document(), folder.resolve("copies"))) {
            RecordSearch search = archive.search();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch changing = new CountDownLatch(1);
            worker.patient()
                    .submit(
                            _ -> {
                                begun.countDown();
                                changing.await();
                                try {
                                    int few = found(search, "rare");
                                    int all = found(search, "w");
                                    return few + " and " + all;
                                } catch (DocumentException e) {
                                    stopped.add(e);
                                    throw e;
                                }
                            },
                            to(told));
            begun.await();
            worker.urgent().submit(_ -> changes ? added(archive) : "refused", to(told));
            changing.countDown();
            assertEquals(changes ? "added" : "refused", told.take());
            assertEquals("1 and " + (MILESTONES - (changes ? 0 : 1)), told.take());
        }
        assertEquals(1, stopped.size(), "times it was stopped");
        assertTrue(failures.isEmpty(), failures.toString());
    }

    private static int found(RecordSearch search, String text) {
        return ((TextSearch.Finding) search.find(text)).milestones().cardinality();
    }

    private static String added(Archive archive) {
        archive.apply(
                Change.of(
                        Attribution.of("Thu", Instant.EPOCH),
                        Edit.adding(Facts.milestone("N1").title("w").build())));
        return "added";
    }

    private static TaskRunner.Answer<String> to(BlockingQueue<String> told) {
        return new TaskRunner.Answer<>() {
            @Override
            public void result(String result) {
                told.add(result);
            }

            @Override
            public void failure(Throwable failure) {
                told.add(String.valueOf(failure));
            }
        };
    }
}
