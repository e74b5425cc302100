package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.intake.Intake.Received;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.UnwantedAfter;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A file that is no longer wanted, at whatever point between its first byte and the last moment
 * before the commit, leaves the document bit for bit as it was.
 */
class CancelledImportTest {

    private static final int POINTS = Integer.getInteger("cancelled.points", 12);
    private static final int ROWS = 400;

    @TempDir private Path folder;

    private Path table() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("title,date,category,scope,sectors,vietnam,us,sources");
        for (int i = 0; i < ROWS; i++) {
            lines.add(
                    "Visit %d,%02d/05/2019,visit,hanoi,trade,Hanoi,Party %d,https://a.org/%d"
                            .formatted(i, 1 + i % 28, i % 7, i % 5));
        }
        return Files.write(folder.resolve("visits.csv"), lines);
    }

    /** How often it was asked in each of the parts. */
    private static List<Long> take(SqliteArchive archive, Path table, UnwantedAfter progress)
            throws IOException {
        List<Long> asked = new ArrayList<>();
        Received.Table read = (Received.Table) Intake.read(table, progress);
        asked.add(progress.asked());
        Dataset dataset = archive.read(Progress.NONE);
        Words words = Words.in(Language.EN).with(dataset);
        Mapping mapping = Mapping.of(read.grid(), words);
        ReceivedFile file = ReceivedFile.of("visits.csv", read, mapping, words, progress);
        asked.add(progress.asked() - asked.stream().mapToLong(each -> each).sum());
        Account account = Reckoning.of(archive, dataset, file.incoming(), progress);
        asked.add(progress.asked() - asked.stream().mapToLong(each -> each).sum());
        assertEquals(List.of(), account.problems());
        Intake.take(archive, account, Attribution.of("Lan", Instant.EPOCH), progress);
        asked.add(progress.asked() - asked.stream().mapToLong(each -> each).sum());
        return asked;
    }

    @Test
    void atWhateverPointItIsNoLongerWanted() throws IOException {
        Path table = table();
        Path file = BundledDocument.in(folder);
        Path whole = Files.copy(file, folder.resolve("whole.milestones"));
        UnwantedAfter all = new UnwantedAfter(Long.MAX_VALUE);
        try (SqliteArchive archive = SqliteArchive.open(whole, folder)) {
            int before = archive.read(Progress.NONE).milestones().size();
            List<Long> asked = take(archive, table, all);
            // For each row, when its day is looked at and when it is understood; when it is
            // looked for and when it is made; and when it is written.
            assertTrue(asked.get(0) >= ROWS, asked::toString);
            assertTrue(asked.get(1) >= 2 * ROWS, asked::toString);
            assertTrue(asked.get(2) >= 2 * ROWS, asked::toString);
            assertTrue(asked.get(3) >= ROWS, asked::toString);
            assertEquals(before + ROWS, archive.read(Progress.NONE).milestones().size());
        }
        byte[] before = Files.readAllBytes(file);
        try (SqliteArchive archive = SqliteArchive.open(file, folder)) {
            long generation = archive.generation();
            for (int point = 0; point < POINTS; point++) {
                UnwantedAfter asked = new UnwantedAfter(all.asked() * point / POINTS);
                assertThrows(CancellationException.class, () -> take(archive, table, asked));
            }
            // The database asks after so many of its steps, which random identities make differ.
            UnwantedAfter last = new UnwantedAfter(all.asked() - all.asked() / POINTS / 10);
            assertThrows(CancellationException.class, () -> take(archive, table, last));
            assertEquals(generation, archive.generation());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
