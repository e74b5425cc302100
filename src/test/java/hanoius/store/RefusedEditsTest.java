package hanoius.store;

import static hanoius.store.SampleCharts.CHANGED;
import static hanoius.store.SampleCharts.PLAIN;
import static hanoius.store.SampleCharts.RICH;
import static hanoius.store.SampleCharts.add;
import static hanoius.store.SampleCharts.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.store.DocumentException.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

class RefusedEditsTest {

    @TempDir Path folder;
    private SampleCharts sample;
    private SqliteArchive archive;

    @BeforeEach
    void aDocument() {
        sample = SampleCharts.in(folder);
        archive = sample.open();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private void refused(Reason reason, Executable edit) {
        assertEquals(reason, assertThrows(DocumentException.class, edit).reason());
    }

    @Test
    void aDocumentThatWasDeletedIsNotMadeAnew() throws Exception {
        Files.delete(sample.file());
        refused(Reason.MISSING, () -> add(archive, "One", PLAIN));
        refused(Reason.MISSING, () -> charts(archive));
        assertTrue(Files.notExists(sample.file()));
    }

    @Test
    void aDocumentThatTookTheNameIsNotEdited() throws Exception {
        Files.delete(sample.file());
        Document.create(sample.file(), "Another", CHANGED, SampleDataset.full()).close();
        byte[] another = Files.readAllBytes(sample.file());
        refused(Reason.REPLACED, () -> add(archive, "One", PLAIN));
        refused(Reason.REPLACED, () -> charts(archive));
        assertEquals(
                -1, Files.mismatch(sample.file(), Files.write(folder.resolve("same"), another)));
    }

    @Test
    void someoneElsesTransactionIsWaitedForAndThenTold() throws Exception {
        try (Connection other = Connections.open(sample.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long begun = System.nanoTime();
            refused(Reason.BUSY, () -> add(archive, "One", PLAIN));
            assertTrue(System.nanoTime() - begun > 4_000_000_000L);
            Thread end = Thread.ofPlatform().start(() -> rollBackSoon(statement));
            assertEquals(List.of(add(archive, "One", PLAIN)), charts(archive));
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
    void aChartThatCannotBeIsDamage() throws Exception {
        add(archive, "One", RICH);
        RefusalTest.alter(sample.file(), "UPDATE chart_panel SET weight = '-1' WHERE unit = '%'");
        refused(Reason.DAMAGED, () -> charts(archive));
        try (Document document = Document.open(sample.file())) {
            assertTrue(document.check().problems().contains("a panel's weight is -1.0"));
        }
    }

    @Test
    void whatKeepsAnEditFromTheDiskIsNamed() throws Exception {
        assertEquals(Reason.DISK_FULL, failure("PRAGMA max_page_count = 1").reason());
        DocumentException readOnly = failure("PRAGMA query_only = ON");
        assertEquals(Reason.NOT_WRITABLE, readOnly.reason());
        assertEquals(
                sample.file() + " cannot be changed: it or its folder may only be read",
                readOnly.getMessage());
    }

    private DocumentException failure(String setting) throws SQLException {
        Document document = Document.open(sample.file());
        try (SqliteArchive failing = SqliteArchive.of(document, folder.resolve("copies"));
                Statement statement = document.connection().createStatement()) {
            statement.execute(setting);
            String name = "long ".repeat(20_000);
            return assertThrows(DocumentException.class, () -> add(failing, name, PLAIN));
        }
    }
}
