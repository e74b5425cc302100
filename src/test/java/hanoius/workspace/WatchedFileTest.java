package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.presence.Holder;
import hanoius.presence.PresenceFile;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.support.Facts;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What is seen in the window of what others do to the file of the document that is open. */
class WatchedFileTest {

    private static final Milestone FIRST = Facts.milestone("M1").title("First").build();
    private static final Milestone CHANGED = Facts.milestone("M1").title("Changed").build();

    @TempDir private Path folder;
    private Path file;
    private SqliteArchive archive;
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Lan",
                    InstantSource.system(),
                    reported::add);

    @BeforeEach
    void make() {
        file = folder.resolve("a.milestones");
        Document.create(file, "T", Instant.EPOCH, Facts.dataset(FIRST)).close();
        open();
    }

    private void open() {
        archive =
                SqliteArchive.of(
                        Document.open(file),
                        folder,
                        new PresenceFile(file, Holder.self(Instant.now())));
        Dataset dataset = archive.read(Progress.NONE);
        workspace.open(dataset, archive.search());
        changes.use(archive, archive.changed());
    }

    @AfterEach
    void close() {
        changes.close();
        assertEquals(List.of(), reported);
    }

    private String seen() {
        changes.watch();
        Refusal reason = changes.unwritableProperty().get();
        return reason == null ? "" : reason.key();
    }

    private String title() {
        return workspace.dataset().milestones().get(0).title().text();
    }

    private void edit() {
        changes.submit("", List.of(Edit.replacing(FIRST, CHANGED)), _ -> {}, _ -> false);
    }

    private void editElsewhere(Path of) {
        try (SqliteArchive other = SqliteArchive.open(of, folder)) {
            other.apply(
                    Change.of(
                            Attribution.of("Minh", Instant.now()), Edit.replacing(FIRST, CHANGED)));
        }
    }

    @Test
    void whatAnotherProgramChangedIsShown() {
        editElsewhere(file);
        assertEquals("First", title());
        assertEquals("", seen());
        assertEquals("Changed", title());
        assertEquals("Minh", changes.undoableProperty().get().by().author());
    }

    @Test
    void aFileThatIsGoneIsToldUntilItIsBack() throws IOException {
        Path moved = folder.resolve("moved.milestones");
        Files.move(file, moved);
        assertEquals("document.missing", seen());
        assertEquals("document.missing", seen());
        Files.move(moved, file);
        assertEquals("", seen());
        edit();
        assertEquals("Changed", title());
    }

    @Test
    void anotherDocumentInItsPlaceIsTold() throws IOException {
        Files.delete(file);
        Document.create(file, "Another", Instant.EPOCH, Facts.dataset(FIRST)).close();
        assertEquals("document.replaced", seen());
    }

    @Test
    void anOlderStateInItsPlaceIsToldAndALaterOneLeadsToIt() throws IOException {
        Path older = folder.resolve("older.milestones");
        Files.copy(file, older);
        edit();
        Path later = folder.resolve("later.milestones");
        Files.copy(file, later);
        Files.write(file, Files.readAllBytes(older));
        assertEquals("document.set_back", seen());
        Files.move(later, file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals("document.gone_on", seen());
    }

    @Test
    void whereLocksDoNothingWhoComesSecondReadsUntilTheOtherHasLeft() throws IOException {
        changes.close();
        Path presence = folder.resolve(".~lock.a.milestones#");
        assertTrue(Files.notExists(presence));
        Files.writeString(
                presence,
                """
                hanoi-us-milestones presence 1
                minh
                HN-03
                7
                2026-11-28T03:42:00Z
                token
                """);
        open();
        assertEquals("document.open_elsewhere", seen());
        List<Object> told = changes.unwritableProperty().get().arguments();
        assertEquals(
                List.of(file.toString(), "minh (HN-03)", Instant.parse("2026-11-28T03:42:00Z")),
                told);
        edit();
        assertEquals("First", title());
        Files.delete(presence);
        // It was opened so that nothing could be written, and is opened anew.
        assertEquals("document.gone_on", seen());
        changes.close();
        open();
        assertEquals("", seen());
        edit();
        assertEquals("Changed", title());
        assertEquals(1, reported.size());
        reported.clear();
        assertNull(changes.unwritableProperty().get());
    }
}
