package hanoius.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.command.BackupCopying;
import hanoius.filing.Backup.Occasion;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.store.SqliteArchive;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/** When backups of a document are made. */
@SuppressWarnings("NullAway.Init")
class BackupKeeperTest {

    @TempDir private Path folder;
    private final List<Throwable> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-05T12:00:00Z");
    private Path file = Path.of("");
    private SqliteArchive archive;
    private BackupKeeper keeper;
    private boolean full;
    private int edits;

    @BeforeEach
    void anOpenDocument() {
        file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, Dataset.EMPTY).close();
        archive = SqliteArchive.open(file, folder.resolve("copies"));
        keeper = keeper(new DirectRunner(), new DirectRunner());
    }

    @AfterEach
    void itIsClosed() {
        archive.close();
    }

    private BackupKeeper keeper(TaskRunner changing, TaskRunner checking) {
        BackupCopying copying = new BackupCopying(file, archive.uuid());
        return new BackupKeeper(
                backups(),
                file,
                copying.uuid(),
                new BackupKeeper.Copying() {
                    @Override
                    public void write(Path copy) throws IOException {
                        if (full) {
                            throw new FileSystemException(
                                    copy.toString(), null, "No space left on device");
                        }
                        copying.write(copy);
                    }

                    @Override
                    public long check(Path copy) {
                        return copying.check(copy);
                    }
                },
                new BackupKeeper.Runners(changing, checking),
                () -> now,
                told::add);
    }

    private Backups backups() {
        return new Backups(folder.resolve("kept"));
    }

    private void edit() {
        keeper.before(archive);
        change();
        keeper.after(archive);
    }

    private void change() {
        edits++;
        archive.apply(
                new Change(
                        List.of(Edit.adding(Facts.source("S" + edits).title("T").build())),
                        Attribution.of("Thu", Instant.EPOCH)));
    }

    /** Earliest first, each as generation and occasion. */
    private List<String> kept() throws IOException {
        return backups().of(archive.uuid()).reversed().stream()
                .map(each -> each.generation() + " " + each.occasion())
                .toList();
    }

    @Test
    void whoOnlyLooksAtADocumentKeepsNothing() throws IOException {
        keeper.closing(archive);
        assertEquals(List.of(), kept());
        assertFalse(Files.exists(backups().folder()));
    }

    @Test
    void oneIsMadeBeforeTheFirstChangeAndOneOfWhatItIsInTheEnd() throws IOException {
        edit();
        edit();
        assertEquals(List.of("1 FIRST"), kept());
        keeper.closing(archive);
        assertEquals(List.of("1 FIRST", "3 CLOSE"), kept());
        Backup last = backups().of(archive.uuid()).getFirst();
        try (SqliteArchive copy = SqliteArchive.open(last.path(), folder.resolve("copies"))) {
            assertEquals(2, copy.read(Progress.NONE).sources().size());
            assertEquals(List.of(), copy.check(Progress.NONE).problems());
            assertEquals(archive.steps(), copy.steps());
        }
        assertEquals(List.of(), told);
    }

    @Test
    void everyTwentyMinutesOfChangesThereIsAnother() throws IOException {
        for (int minute = 0; minute <= 60; minute += 10) {
            edit();
            now = now.plus(Duration.ofMinutes(10));
        }
        assertEquals(List.of("1 FIRST", "4 INTERVAL", "6 INTERVAL", "8 INTERVAL"), kept());
        keeper.closing(archive);
        assertEquals(4, kept().size(), "nothing was changed since");
    }

    @Test
    void howOftenIsChosenWhileTheDocumentIsOpen() throws IOException {
        edit();
        keeper.setInterval(Duration.ofMinutes(5));
        now = now.plus(Duration.ofMinutes(5));
        edit();
        keeper.setInterval(Duration.ofMinutes(60));
        now = now.plus(Duration.ofMinutes(59));
        edit();
        assertEquals(List.of("1 FIRST", "3 INTERVAL"), kept());
    }

    @Test
    void aClockThatIsPutBackIsNoReasonToWait() throws IOException {
        edit();
        now = now.minus(Duration.ofDays(300));
        edit();
        edit();
        assertEquals(List.of("1 FIRST", "3 INTERVAL"), kept());
    }

    @Test
    void oneBeforeGoingBackIsPinned() throws IOException {
        keeper.pin(archive, Occasion.RESTORE);
        assertEquals(List.of("1 RESTORE"), kept());
        assertTrue(backups().of(archive.uuid()).getFirst().occasion().isPinned());
    }

    @Test
    void whatCannotBeKeptBeforeAGreatChangeIsNotChanged() throws IOException {
        full = true;
        assertThrows(UncheckedIOException.class, () -> keeper.pin(archive, Occasion.IMPORT));
        assertEquals(List.of(), told);
        assertEquals(List.of(), parts());
    }

    @Test
    void aFullDiskIsToldOnceAndStopsNoChange() throws IOException {
        full = true;
        for (int minute = 0; minute <= 60; minute += 10) {
            edit();
            now = now.plus(Duration.ofMinutes(10));
        }
        keeper.closing(archive);
        assertEquals(7, archive.read(Progress.NONE).sources().size());
        assertEquals(1, told.size());
        assertEquals(List.of(), kept());
        full = false;
        now = now.plus(Duration.ofMinutes(20));
        edit();
        assertEquals(List.of("9 INTERVAL"), kept(), "once there is room");
        assertEquals(List.of(), parts());
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> all = Files.list(backups().folder())) {
            return all.filter(each -> each.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void aDamagedDocumentIsNotBackedUpOverGoodOnes() throws Exception {
        change();
        keeper.pin(archive, Occasion.RESTORE);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE source SET publisher = 'nobody wrote this'");
        }
        edit();
        keeper.closing(archive);
        assertEquals(List.of("2 RESTORE"), kept());
        assertEquals(1, told.size());
        assertEquals(
                DocumentException.Reason.DAMAGED, ((DocumentException) told.getFirst()).reason());
        assertEquals(List.of(), parts());
    }

    /** The first change waits for the copy, and not until that was looked through. */
    @Test
    void whatIsCopiedIsWhatWasBeforeTheChange() throws IOException {
        HeldRunner checking = new HeldRunner();
        keeper = keeper(new DirectRunner(), checking);
        edit();
        assertEquals(List.of(), kept());
        checking.releaseAll();
        assertEquals(List.of("1 FIRST"), kept());
    }

    @Test
    void whenNobodyTakesWorkAnyMoreItIsDoneAtOnce() throws IOException {
        keeper =
                keeper(
                        new DirectRunner(),
                        new TaskRunner() {
                            @Override
                            public <T> Request submit(Work<T> work, Answer<T> answer) {
                                throw new RejectedExecutionException();
                            }
                        });
        edit();
        assertEquals(List.of("1 FIRST"), kept());
    }
}
