package hanoius.store;

import static hanoius.store.SampleCharts.CHANGED;
import static hanoius.store.SampleCharts.FROM;
import static hanoius.store.SampleCharts.NOW;
import static hanoius.store.SampleCharts.PLAIN;
import static hanoius.store.SampleCharts.RICH;
import static hanoius.store.SampleCharts.TO;
import static hanoius.store.SampleCharts.named;
import static hanoius.store.SampleCharts.only;
import static hanoius.store.SampleCharts.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.store.ChartList.Step;
import hanoius.store.ChartList.Step.Act;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;

class SavedChartsTest {

    @TempDir Path folder;
    private SampleCharts sample;
    private SavedCharts charts;

    @BeforeEach
    void aDocument() {
        sample = SampleCharts.in(folder);
        charts = sample.open();
    }

    @Test
    void everyFieldComesBackAsItWasSaved() {
        charts.add("Xuất khẩu “2016–2024”", RICH, LocalDate.of(-50, 3, 1), TO);
        charts.add("Plain", PLAIN, FROM, FROM);
        assertEquals(
                List.of(
                        new SavedChart(
                                RecordId.chart("1"),
                                "Xuất khẩu “2016–2024”",
                                RICH,
                                LocalDate.of(-50, 3, 1),
                                TO),
                        new SavedChart(RecordId.chart("2"), "Plain", PLAIN, FROM, FROM)),
                sample.open().read().charts());
        try (Document document = Document.open(sample.file())) {
            assertEquals(sample.open().read().charts(), document.read().charts());
        }
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
        list =
                charts.replace(
                        only(list), new SavedChart(RecordId.chart("1"), "Two", RICH, FROM, TO));
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
        assertEquals(RecordId.chart("2"), only(charts.add("Two", PLAIN, FROM, TO)).id());
    }

    @Test
    void anEditIsCountedAndLeavesTheDayOfTheRecordAlone() {
        SavedChart chart = only(charts.add("One", PLAIN, FROM, TO));
        charts.delete(chart);
        try (Document document = Document.open(sample.file())) {
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
        try (Connection connection = Connections.open(sample.file());
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
}
