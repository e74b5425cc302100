package hanoius.app;

import hanoius.model.Dataset;
import hanoius.store.ChartList;
import hanoius.store.Document;
import hanoius.store.SavedCharts;
import hanoius.store.Search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * What a document holds, and the ways to its parts that stay open.
 *
 * @param changed the day of its last change
 */
record OpenedDocument(
        String title,
        Path path,
        LocalDate changed,
        Dataset dataset,
        SavedCharts keep,
        ChartList charts,
        Search search) {

    /**
     * Reads the document named first, or the user's own.
     *
     * @throws IOException if it is none, damaged, or cannot be read or made
     */
    static OpenedDocument read(List<String> arguments) throws IOException {
        try (Document document =
                arguments.isEmpty()
                        ? UserFolder.current().open()
                        : Document.open(Path.of(arguments.getFirst()))) {
            return new OpenedDocument(
                    document.title(),
                    document.path(),
                    document.lastChangedDay(),
                    document.read(),
                    new SavedCharts(
                            document.path(),
                            document.uuid(),
                            UserFolder.current().copies(),
                            InstantSource.system()),
                    document.charts(),
                    Search.of(document));
        }
    }
}
