package hanoius.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class BackupsTest {

    private static final UUID OURS = UUID.fromString("5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77");

    @TempDir private Path folder;

    private Path kept(String name, long second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
        return file;
    }

    private static List<Path> paths(List<Backups.Backup> found) {
        return found.stream().map(Backups.Backup::path).toList();
    }

    @Test
    void thoseOfADocumentAreFoundByItsUuidWhateverItWasCalled() throws IOException {
        Path old = kept("hồ sơ-5f1d7c3e-format-2-aaaaaaaa.milestones", 10);
        Path late = kept("hanoi-us (1)-5f1d7c3e-format-4-bbbbbbbb.milestones", 20);
        kept("hanoi-us (1)-00000000-format-4-bbbbbbbb.milestones", 30);
        kept(".5f1d7c3e.part", 40);
        assertEquals(List.of(late, old), paths(new Backups(folder).of(OURS)));
        assertEquals(Instant.ofEpochSecond(20), new Backups(folder).of(OURS).getFirst().made());
    }

    @Test
    void thoseOfADamagedDocumentAreFoundByItsName() throws IOException {
        kept("hanoi-us-2-5f1d7c3e-format-4-bbbbbbbb.milestones", 30);
        Path ours = kept("hanoi-us-5f1d7c3e-format-4-bbbbbbbb.milestones", 20);
        Path document = Path.of("elsewhere", "hanoi-us.milestones");
        assertEquals(List.of(ours), paths(new Backups(folder).called(document)));
    }

    @Test
    void whereNothingWasKeptThereIsNone() throws IOException {
        Backups none = new Backups(folder.resolve("copies"));
        assertEquals(List.of(), none.of(OURS));
        assertEquals(List.of(), none.called(Path.of("hanoi-us.milestones")));
    }
}
