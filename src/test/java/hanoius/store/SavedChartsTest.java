package hanoius.store;

import static hanoius.store.SampleCharts.PLAIN;
import static hanoius.store.SampleCharts.RICH;
import static hanoius.store.SampleCharts.WHOSE;
import static hanoius.store.SampleCharts.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

class SavedChartsTest {

    @TempDir Path folder;
    private SampleCharts sample;

    @BeforeEach
    void aDocument() {
        sample = SampleCharts.in(folder);
    }

    @Test
    void everyFieldComesBackAsItWasSaved() {
        SavedChart rich =
                new SavedChart(
                        RecordId.chart("1"),
                        "Xuất khẩu “2016–2024”",
                        RICH,
                        LocalDate.of(-50, 3, 1),
                        SampleCharts.TO);
        SavedChart plain;
        try (SqliteArchive archive = sample.open()) {
            SampleCharts.apply(archive, Edit.adding(rich));
            plain = SampleCharts.add(archive, "Plain", PLAIN);
        }
        try (SqliteArchive archive = sample.open()) {
            assertEquals(List.of(rich, plain), charts(archive));
        }
    }

    @Test
    void aChartThatWasDeletedAndBroughtBackIsTheSame() {
        SavedChart chart;
        try (SqliteArchive archive = sample.open()) {
            chart = SampleCharts.add(archive, "Rich", RICH);
            SampleCharts.apply(archive, Edit.deleting(chart));
            assertEquals(List.of(), charts(archive));
        }
        try (SqliteArchive archive = sample.open()) {
            archive.undo(archive.undoable().orElseThrow(), WHOSE);
            assertEquals(List.of(chart), charts(archive));
        }
    }

    @Test
    void whatAnEarlierVersionSavedIsUndoneAndDoneAgain() throws IOException {
        Path file = folder.resolve("old.milestones");
        try (InputStream in =
                Objects.requireNonNull(
                        SavedChartsTest.class.getResourceAsStream("format-2.milestones"))) {
            Files.write(file, in.readAllBytes());
        }
        try (SqliteArchive archive = SqliteArchive.open(file, folder.resolve("copies"))) {
            List<SavedChart> before = charts(archive);
            assertEquals(1, before.size());
            int steps = 0;
            while (archive.undoable().isPresent()) {
                archive.undo(archive.undoable().orElseThrow(), WHOSE);
                steps++;
            }
            assertEquals(List.of(), charts(archive));
            for (int i = 0; i < steps; i++) {
                archive.redo(archive.redoable().orElseThrow(), WHOSE);
            }
            assertEquals(before, charts(archive));
            assertTrue(archive.check(Progress.NONE).sound());
        }
    }
}
