package hanoius.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.filing.Backup.Occasion;
import hanoius.opening.CopyName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class BackupsTest {

    private static final UUID OURS = UUID.fromString("5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77");
    private static final UUID OTHER = UUID.fromString("00000000-96a5-4d0c-8f3b-0d6a2c1e9b77");
    private static final Instant THEN = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir private Path folder;

    private Path former(String name, long second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
        return file;
    }

    private Path kept(String file, UUID document, long generation, Instant made)
            throws IOException {
        Backups backups = new Backups(folder);
        Path part = backups.begin();
        return backups.keep(
                part, CopyName.of(Path.of("elsewhere", file), document, generation, "close", made));
    }

    private static List<Path> paths(List<Backup> found) {
        return found.stream().map(Backup::path).toList();
    }

    @Test
    void thoseOfADocumentAreFoundByItsUuidAndPutInOrderByItsGeneration() throws IOException {
        Path first = kept("hồ sơ.milestones", OURS, 9, THEN);
        Path late = kept("hanoi-us (1).milestones", OURS, 10, THEN.minus(Duration.ofDays(900)));
        kept("hanoi-us (1).milestones", OTHER, 11, THEN);
        former(".5f1d7c3e.part", 40);
        List<Backup> found = new Backups(folder).of(OURS);
        assertEquals(List.of(late, first), paths(found));
        assertEquals(new Backup(first, 9, Occasion.CLOSE, THEN), found.getLast());
    }

    @Test
    void thoseBeforeAMigrationThatWereCalledOtherwiseComeLast() throws IOException {
        Path old = former("hồ sơ-5f1d7c3e-format-2-aaaaaaaa.milestones", 10);
        Path newer = former("hanoi-us (1)-5f1d7c3e-format-4-bbbbbbbb.milestones", 20);
        Path now = kept("hồ sơ.milestones", OURS, 9, THEN);
        former("hanoi-us (1)-00000000-format-4-bbbbbbbb.milestones", 30);
        List<Backup> found = new Backups(folder).of(OURS);
        assertEquals(List.of(now, newer, old), paths(found));
        assertEquals(Instant.ofEpochSecond(20), found.get(1).made());
        assertTrue(found.get(1).occasion().isPinned());
    }

    @Test
    void thoseOfADamagedDocumentAreFoundByItsName() throws IOException {
        kept("hanoi-us-2.milestones", OURS, 1, THEN);
        former("hanoi-us-2-5f1d7c3e-format-4-bbbbbbbb.milestones", 30);
        Path ours = kept("hanoi-us.milestones", OURS, 1, THEN);
        Path old = former("hanoi-us-5f1d7c3e-format-4-bbbbbbbb.milestones", 20);
        Path document = Path.of("elsewhere", "hanoi-us.milestones");
        assertEquals(List.of(ours, old), paths(new Backups(folder).called(document)));
    }

    @Test
    void whereNothingWasKeptThereIsNone() throws IOException {
        Backups none = new Backups(folder.resolve("copies"));
        assertEquals(List.of(), none.of(OURS));
        assertEquals(List.of(), none.called(Path.of("hanoi-us.milestones")));
    }

    @Test
    void aNameThatIsAsLongAsItCanBeIsKeptAndFound() throws IOException {
        Path document = Path.of("ợ".repeat(80) + ".milestones");
        Path kept = kept(document.toString(), OURS, Long.MAX_VALUE / 100, THEN);
        String name = String.valueOf(kept.getFileName());
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
        assertEquals(List.of(kept), paths(new Backups(folder).called(document)));
    }

    @Test
    void whatANameSaysIsReadFromIt() {
        CopyName name = new CopyName("a-b-g1-close", OURS, 7, "restore", THEN);
        assertEquals(Optional.of(name), CopyName.read(Path.of(name.fileName())));
        assertEquals(
                Optional.empty(),
                CopyName.read(Path.of(name.fileName().replace("0305T", "1305T"))));
        assertEquals(Optional.empty(), CopyName.read(Path.of("a.milestones")));
    }

    @Test
    void whenOneCountsOthersGo() throws IOException {
        Instant before = THEN.minus(Duration.ofDays(20));
        kept("d.milestones", OTHER, 1, before);
        for (long generation = 1; generation <= 4; generation++) {
            kept("d.milestones", OURS, generation, before.plusSeconds(generation));
        }
        kept("d.milestones", OURS, 5, THEN);
        kept("d.milestones", OURS, 6, THEN);
        Backups backups = new Backups(folder);
        assertEquals(
                List.of(6L, 5L, 4L), backups.of(OURS).stream().map(Backup::generation).toList());
        assertEquals(1, backups.of(OTHER).size());
    }

    @Test
    void copiesAreCalledAlikeHoweverTheEndingIsWritten() {
        assertEquals("record", CopyName.called(Path.of("record.milestones")));
        assertEquals("record", CopyName.called(Path.of("record.MILESTONES")));
        assertEquals("record.csv", CopyName.called(Path.of("record.csv")));
    }
}
