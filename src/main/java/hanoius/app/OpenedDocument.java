package hanoius.app;

import hanoius.archive.Archive;
import hanoius.archive.RecordSearch;
import hanoius.model.Dataset;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A document that stays open, and what it holds.
 *
 * @param path where it lies
 * @param changed when its record was last changed
 */
record OpenedDocument(
        Path path, Archive archive, Instant changed, Dataset dataset, RecordSearch search) {

    /**
     * Opens the document named first, or the user's own, and reads it.
     *
     * @throws IOException if it is none, damaged, or cannot be read or made
     */
    static OpenedDocument read(List<String> arguments) throws IOException {
        UserFolder folder = UserFolder.current();
        Document document =
                arguments.isEmpty() ? folder.open() : Document.open(Path.of(arguments.getFirst()));
        SqliteArchive archive = SqliteArchive.of(document, folder.copies());
        try {
            return new OpenedDocument(
                    archive.path(),
                    archive,
                    archive.changed(),
                    archive.read(Progress.NONE),
                    archive.search());
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }
}
