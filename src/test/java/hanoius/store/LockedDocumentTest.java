package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.task.TaskRunner;
import hanoius.task.Worker;

import javafx.application.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A document that another program holds is waited for, and that can be seen. */
@Timeout(60)
class LockedDocumentTest {

    @TempDir Path folder;

    @BeforeAll
    static void theToolkitRuns() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
        } catch (IllegalStateException already) {
            Platform.runLater(running::countDown);
        }
        assertTrue(running.await(20, TimeUnit.SECONDS));
    }

    @Test
    void isOpenedAsSoonAsTheOtherLetsGoAndSaysThatItWaits() throws Exception {
        Path file = folder.resolve("a.milestones");
        Document.create(file, "A", Instant.EPOCH, SampleDataset.full()).close();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Worker worker = new Worker("store-worker");
        worker.setOnWaiting(waits -> told.add("waits " + waits));
        try (Connection other = Connections.open(file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            worker.submit(
                    _ -> {
                        try (Document opened = Document.open(file)) {
                            return opened.title();
                        }
                    },
                    new Noting(told));
            assertEquals("waits true", told.take());
            statement.execute("ROLLBACK");
            assertEquals("A", told.take());
            assertEquals("waits false", told.take());
        } finally {
            worker.close();
        }
    }

    /** Puts down what is answered. */
    private record Noting(BlockingQueue<String> told) implements TaskRunner.Answer<String> {

        @Override
        public void result(String result) {
            told.add(result);
        }

        @Override
        public void failure(Throwable failure) {
            told.add("failed: " + failure);
        }
    }
}
