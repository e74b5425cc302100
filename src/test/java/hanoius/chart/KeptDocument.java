package hanoius.chart;

import hanoius.chart.mark.Charts;
import hanoius.store.Document;
import hanoius.store.SavedCharts;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** A document of the bundled record in a folder of its own. */
final class KeptDocument {

    private KeptDocument() {}

    static SavedCharts in(Path folder) {
        Path file = folder.resolve("d.milestones");
        try (Document document = Document.create(file, "T", Instant.EPOCH, Charts.RECORD)) {
            return new SavedCharts(
                    file, document.uuid(), folder.resolve("copies"), InstantSource.system());
        }
    }
}
