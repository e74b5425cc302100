package hanoius.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What killed runs have left. */
class LeftoversTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir private Path folder;

    private Path file(String name, Duration old) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(old)));
        return file;
    }

    private Set<String> left() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(each -> folder.relativize(each).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void onlyOursAndOnlyOldOnesGo() throws IOException {
        String part = "." + UUID.randomUUID() + ".part";
        Duration day = Duration.ofDays(1);
        file(part, day);
        file(part + "-journal", day);
        file("copies/" + part, day);
        file("drafts/" + part, Duration.ofMinutes(10));
        file("copies/a.part", day);
        file("copies/a.milestones", day);
        file("a/b/" + part, day);
        file(".hidden", day);
        Leftovers.clear(folder, NOW);
        assertEquals(
                Set.of(
                        "drafts/" + part,
                        "copies/a.part",
                        "copies/a.milestones",
                        "a/b/" + part,
                        ".hidden"),
                left());
    }

    @Test
    void temporaryFilesGoWhenTheRunIsGoneThatMadeThem() throws IOException {
        Path killed = folder.resolve("temporary").resolve(UUID.randomUUID().toString());
        Path running = folder.resolve("temporary").resolve(UUID.randomUUID().toString());
        Path beginning = folder.resolve("temporary").resolve(UUID.randomUUID().toString());
        Path foreign = folder.resolve("temporary").resolve("photos");
        for (Path each : Set.of(killed, running, foreign)) {
            Files.createDirectories(each.resolve("inner"));
            Files.writeString(each.resolve("inner").resolve("big"), "x");
            Files.writeString(each.resolve("lock"), "");
        }
        Files.createDirectories(beginning);
        Path kept = Files.writeString(folder.resolve("dear"), "");
        Files.createSymbolicLink(killed.resolve("link"), kept);
        try (FileChannel lock =
                        FileChannel.open(running.resolve("lock"), StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            assertTrue(held.isValid());
            Leftovers.clear(folder, NOW);
            assertTrue(Files.exists(running.resolve("inner").resolve("big")));
        }
        assertFalse(Files.exists(killed));
        assertTrue(Files.exists(beginning));
        assertTrue(Files.exists(foreign.resolve("inner").resolve("big")));
        assertTrue(Files.exists(kept));
    }
}
