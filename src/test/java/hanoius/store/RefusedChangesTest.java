package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.store.DocumentException.Reason;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** What becomes of a file while it is open. */
class RefusedChangesTest {

    @TempDir Path folder;
    private Document document;
    private SqliteArchive archive;

    @BeforeEach
    void aDocument() {
        document =
                Document.create(
                        folder.resolve("d.milestones"), "T", Instant.EPOCH, SampleDataset.full());
        archive = SqliteArchive.of(document, folder.resolve("copies"));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static SavedChart chart(String key, String name) {
        return new SavedChart(
                RecordId.chart(key), name, SampleCharts.RICH, SampleCharts.FROM, SampleCharts.TO);
    }

    private Committed add(String name) {
        return archive.apply(Change.of(SampleCharts.WHOSE, Edit.adding(chart("1", name))));
    }

    private void refused(Reason reason, Executable edit) {
        DocumentException refusal = assertThrows(DocumentException.class, edit);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
    }

    private void allRefused(Reason reason) {
        refused(reason, () -> add("One"));
        refused(reason, () -> archive.read(Progress.NONE));
        refused(reason, archive::refresh);
        refused(reason, archive::search);
        refused(reason, () -> archive.check(Progress.NONE));
    }

    @Test
    void aDocumentThatWasDeletedIsNotMadeAnew() throws Exception {
        Files.delete(archive.path());
        allRefused(Reason.MISSING);
        assertTrue(Files.notExists(archive.path()));
    }

    @Test
    void aDocumentThatWasMovedAwayIsLeftAsItIs() throws Exception {
        Path moved = folder.resolve("moved.milestones");
        byte[] before = Files.readAllBytes(archive.path());
        Files.move(archive.path(), moved);
        allRefused(Reason.MISSING);
        assertEquals(-1, Files.mismatch(moved, Files.write(folder.resolve("same"), before)));
        Files.move(moved, archive.path());
        assertEquals(2, add("One").generation());
    }

    @Test
    void aDocumentThatTookTheNameIsNotChanged() throws Exception {
        Files.delete(archive.path());
        Document.create(archive.path(), "T", Instant.EPOCH, SampleDataset.full()).close();
        byte[] another = Files.readAllBytes(archive.path());
        allRefused(Reason.REPLACED);
        assertEquals(
                -1, Files.mismatch(archive.path(), Files.write(folder.resolve("same"), another)));
    }

    @Test
    void aDocumentThatWasWrittenOverIsNotChanged() throws Exception {
        Path other = folder.resolve("other.milestones");
        Document.create(other, "T", Instant.EPOCH, SampleDataset.full()).close();
        RefusalTest.alter(other, "UPDATE document SET generation = 7");
        byte[] another = Files.readAllBytes(other);
        Files.write(archive.path(), another);
        refused(Reason.REPLACED, () -> add("One"));
        refused(Reason.REPLACED, archive::refresh);
        assertEquals(-1, Files.mismatch(archive.path(), other));
    }

    /** What another copy of the document has done since it was copied. */
    private void edit(Path copy, String... keys) {
        try (SqliteArchive other = SqliteArchive.open(copy, folder)) {
            for (String key : keys) {
                other.apply(
                        Change.of(
                                Attribution.of("Minh", Instant.EPOCH.plusSeconds(60)),
                                Edit.adding(chart(key, key))));
            }
        }
    }

    private Path copied() throws IOException {
        Path copy = folder.resolve("copy.milestones");
        Files.copy(archive.path(), copy, StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private void putInPlace(Path copy, boolean over) throws IOException {
        if (over) {
            Files.write(archive.path(), Files.readAllBytes(copy));
        } else {
            Files.move(copy, archive.path(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOlderStateOfTheDocumentIsRefused(boolean over) throws Exception {
        Path older = copied();
        add("One");
        putInPlace(older, over);
        refused(Reason.SET_BACK, archive::refresh);
        refused(Reason.SET_BACK, archive::refresh);
        refused(Reason.SET_BACK, () -> add("Two"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStateThatWentAnotherWayIsRefused(boolean over) throws Exception {
        Path other = copied();
        edit(other, "2", "3");
        add("One");
        putInPlace(other, over);
        refused(Reason.SET_BACK, archive::refresh);
        refused(Reason.SET_BACK, () -> add("Four"));
    }

    /** SQLite tells states apart by a counter that both have counted to the same number. */
    @Test
    void aStateThatHasAsManyChangesIsRefusedAsWell() throws Exception {
        Path other = copied();
        edit(other, "2");
        add("One");
        putInPlace(other, true);
        refused(Reason.SET_BACK, archive::refresh);
        refused(Reason.SET_BACK, archive::refresh);
    }

    @Test
    void aStateThatGoesOnIsReadAnew() throws Exception {
        add("One");
        Path later = copied();
        edit(later, "2");
        putInPlace(later, true);
        archive.refresh();
        assertEquals(List.of(chart("1", "One"), chart("2", "2")), SampleCharts.charts(archive));
        Path last = copied();
        edit(last, "3");
        putInPlace(last, false);
        refused(Reason.GONE_ON, archive::refresh);
        refused(Reason.GONE_ON, () -> add("Four"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allOfADocumentThatWasReplacedCanBeSaved(boolean deleted) throws Exception {
        Path older = copied();
        add("One");
        if (deleted) {
            Files.delete(archive.path());
        } else {
            putInPlace(older, false);
        }
        Path saved = folder.resolve("saved.milestones");
        try (OutputStream out = Files.newOutputStream(saved)) {
            archive.copyTo(out);
        }
        try (SqliteArchive opened = SqliteArchive.open(saved, folder)) {
            assertEquals(List.of(chart("1", "One")), SampleCharts.charts(opened));
            assertEquals(List.of(), opened.check(Progress.NONE).problems());
        }
    }

    @Test
    void whatTookItsPlaceIsNotSavedForIt() throws Exception {
        Path older = copied();
        add("One");
        putInPlace(older, true);
        refused(Reason.SET_BACK, () -> archive.copyTo(OutputStream.nullOutputStream()));
    }

    @Test
    void twoChartsExchangeTheirNames() {
        add("One");
        SampleCharts.apply(archive, Edit.adding(chart("2", "Two")));
        archive.apply(
                Change.of(
                        SampleCharts.WHOSE,
                        Edit.replacing(chart("1", "One"), chart("1", "Two")),
                        Edit.replacing(chart("2", "Two"), chart("2", "One"))));
        assertEquals(List.of(chart("1", "Two"), chart("2", "One")), SampleCharts.charts(archive));
    }

    @Test
    void someoneElsesTransactionIsWaitedForAndThenTold() throws Exception {
        try (Connection other = Connections.open(archive.path());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long begun = System.nanoTime();
            refused(Reason.BUSY, () -> add("One"));
            assertTrue(System.nanoTime() - begun > 4_000_000_000L);
            Thread end = Thread.ofPlatform().start(() -> rollBackSoon(statement));
            assertEquals(2, add("One").generation());
            end.join();
        }
    }

    private static void rollBackSoon(Statement statement) {
        try {
            Thread.sleep(600);
            statement.execute("ROLLBACK");
        } catch (InterruptedException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aChartThatCannotBeIsDamageAndLeftOut() throws Exception {
        add("One");
        RefusalTest.alter(archive.path(), "UPDATE chart_panel SET weight = '-1' WHERE unit = '%'");
        assertEquals(List.of(), archive.read(Progress.NONE).charts());
        assertEquals("chart:1", archive.unread().told().getFirst().record());
        String problems = archive.check(Progress.NONE).problems().toString();
        assertTrue(problems.contains("chart 1: "), problems);
        assertTrue(problems.contains("chart_panel differs"), problems);
    }

    @Test
    void whatKeepsAChangeFromTheDiskIsNamed() throws Exception {
        document.statements().run("PRAGMA query_only = ON");
        refused(Reason.NOT_WRITABLE, () -> add("One"));
        document.statements().run("PRAGMA query_only = OFF");
        limit(1);
        refused(Reason.DISK_FULL, () -> add("long ".repeat(20_000)));
        assertEquals(1, archive.generation());
        limit(1_000_000);
        assertEquals(2, add("long ".repeat(20_000)).generation());
    }

    private void limit(int pages) throws SQLException {
        document.statements().list("PRAGMA max_page_count = " + pages, row -> row.number(1));
    }
}
