package hanoius.app;

import hanoius.archive.Archive;
import hanoius.archive.Outline;
import hanoius.archive.RecordSearch;
import hanoius.command.BackupCopying;
import hanoius.command.UserFolder;
import hanoius.exchange.DataPackage;
import hanoius.file.FileEnding;
import hanoius.filing.BackupKeeper;
import hanoius.model.Dataset;
import hanoius.model.Term;
import hanoius.opening.Scratch;
import hanoius.presence.Holder;
import hanoius.presence.PresenceFile;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner.Progress;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A document that stays open, and what it holds.
 *
 * @param path where it lies
 * @param changed when its record was last changed
 * @param putAside where a journal is now that lay beside it and was not its own
 */
record OpenedDocument(
        Path path,
        Archive archive,
        Instant changed,
        Dataset dataset,
        RecordSearch search,
        Optional<Path> putAside) {

    /** What the names of documents end with. */
    static final String ENDING = ".milestones";

    /**
     * Opens the document named first, or the user's own, and reads it.
     *
     * @throws IOException if it is none, damaged, or cannot be read or made
     */
    static OpenedDocument read(List<String> arguments) throws IOException {
        return read(arguments, _ -> {});
    }

    /**
     * The same, before which is told when milestones happened, if they are many.
     *
     * @throws IOException if it is none, damaged, or cannot be read or made
     */
    static OpenedDocument read(List<String> arguments, Consumer<Outline> early) throws IOException {
        UserFolder folder = UserFolder.current();
        return of(
                arguments.isEmpty()
                        ? folder.open(early)
                        : Document.open(Path.of(arguments.getFirst()), early),
                folder);
    }

    /**
     * Opens the user's own document, which is made of the bundled record where there is none yet.
     *
     * @throws IOException if it cannot be made
     */
    static OpenedDocument own(UserFolder folder) throws IOException {
        return of(folder.open(), folder);
    }

    /** Whether a file is called as documents are. */
    static boolean isDocument(Path file) {
        return FileEnding.has(String.valueOf(file.getFileName()), ENDING);
    }

    /** What lasts of it while it is open. */
    OpenFile file() {
        return new OpenFile(path, archive);
    }

    /** What one saves is called as a document, whether one typed that or not. */
    static Path named(File file) {
        return FileEnding.has(file.getName(), ENDING)
                ? file.toPath()
                : Path.of(file.getPath() + ENDING);
    }

    /**
     * Opens a copy of a document under a name in the user's folder that nothing has; the document
     * stays as it is.
     *
     * @throws IOException if it cannot be copied
     */
    static OpenedDocument readCopy(Path kept, UserFolder folder) throws IOException {
        return read(Files.copy(kept, folder.free(String.valueOf(kept.getFileName()))), folder);
    }

    /**
     * Makes a document of the bundled record, likewise.
     *
     * @throws IOException if that cannot be read
     */
    static OpenedDocument makeOfRecord(UserFolder folder) throws IOException {
        String name = String.valueOf(folder.documentPath().getFileName());
        return make(folder.free(name), UserFolder.bundled(), folder);
    }

    /** Opens the document of a file and reads it. */
    static OpenedDocument read(Path file, UserFolder folder) {
        return of(Document.open(file), folder);
    }

    /** Copies it into backups, and looks through them. */
    BackupKeeper.Copying copying() {
        return new BackupCopying(path, archive.uuid());
    }

    /** Makes a document of a data package, under a name that nothing has. */
    static OpenedDocument make(Path file, DataPackage content, UserFolder folder) {
        return of(
                Document.create(
                        file,
                        content.title(),
                        content.created(),
                        content.dataset(),
                        content.uuids(),
                        content.contents()),
                folder);
    }

    /**
     * Makes a document without records, which has the words of lists that the bundled record has,
     * but for its places. It is called as its file.
     *
     * @throws IOException if the bundled record cannot be read
     */
    static OpenedDocument makeEmpty(Path file, Instant now, UserFolder folder) throws IOException {
        List<Term> terms =
                DataPackage.bundled().dataset().terms().stream()
                        .filter(each -> !each.list().equals(Term.PLACE))
                        .toList();
        return make(
                file,
                new DataPackage(
                        FileEnding.without(String.valueOf(file.getFileName()), ENDING),
                        now,
                        Dataset.EMPTY.withTerms(terms),
                        Map.of()),
                folder);
    }

    /**
     * Writes what is shown of a document that is nowhere any more as a new one: without its history
     * and its files.
     */
    static void write(String title, Dataset shown, OutputStream out) throws IOException {
        try (Scratch scratch = Scratch.folder()) {
            Path made = scratch.path().resolve("shown" + ENDING);
            Document.create(made, title, Instant.now(), shown.withAttachments(List.of())).close();
            Files.copy(made, out);
        }
    }

    private static OpenedDocument of(Document document, UserFolder folder) {
        var presence = new PresenceFile(document.path(), Holder.self(Instant.now()));
        SqliteArchive archive = SqliteArchive.of(document, folder.copies(), presence);
        try {
            return new OpenedDocument(
                    archive.path(),
                    archive,
                    archive.changed(),
                    archive.read(Progress.NONE),
                    archive.search(),
                    document.putAside());
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }
}
