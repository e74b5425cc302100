package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.model.Edit;
import hanoius.store.DocumentException.Reason;
import hanoius.support.Facts;
import hanoius.support.FaultTable;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A disk that is full up to a few blocks, which only its own file system can be: these need a
 * system that mounts one, and are skipped where that is not allowed.
 */
@Tag("faults")
class FullDiskTest {

    /** In bytes. */
    private static final int BLOCK = 4096;

    /** Every so many blocks are left in turn. */
    private static final int STEP = Integer.getInteger("disk.step", 12);

    /** With so many an edit finds room for its journal and all that it writes. */
    private static final int MOST = 120;

    private static final int SIZE = 3 << 20;

    @TempDir private Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted =
                runs("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
        if (!mounted) {
            System.out.println("SKIPPED: no file system can be mounted here, so no disk is full");
        }
        assumeTrue(mounted, "mounts are allowed");
    }

    @AfterEach
    void unmount() throws Exception {
        runs("umount", disk.toString());
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Fills the disk up to so many blocks. */
    private Path fill(int left) throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[BLOCK];
            while (Files.getFileStore(disk).getUsableSpace() > (long) left * BLOCK) {
                out.write(block);
            }
        }
        return filler;
    }

    private static void add(SqliteArchive archive, String key) {
        archive.apply(
                new Change(
                        List.of(Edit.adding(Facts.source(key).title("T".repeat(9000)).build())),
                        Attribution.of("Lan", Instant.EPOCH)));
    }

    private static List<String> sources(SqliteArchive archive) {
        return archive.read(Progress.NONE).sources().stream().map(each -> each.id().key()).toList();
    }

    @Test
    void anEditIsThereOrRefusedForWantOfRoomAndTheNextOneWorks() throws Exception {
        List<String> bad = new ArrayList<>();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int tried = 0;
        int refused = 0;
        for (int left = 0; left <= MOST; left += STEP) {
            Path file = disk.resolve("d.milestones");
            Files.deleteIfExists(file);
            Document.create(file, "T", Instant.EPOCH, SampleDataset.full()).close();
            try (SqliteArchive archive = SqliteArchive.open(file, folder.resolve("copies"))) {
                List<String> before = sources(archive);
                Path filler = fill(left);
                List<String> expected = new ArrayList<>(before);
                tried++;
                try {
                    add(archive, "S101");
                    expected.add("S101");
                } catch (DocumentException e) {
                    refused++;
                    reasons.add(e.reason());
                }
                if (!sources(archive).equals(expected)) {
                    bad.add(left + " blocks: " + sources(archive));
                }
                Files.delete(filler);
                add(archive, "S102");
                expected.add("S102");
                if (!sources(archive).equals(expected)) {
                    bad.add(left + " blocks, then room: " + sources(archive));
                }
                bad.addAll(
                        archive.check(Progress.NONE).problems().stream()
                                .map(Object::toString)
                                .toList());
            }
        }
        FaultTable.add("disk full to a few blocks, an edit", tried, bad.size());
        assertEquals(List.of(), bad);
        assertEquals(Set.of(Reason.DISK_FULL), reasons);
        // Of both kinds, or it says little.
        assertTrue(refused > 0 && refused < tried, refused + " of " + tried);
    }

    @Test
    void aCopyThatFindsNoRoomLeavesNoStump() throws Exception {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, SampleDataset.full()).close();
        int tried = 0;
        List<String> bad = new ArrayList<>();
        for (int left = 0; left <= MOST; left += STEP) {
            Path filler = fill(left);
            Path copy = disk.resolve("copy.milestones");
            tried++;
            try {
                Document.create(copy, "T", Instant.EPOCH, SampleDataset.full()).close();
                if (Files.notExists(copy)) {
                    bad.add(left + " blocks: not there");
                }
            } catch (DocumentException e) {
                if (e.reason() != Reason.DISK_FULL) {
                    bad.add(left + " blocks: " + e.getMessage());
                }
            }
            try (Stream<Path> files = Files.list(disk)) {
                files.filter(each -> !each.equals(filler) && !each.equals(copy))
                        .forEach(each -> bad.add("a stump: " + each));
            }
            Files.deleteIfExists(copy);
            Files.delete(filler);
        }
        FaultTable.add("disk full to a few blocks, a new document", tried, bad.size());
        assertEquals(List.of(), bad);
    }
}
