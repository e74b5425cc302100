package hanoius.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.RandomEditor;
import hanoius.filing.Backup.Occasion;
import hanoius.opening.CopyName;
import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.store.KilledEditor;
import hanoius.store.SqliteArchive;
import hanoius.task.DirectRunner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A program that dies while it makes backups. */
class KilledBackupTest {

    /** How often one is killed at random. */
    private static final int KILLS = Integer.getInteger("kills", 2);

    @TempDir Path folder;
    private Path file = Path.of("");
    private UUID uuid = new UUID(0, 0);

    /** Makes one backup after the other, and says each time that it did. */
    static final class Keeper {

        private Keeper() {}

        public static void main(String[] arguments) {
            Path file = Path.of(arguments[0]);
            try (SqliteArchive archive = SqliteArchive.open(file, Path.of(arguments[1]))) {
                UUID uuid = archive.uuid();
                for (long second = 1; ; second++) {
                    Instant now = Instant.ofEpochSecond(second);
                    keeper(file, uuid, Path.of(arguments[1]), () -> now)
                            .pin(archive, Occasion.RESTORE);
                    System.out.println(second);
                    System.out.flush();
                }
            }
        }
    }

    /** Gives a copy its name before it is written to its end, and dies. */
    static final class Hasty {

        private Hasty() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            try (Document document = Document.open(file)) {
                CopyName name = CopyName.of(file, document.uuid(), 1, "restore", Instant.EPOCH);
                Path copy = Path.of(arguments[1]).resolve(name.fileName());
                Files.createDirectories(copy.getParent());
                byte[] all = Files.readAllBytes(file);
                Files.write(copy, Arrays.copyOf(all, all.length / 2));
            }
            Runtime.getRuntime().halt(9);
        }
    }

    private static BackupKeeper keeper(Path file, UUID uuid, Path copies, InstantSource clock) {
        var runner = new DirectRunner();
        return new BackupKeeper(
                new Backups(copies),
                file,
                uuid,
                new BackupKeeper.Copying() {
                    @Override
                    public void write(Path copy) throws IOException {
                        Document.copy(file, copy);
                    }

                    @Override
                    public long check(Path copy) {
                        try (Document copied = Document.open(copy)) {
                            copied.requireCopyOf(uuid);
                            return copied.generation();
                        }
                    }
                },
                new BackupKeeper.Runners(runner, runner),
                clock,
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    @BeforeEach
    void aDocument() {
        file = folder.resolve("d.milestones");
        try (Document made = Document.create(file, "T", Instant.EPOCH, RandomEditor.start(1))) {
            uuid = made.uuid();
        }
    }

    private Path copies() {
        return folder.resolve("copies");
    }

    /** Whatever counts as a backup is one, and the document is what it was. */
    private int assertAllGood() throws IOException {
        List<Backup> all = new Backups(copies()).of(uuid);
        for (Backup each : all) {
            try (Document copied = Document.open(each.path())) {
                copied.requireCopyOf(uuid);
                assertEquals(List.of(), copied.check().problems());
            }
        }
        try (Document document = Document.open(file)) {
            assertEquals(List.of(), document.check().problems());
        }
        return all.size();
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, KILLS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aKillAtAnyMomentLeavesOnlyWholeBackups(int seed) throws Exception {
        Random random = new Random(seed);
        Process keeper = KilledEditor.start(Keeper.class, file.toString(), copies().toString());
        int after = 1 + random.nextInt(20);
        int said = 0;
        try (BufferedReader out = keeper.inputReader()) {
            while (said < after) {
                Objects.requireNonNull(out.readLine());
                said++;
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            keeper.toHandle().destroyForcibly();
            keeper.waitFor();
            said += (int) out.lines().count();
        }
        int there = assertAllGood();
        assertTrue(there == said || there == said + 1, there + " are there, of " + said);
    }

    /** Or the test above would show nothing. */
    @Test
    void aBackupThatGetsItsNameTooEarlyIsFound() throws Exception {
        Process hasty = KilledEditor.start(Hasty.class, file.toString(), copies().toString());
        assertEquals(9, hasty.waitFor());
        assertThrows(DocumentException.class, this::assertAllGood);
    }
}
