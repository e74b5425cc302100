package hanoius.store;

import static hanoius.store.SampleCharts.CHANGED;
import static hanoius.store.SampleCharts.FROM;
import static hanoius.store.SampleCharts.PLAIN;
import static hanoius.store.SampleCharts.RICH;
import static hanoius.store.SampleCharts.TO;
import static hanoius.store.SampleCharts.named;
import static hanoius.store.SampleCharts.only;
import static hanoius.store.SampleCharts.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.SavedChart;
import hanoius.store.ChartList.Step;
import hanoius.store.DocumentException.Reason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;

class RefusedEditsTest {

    @TempDir Path folder;
    private SampleCharts sample;
    private SavedCharts charts;

    @BeforeEach
    void aDocument() {
        sample = SampleCharts.in(folder);
        charts = sample.open();
    }

    private void refused(Reason reason, Executable edit) {
        assertEquals(reason, assertThrows(DocumentException.class, edit).reason());
    }

    @Test
    void aNameIsGivenOnce() {
        ChartList list = charts.add("One", PLAIN, FROM, TO);
        refused(Reason.NAME_TAKEN, () -> charts.add("One", RICH, FROM, TO));
        SavedChart two = charts.add("Two", PLAIN, FROM, TO).charts().getLast();
        refused(Reason.NAME_TAKEN, () -> charts.replace(two, named(two, "One")));
        assertEquals(only(list), charts.read().charts().getFirst());
        assertEquals(two, charts.read().charts().getLast());
    }

    @Test
    void anEditOverSomeoneElsesChangeIsRefusedAndAnyOtherJustWorks() {
        SavedChart seen = only(charts.add("One", PLAIN, FROM, TO));
        SavedCharts other = sample.open();
        other.replace(seen, named(seen, "Theirs"));
        refused(Reason.CHANGED, () -> charts.replace(seen, named(seen, "Mine")));
        refused(Reason.CHANGED, () -> charts.delete(seen));
        assertEquals("Theirs", only(charts.read()).name());
        assertEquals(2, charts.add("Mine", PLAIN, FROM, TO).charts().size());
    }

    @Test
    void onlyTheStepThatWasShownIsUndone() {
        Step shown = step(charts.add("One", PLAIN, FROM, TO).undo());
        ChartList theirs = sample.open().add("Theirs", PLAIN, FROM, TO);
        refused(Reason.CHANGED, () -> charts.undo(shown));
        refused(Reason.CHANGED, () -> charts.redo(shown));
        assertEquals(theirs, charts.read());
    }

    @Test
    void aDocumentThatWasDeletedIsNotMadeAnew() throws Exception {
        Files.delete(sample.file());
        refused(Reason.MISSING, () -> charts.add("One", PLAIN, FROM, TO));
        refused(Reason.MISSING, charts::read);
        assertTrue(Files.notExists(sample.file()));
    }

    @Test
    void aDocumentThatTookTheNameIsNotEdited() throws Exception {
        Files.delete(sample.file());
        Document.create(sample.file(), "Another", CHANGED, SampleDataset.full()).close();
        byte[] another = Files.readAllBytes(sample.file());
        refused(Reason.REPLACED, () -> charts.add("One", PLAIN, FROM, TO));
        refused(Reason.REPLACED, charts::read);
        assertEquals(
                -1, Files.mismatch(sample.file(), Files.write(folder.resolve("same"), another)));
    }

    @Test
    void someoneElsesTransactionIsWaitedForAndThenTold() throws Exception {
        try (Connection other = Connections.open(sample.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            long begun = System.nanoTime();
            refused(Reason.BUSY, () -> charts.add("One", PLAIN, FROM, TO));
            assertTrue(System.nanoTime() - begun > 4_000_000_000L);
            Thread end = Thread.ofPlatform().start(() -> rollBackSoon(statement));
            assertEquals("One", only(charts.add("One", PLAIN, FROM, TO)).name());
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
    void damageIsNotSealedOver() throws Exception {
        SavedChart chart = only(charts.add("One", PLAIN, FROM, TO));
        RefusalTest.alter(sample.file(), "UPDATE chart SET name = 'Onf'");
        refused(Reason.DAMAGED, () -> charts.add("Two", PLAIN, FROM, TO));
        refused(Reason.DAMAGED, () -> charts.delete(chart));
        try (Document document = Document.open(sample.file())) {
            assertEquals(
                    List.of("table chart differs from what was written"),
                    document.check().problems());
        }
    }

    @Test
    void aChartThatCannotBeIsDamage() throws Exception {
        charts.add("One", RICH, FROM, TO);
        RefusalTest.alter(sample.file(), "UPDATE chart_panel SET weight = '-1' WHERE unit = '%'");
        refused(Reason.DAMAGED, charts::read);
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

    private DocumentException failure(String setting) throws Exception {
        try (Connection connection = Connections.open(sample.file());
                Statements statements = new Statements(connection);
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
            String name = "long ".repeat(20_000);
            SQLException failure =
                    assertThrows(
                            SQLException.class,
                            () ->
                                    new Edits(
                                                    sample.file(),
                                                    connection,
                                                    statements,
                                                    InstantSource.system())
                                            .add(name, PLAIN, FROM, TO));
            return DocumentException.writing(sample.file(), failure);
        }
    }
}
