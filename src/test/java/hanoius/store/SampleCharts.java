package hanoius.store;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.task.TaskRunner.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Charts to save, and a document to save them in. */
record SampleCharts(Path file) {

    static final Instant CHANGED = Instant.parse("2026-11-01T00:00:00Z");
    static final Attribution WHOSE = Attribution.of("Lan", Instant.parse("2026-11-22T10:00:00Z"));
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

    /** A new document in a folder; what is saved in it is saved at one moment. */
    static SampleCharts in(Path folder) {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", CHANGED, SampleDataset.full()).close();
        return new SampleCharts(file);
    }

    /** The same document opened again, to be closed. */
    SqliteArchive open() {
        return SqliteArchive.open(file, file.resolveSibling("copies"));
    }

    /** Saves a chart under a name. */
    static SavedChart add(Archive archive, String name, ChartDefinition definition) {
        SavedChart chart =
                new SavedChart(archive.unused(RecordId.Kind.CHART), name, definition, FROM, TO);
        apply(archive, Edit.adding(chart));
        return chart;
    }

    static void apply(Archive archive, Edit edit) {
        archive.apply(Change.of(WHOSE, edit));
    }

    static List<SavedChart> charts(Archive archive) {
        return archive.read(Progress.NONE).charts();
    }
}
