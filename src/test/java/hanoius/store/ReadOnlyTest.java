package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.query.Query;
import hanoius.store.DocumentException.Reason;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Documents that can be read and not changed, and why. */
class ReadOnlyTest {

    private static final Dataset RECORDS = SampleDataset.full();
    private static final Edit EDIT = Edit.adding(Facts.source("NEW").title("A title").build());

    @TempDir Path folder;
    private Path file;
    private byte[] before = {};

    @BeforeEach
    void aDocument() throws IOException {
        file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, RECORDS).close();
        try (SqliteArchive archive = open(Files::isWritable)) {
            SampleCharts.add(archive, "Exports", SampleCharts.PLAIN);
        }
        before = Files.readAllBytes(file);
    }

    @AfterEach
    void nothingIsWrittenAndNothingLiesAbout() throws IOException {
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    private SqliteArchive open(Predicate<Path> writable) {
        return SqliteArchive.of(Document.open(file), folder.resolve("copies"), writable);
    }

    private void alter(String... statements) throws Exception {
        for (String each : statements) {
            RefusalTest.alter(file, each);
        }
        before = Files.readAllBytes(file);
    }

    /** Reads all there is to read, and is refused whatever would write. */
    private static void assertReadsOnly(SqliteArchive archive, Reason reason) throws IOException {
        Dataset read = archive.read(Progress.NONE);
        DocumentTest.assertSame(RECORDS, read.withTerms(RECORDS.terms()));
        assertEquals(1, archive.steps().size());
        assertFalse(archive.search().hits(Query.parse("title"), 3).groups().isEmpty());
        assertEquals(List.of(), archive.check(Progress.NONE).problems());
        assertEquals(
                "document." + reason.name().toLowerCase(java.util.Locale.ROOT),
                archive.unwritable().orElseThrow().key());
        for (Runnable writing :
                List.<Runnable>of(
                        () -> SampleCharts.apply(archive, EDIT),
                        () -> archive.undo(archive.undoable().orElseThrow(), SampleCharts.WHOSE),
                        () -> put(archive))) {
            DocumentException refusal = assertThrows(DocumentException.class, writing::run);
            assertEquals(reason, refusal.reason(), refusal.getMessage());
        }
        archive.refresh();
        assertEquals(read.sources(), archive.read(Progress.NONE).sources());
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        archive.copyTo(copy);
        assertTrue(copy.size() > 0);
    }

    private static void put(SqliteArchive archive) {
        try {
            archive.put(new ByteArrayInputStream(new byte[] {1}), Progress.NONE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatMayNotBeWritten() throws IOException {
        try (SqliteArchive archive = open(path -> !path.equals(file))) {
            assertReadsOnly(archive, Reason.NOT_WRITABLE);
        }
    }

    @Test
    void aFolderInWhichNothingMayBeMade() throws IOException {
        try (SqliteArchive archive = open(path -> !path.equals(folder))) {
            assertReadsOnly(archive, Reason.NOT_WRITABLE);
        }
    }

    @Test
    void whatMayBeWrittenAgainCanBeChangedAgain() throws IOException {
        boolean[] writable = {false};
        try (SqliteArchive archive = open(_ -> writable[0])) {
            assertTrue(archive.unwritable().isPresent());
            writable[0] = true;
            assertTrue(archive.unwritable().isEmpty());
            SampleCharts.apply(archive, EDIT);
        }
        before = Files.readAllBytes(file);
    }

    @Test
    void oneOfALaterFormatThatHasMoreThanThisOne() throws Exception {
        alter(
                "PRAGMA user_version = 6",
                "ALTER TABLE milestone ADD COLUMN mood TEXT NOT NULL DEFAULT 'glad'",
                "CREATE TABLE agenda (id INTEGER PRIMARY KEY, what TEXT)",
                "CREATE TRIGGER t AFTER UPDATE ON document BEGIN DELETE FROM source; END");
        try (SqliteArchive archive = open(Files::isWritable)) {
            Dataset read = archive.read(Progress.NONE);
            DocumentTest.assertSame(RECORDS, read.withTerms(RECORDS.terms()));
            assertEquals(6, Document.open(file).format());
            DocumentException refusal =
                    assertThrows(DocumentException.class, () -> SampleCharts.apply(archive, EDIT));
            assertEquals(Reason.OF_A_LATER_FORMAT, refusal.reason());
            assertTrue(
                    String.valueOf(refusal.getMessage())
                            .endsWith(
                                    "can only be read: it was written by a newer version of this"
                                            + " program (format 6; this one knows 5)"));
        }
    }

    @Test
    void oneOfALaterFormatThatIsTheSame() throws Exception {
        alter("PRAGMA user_version = 6");
        try (SqliteArchive archive = open(Files::isWritable)) {
            assertReadsOnly(archive, Reason.OF_A_LATER_FORMAT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE milestone DROP COLUMN summary",
                "ALTER TABLE milestone RENAME COLUMN title TO heading",
                "DROP TABLE participation",
                "DROP TABLE search",
            })
    void oneOfALaterFormatWithoutWhatIsReadIsRefused(String sql) throws Exception {
        alter("PRAGMA foreign_keys = OFF", sql, "PRAGMA user_version = 6");
        DocumentException refusal =
                assertThrows(DocumentException.class, () -> Document.open(file));
        assertEquals(Reason.NEWER, refusal.reason(), refusal.getMessage());
    }

    @Test
    void aViewInThePlaceOfATableOfALaterFormatIsRefused() throws Exception {
        alter(
                "ALTER TABLE source RENAME TO real_source",
                "CREATE VIEW source AS SELECT * FROM real_source",
                "PRAGMA user_version = 6");
        DocumentException refusal =
                assertThrows(DocumentException.class, () -> Document.open(file));
        assertEquals(Reason.NEWER, refusal.reason(), refusal.getMessage());
    }

    /** What a later format may mean by it is nothing that this program could read. */
    @Test
    void aRecordOfALaterFormatThatCannotBeReadIsLeftOutAndNamed() throws Exception {
        alter(
                "UPDATE milestone SET date = 'some day' WHERE id = (SELECT min(id) FROM milestone)",
                "PRAGMA user_version = 6");
        try (SqliteArchive archive = open(Files::isWritable)) {
            int before = SampleDataset.full().milestones().size();
            assertEquals(before - 1, archive.read(Progress.NONE).milestones().size());
            assertTrue(archive.unread().told().getFirst().record().startsWith("milestone:"));
            assertEquals("document.of_a_later_format", archive.unwritable().orElseThrow().key());
        }
    }
}
