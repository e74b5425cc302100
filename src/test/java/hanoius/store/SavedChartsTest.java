package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.store.DocumentException.Reason;
import hanoius.store.Step.Act;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class SavedChartsTest {

    private static final Instant CHANGED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final LocalDate FROM = LocalDate.of(2016, 1, 1);
    static final LocalDate TO = LocalDate.of(2024, 12, 31);

    /** Every field other than its usual. */
    static final ChartDefinition RICH =
            new ChartDefinition(
                    List.of(
                            ChartDefinition.Entry.of(RecordId.indicator("zz_gone")),
                            new ChartDefinition.Entry(
                                    RecordId.indicator("flow"), ChartForm.STEPS, false),
                            new ChartDefinition.Entry(
                                    RecordId.indicator("stock"), ChartForm.LINE, true)),
                    ChartMode.INDEX,
                    LocalDate.of(1968, 2, 29),
                    true,
                    true,
                    Map.of("tỷ “USD”", 1 / 3.0, "persons", 2.0, "%", 1e-7));

    static final ChartDefinition PLAIN =
            ChartDefinition.of(List.of(RecordId.indicator("flow"), RecordId.indicator("stock")));

    @TempDir Path folder;
    private Path file;
    private UUID uuid;
    private SavedCharts charts;

    @BeforeEach
    void aDocument() {
        file = folder.resolve("d.milestones");
        try (Document document = Document.create(file, "T", CHANGED, SampleDossier.full())) {
            uuid = document.uuid();
        }
        charts = open();
    }

    private SavedCharts open() {
        return new SavedCharts(file, uuid, folder.resolve("copies"), InstantSource.fixed(NOW));
    }

    private static SavedChart only(ChartList list) {
        assertEquals(1, list.charts().size());
        return list.charts().getFirst();
    }

    private static SavedChart named(SavedChart chart, String name) {
        return new SavedChart(chart.id(), name, chart.definition(), chart.from(), chart.to());
    }

    private static Step step(@Nullable Step step) {
        if (step == null) {
            throw new AssertionError("there is no step");
        }
        return step;
    }

    private void refused(Reason reason, Executable edit) {
        assertEquals(reason, assertThrows(DocumentException.class, edit).reason());
    }

    @Test
    void everyFieldComesBackAsItWasSaved() {
        charts.add("Xuất khẩu “2016–2024”", RICH, LocalDate.of(-50, 3, 1), TO);
        charts.add("Plain", PLAIN, FROM, FROM);
        assertEquals(
                List.of(
                        new SavedChart(
                                1, "Xuất khẩu “2016–2024”", RICH, LocalDate.of(-50, 3, 1), TO),
                        new SavedChart(2, "Plain", PLAIN, FROM, FROM)),
                open().read().charts());
    }

    @Test
    void aChartThatWasDeletedAndBroughtBackIsTheSame() {
        ChartList before = charts.add("Rich", RICH, FROM, TO);
        ChartList deleted = charts.delete(only(before));
        assertEquals(List.of(), deleted.charts());
        assertEquals(before.charts(), charts.undo(step(deleted.undo())).charts());
    }

    @Test
    void stepsAreNamedByWhatTheyDid() {
        ChartList list = charts.add("One", PLAIN, FROM, TO);
        assertEquals(new Step(2, "chart", Act.ADD, "", "One"), list.undo());
        list = charts.replace(only(list), named(only(list), "Two"));
        assertEquals(new Step(3, "chart", Act.RENAME, "One", "Two"), list.undo());
        list = charts.replace(only(list), new SavedChart(1, "Two", RICH, FROM, TO));
        assertEquals(new Step(4, "chart", Act.CHANGE, "Two", "Two"), list.undo());
        list = charts.delete(only(list));
        assertEquals(new Step(5, "chart", Act.DELETE, "Two", ""), list.undo());
        assertEquals("Two", step(list.undo()).name());
        assertNull(list.redo());
        list = charts.undo(step(list.undo()));
        assertEquals(new Step(5, "chart", Act.DELETE, "Two", ""), list.redo());
        assertEquals(new Step(4, "chart", Act.CHANGE, "Two", "Two"), list.undo());
    }

    @Test
    void aNewEditTakesThePlaceOfWhatWasUndone() {
        ChartList list = charts.add("One", PLAIN, FROM, TO);
        charts.undo(step(list.undo()));
        list = charts.add("Other", RICH, FROM, TO);
        assertNull(list.redo());
        assertEquals("Other", only(list).name());
        list = charts.undo(step(list.undo()));
        assertNull(list.undo());
        list = charts.redo(step(list.redo()));
        assertEquals("Other", only(list).name());
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        ChartList list = charts.add("One", PLAIN, FROM, TO);
        charts.delete(only(list));
        assertEquals(2, only(charts.add("Two", PLAIN, FROM, TO)).id());
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
    void anEditIsCountedAndLeavesTheDayOfTheRecordAlone() {
        SavedChart chart = only(charts.add("One", PLAIN, FROM, TO));
        charts.delete(chart);
        try (Document document = Document.open(file)) {
            assertEquals(3, document.generation());
            assertEquals(CHANGED, document.lastChanged());
            assertEquals(List.of(), document.check().problems());
            assertEquals(2, document.check().counts().get("revision"));
        }
    }

    @Test
    void theHistoryKeepsWhatWasBeforeAndAfterAndWhen() throws Exception {
        SavedChart chart = only(charts.add("One", PLAIN, FROM, TO));
        charts.replace(chart, named(chart, "Two"));
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            assertEquals(
                    List.of("2|" + NOW + "|chart|1|null|One", "3|" + NOW + "|chart|1|One|Two"),
                    statements.list(
                            """
                            SELECT generation, at, kind, key, before ->> 'name' AS before,
                                after ->> 'name' AS after FROM revision ORDER BY id\
                            """,
                            row ->
                                    String.join(
                                            "|",
                                            row.text("generation"),
                                            row.text("at"),
                                            row.text("kind"),
                                            row.text("key"),
                                            String.valueOf(row.optional("before")),
                                            row.text("after"))));
        }
    }

    @Test
    void anEditOverSomeoneElsesChangeIsRefusedAndAnyOtherJustWorks() {
        SavedChart seen = only(charts.add("One", PLAIN, FROM, TO));
        SavedCharts other = open();
        other.replace(seen, named(seen, "Theirs"));
        refused(Reason.CHANGED, () -> charts.replace(seen, named(seen, "Mine")));
        refused(Reason.CHANGED, () -> charts.delete(seen));
        assertEquals("Theirs", only(charts.read()).name());
        assertEquals(2, charts.add("Mine", PLAIN, FROM, TO).charts().size());
    }

    @Test
    void onlyTheStepThatWasShownIsUndone() {
        Step shown = step(charts.add("One", PLAIN, FROM, TO).undo());
        ChartList theirs = open().add("Theirs", PLAIN, FROM, TO);
        refused(Reason.CHANGED, () -> charts.undo(shown));
        refused(Reason.CHANGED, () -> charts.redo(shown));
        assertEquals(theirs, charts.read());
    }

    @Test
    void aDocumentThatWasDeletedIsNotMadeAnew() throws Exception {
        Files.delete(file);
        refused(Reason.MISSING, () -> charts.add("One", PLAIN, FROM, TO));
        refused(Reason.MISSING, charts::read);
        assertTrue(Files.notExists(file));
    }

    @Test
    void aDocumentThatTookTheNameIsNotEdited() throws Exception {
        Files.delete(file);
        Document.create(file, "Another", CHANGED, SampleDossier.full()).close();
        byte[] another = Files.readAllBytes(file);
        refused(Reason.REPLACED, () -> charts.add("One", PLAIN, FROM, TO));
        refused(Reason.REPLACED, charts::read);
        assertEquals(-1, Files.mismatch(file, Files.write(folder.resolve("same"), another)));
    }

    @Test
    void someoneElsesTransactionIsWaitedForAndThenTold() throws Exception {
        try (Connection other = Connections.open(file);
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
        RefusalTest.alter(file, "UPDATE chart SET name = 'Onf'");
        refused(Reason.DAMAGED, () -> charts.add("Two", PLAIN, FROM, TO));
        refused(Reason.DAMAGED, () -> charts.delete(chart));
        try (Document document = Document.open(file)) {
            assertEquals(
                    List.of("table chart differs from what was written"),
                    document.check().problems());
        }
    }

    @Test
    void aChartThatCannotBeIsDamage() throws Exception {
        charts.add("One", RICH, FROM, TO);
        RefusalTest.alter(file, "UPDATE chart_panel SET weight = '-1' WHERE unit = '%'");
        refused(Reason.DAMAGED, charts::read);
        try (Document document = Document.open(file)) {
            assertTrue(document.check().problems().contains("a panel's weight is -1.0"));
        }
    }

    @Test
    void whatKeepsAnEditFromTheDiskIsNamed() throws Exception {
        assertEquals(Reason.DISK_FULL, failure("PRAGMA max_page_count = 1").reason());
        DocumentException readOnly = failure("PRAGMA query_only = ON");
        assertEquals(Reason.NOT_WRITABLE, readOnly.reason());
        assertEquals(
                file + " cannot be changed: it or its folder may only be read",
                readOnly.getMessage());
    }

    private DocumentException failure(String setting) throws Exception {
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection);
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
            String name = "long ".repeat(20_000);
            SQLException failure =
                    assertThrows(
                            SQLException.class,
                            () ->
                                    new Edits(file, connection, statements, InstantSource.system())
                                            .add(name, PLAIN, FROM, TO));
            return Failures.writing(file, failure);
        }
    }
}
