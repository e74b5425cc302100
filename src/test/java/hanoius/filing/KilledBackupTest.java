package hanoius.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.archive.RandomEditor;
import hanoius.command.BackupCopying;
import hanoius.filing.Backup.Occasion;
import hanoius.opening.CopyName;
import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.store.KilledEditor;
import hanoius.store.SqliteArchive;
import hanoius.support.FaultTable;
import hanoius.task.DirectRunner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

/** A program that dies while it makes backups. */
@Tag("faults")
class KilledBackupTest {

    /** How often one is killed at random. */
    private static final int KILLS = Integer.getInteger("work.kills", 2);

    @TempDir Path folder;
    private Path file = Path.of("");
    private UUID uuid = new UUID(0, 0);
    private int run;

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
                new BackupCopying(file, uuid),
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
        return folder.resolve("copies " + run);
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

    @Test
    void aKillAtAnyMomentLeavesOnlyWholeBackups() throws Exception {
        int bad = 0;
        for (int seed = 1; seed <= KILLS; seed++) {
            run = seed;
            int said = said(new Random(seed));
            int there = assertAllGood();
            bad += there == said || there == said + 1 ? 0 : 1;
        }
        FaultTable.add("kill -9 in backup", KILLS, bad);
        assertEquals(0, bad);
    }

    /** How many backups a program said that it made, which was killed at some time. */
    private int said(Random random) throws Exception {
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
            return said + (int) out.lines().count();
        }
    }

    /** Or the test above would show nothing. */
    @Test
    void aBackupThatGetsItsNameTooEarlyIsFound() throws Exception {
        Process hasty = KilledEditor.start(Hasty.class, file.toString(), copies().toString());
        assertEquals(9, hasty.waitFor());
        assertThrows(DocumentException.class, this::assertAllGood);
    }
}
