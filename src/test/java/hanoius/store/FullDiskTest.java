package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.model.Edit;
import hanoius.model.Source;
import hanoius.store.DocumentException.Reason;
import hanoius.support.Facts;
import hanoius.support.FaultTable;
import hanoius.support.SmallDisk;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Edits on a disk that has ever less room: each is there whole, or refused with the reason. */
@Tag("faults")
class FullDiskTest {

    /** Each makes room for one page more. */
    private static final int STEPS = Integer.getInteger("disk.steps", 16);

    /** In bytes, as a file system gives it out. */
    private static final int PAGE = 4096;

    @TempDir Path folder;

    private static Change adding(Source source) {
        return Change.of(Attribution.of("Thu", Instant.EPOCH), Edit.adding(source));
    }

    private static Source source(int number) {
        // Of more than a page, so that not every edit fits into what there is.
        return Facts.source("S9" + (100 + number))
                .title("title " + number)
                .notes("n".repeat(6000))
                .build();
    }

    /** What is told of an edit that could not be written. */
    private interface Told {
        void refused(DocumentException why, Source edit, List<Source> kept);
    }

    @Test
    void anEditIsWholeOrRefusedForTheDiskAndTheNextWorksOnceThereIsRoom() throws IOException {
        int[] refused = {0};
        edit(
                STEPS,
                (why, _, _) -> {
                    assertEquals(Reason.DISK_FULL, why.reason(), why.getMessage());
                    refused[0]++;
                });
        assertTrue(refused[0] > 1, "the disk was never full");
        FaultTable.add("full disk, one page more each time", STEPS, 0);
    }

    /** Or the test above would show nothing. */
    @Test
    void anEditThatIsAcknowledgedThoughThereWasNoRoomIsFound() {
        assertThrows(AssertionFailedError.class, () -> edit(2, (_, edit, kept) -> kept.add(edit)));
    }

    private void edit(int steps, Told told) throws IOException {
        try (SmallDisk disk = new SmallDisk(folder.resolve("small"), 4096)) {
            Path file = disk.folder().resolve("a.milestones");
            Document.create(file, "A", Instant.EPOCH, Facts.dataset()).close();
            List<Source> kept = new ArrayList<>();
            try (SqliteArchive archive = SqliteArchive.open(file, folder)) {
                disk.fill();
                Path filler = disk.folder().resolve("filler");
                for (int step = 0; step < steps; step++) {
                    Source one = source(step);
                    try {
                        archive.apply(adding(one));
                        kept.add(one);
                    } catch (DocumentException e) {
                        told.refused(e, one, kept);
                    }
                    assertEquals(kept, archive.read(Progress.NONE).sources());
                    makeRoom(filler, PAGE);
                }
                Files.delete(filler);
                Source last = source(steps);
                archive.apply(adding(last));
                kept.add(last);
            }
            try (Document again = Document.open(file)) {
                assertEquals(kept, again.read().sources());
                assertTrue(again.check().sound(), again.check().problems().toString());
            }
        }
    }

    private static void makeRoom(Path filler, int bytes) throws IOException {
        try (var channel = FileChannel.open(filler, StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - bytes));
        }
    }
}
