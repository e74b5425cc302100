package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.CheckReport;
import hanoius.model.Edit;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The check of a document that is large enough for two readers. */
class FullCheckTest {

    private static final int MILESTONES = 6000;

    @TempDir static Path folder;
    private static Path sound;

    @BeforeAll
    static void aLargeDocument() {
        sound =
                TitledMilestones.write(
                        folder.resolve("sound.milestones"),
                        IntStream.range(0, MILESTONES)
                                .mapToObj(number -> number + " " + "w".repeat(1500))
                                .toList());
    }

    private static Path copy() throws Exception {
        assertTrue(Files.size(sound) > Readers.LARGE);
        return Files.copy(
                sound, folder.resolve("d.milestones"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Somebody who counts how often they are asked, and changes their mind at some time. */
    private static final class Watcher implements Progress {

        private final int patience;
        private final AtomicInteger asked = new AtomicInteger();
        private final Queue<Double> reports = new ConcurrentLinkedQueue<>();

        Watcher(int patience) {
            this.patience = patience;
        }

        @Override
        public void report(double done) {
            reports.add(done);
        }

        @Override
        public boolean cancelled() {
            return asked.incrementAndGet() > patience;
        }
    }

    @Test
    void tellsHowFarItIsAndWhatItCounted() throws Exception {
        Watcher watcher = new Watcher(Integer.MAX_VALUE);
        try (Document document = Document.open(copy())) {
            CheckReport report = document.check(watcher);
            assertEquals(List.of(), report.problems());
            assertEquals(MILESTONES, report.counts().get("milestone"));
            assertEquals(0, report.counts().get("agreement"));
        }
        assertTrue(watcher.reports.stream().anyMatch(each -> each > 0.1 && each < 0.9));
        assertTrue(watcher.reports.stream().allMatch(each -> each > 0 && each <= 1));
        assertTrue(watcher.reports.contains(1.0));
        // Within SQLite too, or nobody could leave while it goes through all pages.
        assertTrue(watcher.asked.get() > 100, "asked " + watcher.asked);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void endsWhenItIsNoLongerWanted(int patience) throws Exception {
        try (Document document = Document.open(copy())) {
            assertThrows(CancellationException.class, () -> document.check(new Watcher(patience)));
            assertEquals(MILESTONES, document.read().milestones().size());
            assertEquals(List.of(), document.check().problems());
        }
    }

    /** Or the indices of a large document are read from the disk over and over. */
    @Test
    void keepsMoreOfTheDocumentWhileItLooksAndNoLonger() throws Exception {
        try (Connection connection = Connections.open(copy());
                Statements statements = new Statements(connection)) {
            long before = FullCheck.cache(statements);
            Thread here = Thread.currentThread();
            Set<Long> meanwhile = new TreeSet<>();
            Progress watching =
                    new Progress() {
                        @Override
                        public void report(double done) {}

                        @Override
                        public boolean cancelled() {
                            if (Thread.currentThread().equals(here) && isBetweenThings()) {
                                meanwhile.add(
                                        Statements.unchecked(() -> FullCheck.cache(statements)));
                            }
                            return false;
                        }
                    };
            new FullCheck(
                            folder.resolve("d.milestones"),
                            statements,
                            DocumentFormat.VERSION,
                            watching)
                    .run();
            meanwhile.remove(before);
            assertEquals(Set.of(-32_000L), meanwhile);
            assertEquals(before, FullCheck.cache(statements));
        }
    }

    /** As many as there are things to look at; it is of one time what belongs together. */
    @Test
    void othersWriteBetweenTheThingsThatAreLookedAt() {
        Path file = folder.resolve("shared.milestones");
        Document.create(file, "T", Instant.EPOCH, SampleDataset.full()).close();
        AtomicInteger written = new AtomicInteger();
        try (Archive archive = SqliteArchive.open(file, folder);
                Archive other = SqliteArchive.open(file, folder)) {
            CheckReport report =
                    archive.check(
                            new Progress() {
                                @Override
                                public void report(double done) {}

                                @Override
                                public boolean cancelled() {
                                    if (isBetweenThings()) {
                                        write(other, written.incrementAndGet());
                                    }
                                    return false;
                                }
                            });
            assertEquals(List.of(), report.problems());
            assertEquals(written.get() + 1, other.generation());
            assertTrue(written.get() > 20, written + " times");
        }
    }

    /** SQLite asks too, while it reads. */
    private static boolean isBetweenThings() {
        return StackWalker.getInstance()
                .walk(
                        calls ->
                                calls.anyMatch(
                                        each -> each.getMethodName().equals("requireWanted")));
    }

    private static void write(Archive other, int number) {
        other.apply(
                new Change(
                        List.of(
                                Edit.adding(
                                        Facts.source("N" + number).title("T " + number).build())),
                        Attribution.of("Thu", Instant.EPOCH)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE milestone SET summary = "more" WHERE id = 3000 | search differs from
                    INSERT INTO search (record) VALUES ("") | search differs from
                    INSERT OR REPLACE INTO search (rowid, words) VALUES (9, "m") | search differs
                    UPDATE milestone SET date = "soon" WHERE id = 3000 | A year has four digits
                    INSERT INTO citation VALUES (3000, 0, 99999, "", "") | citation refers to a row
                    """)
    void findsWhatWasDoneBehindTheProgramsBack(String sql, String words) throws Exception {
        Path file = copy();
        RefusalTest.alter(file, "PRAGMA foreign_keys = OFF; " + sql.replace('"', '\''));
        try (Document document = Document.open(file)) {
            List<String> problems = document.check().problems();
            assertTrue(
                    problems.stream().anyMatch(each -> each.contains(words)), problems.toString());
        }
    }
}
