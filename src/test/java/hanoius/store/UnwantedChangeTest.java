package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.UnwantedAfter;
import hanoius.task.TaskRunner.Progress;

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
 * A change of very many records that becomes unwanted leaves the document bit for bit as it was.
 */
class UnwantedChangeTest {

    private static final int POINTS = 20;

    @TempDir private Path folder;

    @Test
    void atWhateverPointItBecomesUnwanted() throws IOException {
        Path file = BundledDocument.write(folder.resolve("a.milestones"), Dataset.EMPTY);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            edits.add(Edit.adding(Facts.milestone("N" + i).title("Visit " + i).build()));
        }
        Change change = new Change(edits, Attribution.of("Minh", Instant.EPOCH));
        Path whole = Files.copy(file, folder.resolve("whole.milestones"));
        UnwantedAfter all = new UnwantedAfter(Long.MAX_VALUE);
        try (SqliteArchive archive = SqliteArchive.open(whole, folder)) {
            archive.apply(change, all);
            assertEquals(600, archive.read(Progress.NONE).milestones().size());
        }
        assertTrue(all.asked() >= POINTS, () -> "it is asked " + all.asked() + " times");
        byte[] before = Files.readAllBytes(file);
        try (SqliteArchive archive = SqliteArchive.open(file, folder)) {
            for (int point = 0; point < POINTS; point++) {
                UnwantedAfter asked = new UnwantedAfter(all.asked() * point / POINTS);
                assertThrows(CancellationException.class, () -> archive.apply(change, asked));
            }
            assertEquals(0, archive.read(Progress.NONE).milestones().size());
            assertEquals(1, archive.generation());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
