package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.ArchiveContract;
import hanoius.archive.CheckReport;
import hanoius.archive.MemoryArchive;
import hanoius.archive.RandomEditor;
import hanoius.opening.Quarantine;
import hanoius.support.FaultTable;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A program that dies while it changes a document. */
@Tag("faults")
class KillTest {

    /** How often one is killed at random. */
    private static final int KILLS = Integer.getInteger("kills", 3);

    /** Changes that are waited for at most before it is killed. */
    private static final int MOST = 60;

    private static int edited;
    private static int kept;
    private static int migrated;
    private static int whole;

    @TempDir Path folder;

    @AfterAll
    static void tell() {
        FaultTable.add("kill -9 during edits", edited, (long) edited - kept);
        FaultTable.add("kill -9 in migration", migrated, (long) migrated - whole);
    }

    /** A document that holds what the editor of a seed begins with. */
    private Path document(long seed) {
        Path file = folder.resolve(seed + ".milestones");
        Document.create(file, "T", Instant.EPOCH, RandomEditor.start(seed)).close();
        return file;
    }

    /**
     * Asserts that a document is sound, and that it holds exactly what was acknowledged, or one
     * change more whose word did not get out.
     *
     * @param acknowledged the last generation of which it was said that it is there
     */
    private static void assertKept(Path file, long seed, long acknowledged) throws IOException {
        Path quarantine = file.resolveSibling("quarantine");
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        boolean isHalf = Files.exists(journal) && Files.size(journal) > 0;
        Document opened = Document.open(file, new Quarantine(quarantine));
        assertEquals(isHalf, Files.exists(quarantine), "copies of what is half done");
        assertEquals(Optional.empty(), opened.putAside());
        try (Archive door = SqliteArchive.of(opened, file.resolveSibling("copies"));
                Archive model = MemoryArchive.of("T", Instant.EPOCH, RandomEditor.start(seed))) {
            assertEquals(List.of(), door.check(Progress.NONE).problems());
            long there = door.generation();
            assertTrue(
                    there == acknowledged || there == acknowledged + 1,
                    there + " is there, " + acknowledged + " was acknowledged");
            RandomEditor editor = new RandomEditor(model, seed);
            while (model.generation() < there) {
                editor.act();
            }
            assertEquals(ArchiveContract.contents(model), ArchiveContract.contents(door));
            assertEquals(model.steps(), door.steps());
            assertEquals(model.changed(), door.changed());
        }
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, KILLS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aKillAtAnyMomentLosesNothing(int seed) throws Exception {
        edited++;
        Random random = new Random(seed);
        Path file = document(seed);
        Process editor = KilledEditor.start(file, seed, KilledEditor.NEVER);
        int after = 1 + random.nextInt(MOST);
        try (BufferedReader out = editor.inputReader()) {
            List<String> said = new ArrayList<>();
            while (said.size() < after) {
                said.add(Objects.requireNonNull(out.readLine()));
            }
            if (random.nextBoolean()) {
                awaitWriting(file);
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            // By its handle: the process itself would close what can still be read.
            editor.toHandle().destroyForcibly();
            editor.waitFor();
            out.lines().forEach(said::add);
            assertKept(file, seed, Long.parseLong(said.getLast()));
        }
        kept++;
    }

    /** At the beginning of the change, and some milliseconds later. */
    static IntStream moments() {
        return IntStream.range(0, Integer.getInteger("migration.kills", 3))
                .map(i -> i < 2 ? 3 * i : i * 37 % 40);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aDocumentOfFormat1IsMigratedWhollyOrNotAtAll(int millis) throws Exception {
        migrated++;
        Path file = formerDocument();
        Process editor = KilledEditor.start(file, 1, 2);
        awaitWriting(file);
        Thread.sleep(millis);
        editor.toHandle().destroyForcibly();
        editor.waitFor();
        assertWhole(file);
        whole++;
    }

    private static void assertWhole(Path file) {
        try (Document document = Document.open(file)) {
            CheckReport report = document.check();
            assertEquals(List.of(), report.problems());
            assertTrue(Set.of(1, DocumentFormat.VERSION).contains(report.format()));
        }
    }

    /** Or the test above would show nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA user_version = " + DocumentFormat.VERSION,
                "DELETE FROM milestone WHERE id = (SELECT max(id) FROM milestone)"
            })
    void whatIsHalfMigratedIsFound(String half) throws Exception {
        Path file = formerDocument();
        assertWhole(file);
        try (Connection connection = Connections.open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute(half);
        }
        assertThrows(Throwable.class, () -> assertWhole(file));
    }

    private Path formerDocument() throws IOException {
        Path file = folder.resolve("old.milestones");
        try (InputStream in =
                Objects.requireNonNull(KillTest.class.getResourceAsStream("format-1.milestones"))) {
            return Files.write(file, in.readAllBytes());
        }
    }

    /** While there is a journal, a change is half made. */
    private static void awaitWriting(Path file) {
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        long begun = System.nanoTime();
        while (!Files.exists(journal) && System.nanoTime() - begun < 1_000_000_000L) {
            Thread.onSpinWait();
        }
    }

    /** Or the test above would show nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anEditorThatAcknowledgesBeforeItWritesIsFound(int hasty) throws Exception {
        Path file = document(hasty);
        Process editor = KilledEditor.start(file, hasty, hasty);
        try (BufferedReader out = editor.inputReader()) {
            List<String> said = out.lines().toList();
            assertEquals(9, editor.waitFor());
            assertEquals(hasty, said.size());
            long last = Long.parseLong(said.getLast());
            AssertionFailedError found =
                    assertThrows(AssertionFailedError.class, () -> assertKept(file, hasty, last));
            String why = String.valueOf(found.getMessage());
            assertTrue(why.startsWith(last - 1 + " is there"), why);
            assertKept(file, hasty, last - 1);
        }
    }
}
