package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.store.ChartList.Step;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Charts to save, and a document to save them in. */
record SampleCharts(Path file, UUID uuid) {

    static final Instant CHANGED = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
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
        try (Document document = Document.create(file, "T", CHANGED, SampleDataset.full())) {
            return new SampleCharts(file, document.uuid());
        }
    }

    /** The same document opened again. */
    SavedCharts open() {
        return new SavedCharts(file, uuid, file.resolveSibling("copies"), InstantSource.fixed(NOW));
    }

    static SavedChart only(ChartList list) {
        assertEquals(1, list.charts().size());
        return list.charts().getFirst();
    }

    static SavedChart named(SavedChart chart, String name) {
        return new SavedChart(chart.id(), name, chart.definition(), chart.from(), chart.to());
    }

    static Step step(@Nullable Step step) {
        if (step == null) {
            throw new AssertionError("there is no step");
        }
        return step;
    }
}
