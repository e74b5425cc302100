package hanoius.store;

import hanoius.file.FileProblem;
import hanoius.opening.DocumentHeader;
import hanoius.opening.HeaderException;
import hanoius.opening.LeftJournal;
import hanoius.opening.OpenFiles;
import hanoius.opening.Quarantine;
import hanoius.presence.PresenceFile;
import hanoius.store.DocumentException.Reason;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A document beside which a change lies that was not ended. */
final class Crashed {

    private Crashed() {}

    /**
     * Sees to it that SQLite may see the document.
     *
     * @return where the journal was put, if it was not one of the document
     * @throws DocumentException when nothing good comes of it; the document is as it was
     */
    static Optional<Path> settle(Path path, Quarantine quarantine) throws IOException {
        if (OpenFiles.isOpen(path) || PresenceFile.isWrittenElsewhere(path)) {
            // A journal is of a change that is under way.
            return Optional.empty();
        }
        LeftJournal.Found found = found(path, quarantine);
        String at = found.at().toString();
        return switch (found.outcome()) {
            case NONE, GOOD -> Optional.empty();
            case PUT_ASIDE -> {
                DocumentHeader.check(path, DocumentFormat.APPLICATION_ID);
                yield Optional.of(found.at());
            }
            case NO_FILE ->
                    throw new DocumentException(
                            path,
                            Reason.JOURNAL_NO_FILE,
                            "is not opened, for {} beside it is no file; move that away",
                            List.of(at));
            case NOT_WRITABLE ->
                    throw new DocumentException(
                            path,
                            Reason.JOURNAL_NOT_WRITABLE,
                            "was not closed properly and has to be put in order, but nothing may be"
                                    + " written there; copy it elsewhere together with {}",
                            List.of(at));
            case BOTH_BAD ->
                    throw new DocumentException(
                            path,
                            Reason.BEYOND_JOURNAL,
                            "is damaged with and without the journal that a crash left beside it;"
                                    + " both are as they were, with a copy in {}",
                            List.of(at));
        };
    }

    private static LeftJournal.Found found(Path path, Quarantine quarantine) throws IOException {
        try {
            return new LeftJournal(path.toRealPath(), quarantine, Files::isWritable)
                    .settle(Crashed::isGood);
        } catch (IOException e) {
            throw new DocumentException(
                    path,
                    Reason.NOT_QUARANTINED,
                    "was not closed properly and stays as it is: no copy of it could be kept in {}"
                            + " ({})",
                    List.of(quarantine.folder().toString(), FileProblem.orWords(e)));
        }
    }

    /** Has SQLite play the journal back, and looks at all that there is to be looked at then. */
    private static boolean isGood(Path copy) throws IOException {
        try (Connection connection = Connections.open(copy);
                Statements statements = new Statements(connection)) {
            int format = DocumentFormat.version(connection);
            if (format > DocumentFormat.VERSION) {
                DocumentFormat.expectReadable(copy, connection);
            } else {
                DocumentFormat.expectOwn(copy, connection);
                if (!Seal.broken(statements).isEmpty()) {
                    return false;
                }
            }
            if (!Checks.quick(statements).equals(Checks.OK)) {
                return false;
            }
        } catch (SQLException e) {
            return refuse(copy, e);
        } catch (Statements.Failure e) {
            return refuse(copy, e.failure());
        } catch (DocumentException | IllegalArgumentException e) {
            return false;
        }
        try {
            DocumentHeader.check(copy, DocumentFormat.APPLICATION_ID);
            return true;
        } catch (HeaderException e) {
            return false;
        }
    }

    /** What is wrong may be the disk, which says nothing of the document. */
    private static boolean refuse(Path copy, SQLException e) throws IOException {
        return switch (DocumentException.writing(copy, e).reason()) {
            case DISK_FULL ->
                    throw new FileSystemException(copy.toString(), null, "No space left on device");
            case FAILED ->
                    throw new FileSystemException(copy.toString(), null, "Input/output error");
            default -> false;
        };
    }
}
