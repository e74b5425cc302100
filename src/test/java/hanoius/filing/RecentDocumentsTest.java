package hanoius.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class RecentDocumentsTest {

    @TempDir private Path folder;

    private RecentDocuments recent() {
        return new RecentDocuments(folder.resolve("of a user").resolve("recent.properties"));
    }

    private RecentDocuments.Entry entry(String name) {
        return new RecentDocuments.Entry(
                folder.resolve(name), "Hồ sơ = " + name, 12, 3, Instant.ofEpochSecond(99));
    }

    @Test
    void theLatestStandsFirstAndOnceAndIsReadAsItWasWritten() throws IOException {
        assertEquals(List.of(), recent().list());
        recent().add(entry("Hà Nội.milestones"));
        recent().add(entry("b.milestones"));
        List<RecentDocuments.Entry> kept = recent().add(entry("Hà Nội.milestones"));
        assertEquals(List.of(entry("Hà Nội.milestones"), entry("b.milestones")), kept);
        assertEquals(kept, recent().list());
    }

    @Test
    void theEleventhIsForgotten() throws IOException {
        for (int i = 0; i <= RecentDocuments.MOST; i++) {
            recent().add(entry(i + ".milestones"));
        }
        assertEquals(RecentDocuments.MOST, recent().list().size());
        assertEquals(entry("10.milestones"), recent().list().getFirst());
        assertEquals(entry("1.milestones"), recent().list().getLast());
    }

    @Test
    void documentsOfOneNameAreToldApartByTheirFolders() {
        var all =
                List.of(
                        entry("office/2026/record.milestones"),
                        entry("office/2025/record.milestones"),
                        entry("home/2025/record.milestones"),
                        entry("other.milestones"));
        assertEquals(
                List.of(
                        Path.of("2026", "record.milestones").toString(),
                        Path.of("office", "2025", "record.milestones").toString(),
                        Path.of("home", "2025", "record.milestones").toString(),
                        "other.milestones"),
                all.stream().map(each -> each.nameAmong(all)).toList());
    }

    @Test
    void oneThatIsGoneStaysUntilItIsRemoved() throws IOException {
        Files.writeString(entry("here").path(), "");
        recent().add(entry("here"));
        recent().add(entry("gone"));
        assertFalse(recent().list().getFirst().isThere());
        assertTrue(recent().list().getLast().isThere());
        assertEquals(List.of(entry("here")), recent().remove(entry("gone").path()));
        assertEquals(List.of(entry("here")), recent().list());
    }

    @Test
    void nothingIsWrittenWhereNothingChanges() throws IOException {
        recent().add(entry("a"));
        Instant written = Instant.ofEpochSecond(7);
        Files.setLastModifiedTime(recent().file(), java.nio.file.attribute.FileTime.from(written));
        recent().add(entry("a"));
        recent().remove(entry("b").path());
        assertEquals(written, Files.getLastModifiedTime(recent().file()).toInstant());
    }

    @Test
    void whatMakesNoSenseIsPassedOver() throws IOException {
        recent().add(entry("a"));
        String sound = Files.readString(recent().file());
        Files.writeString(recent().file(), sound.replace("=12", "=many"));
        assertEquals(List.of(), recent().list());
        Files.writeString(recent().file(), "1.path=\\u12");
        assertEquals(List.of(), recent().list());
    }
}
