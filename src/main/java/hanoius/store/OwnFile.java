package hanoius.store;

import hanoius.store.DocumentException.Reason;
import hanoius.store.Writing.Standing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the file of an open document is still that document: what others may have put in its
 * place, or written over it past SQLite, which goes on reading what it has in memory. Not to be
 * used by two threads at once.
 */
final class OwnFile {

    /** When a file was last written, and its size in bytes. */
    record Stamp(Instant modified, long size) {

        private static Stamp of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime().toInstant(), now.size());
            } catch (IOException e) {
                throw DocumentException.reading(file, e);
            }
        }
    }

    /**
     * What a file was found to be.
     *
     * @param outcome empty when it stands where the document is known to
     */
    private record Judgement(Stamp of, Optional<DocumentException> outcome) {}

    private final Document document;

    /** Of the file since it was last known to hold what SQLite has read. */
    private Stamp left;

    /** What was found when the file was looked at that something else had written. */
    private @Nullable Judgement judgement;

    OwnFile(Document document) {
        this.document = document;
        left = now();
    }

    Stamp now() {
        return Stamp.of(document.path());
    }

    /** It holds what SQLite has read or written, as of a stamp. */
    void leave(Stamp as) {
        left = as;
        judgement = null;
    }

    boolean isAsLeft(Stamp as) {
        return as.equals(left);
    }

    /**
     * Refuses what is not the file that was opened.
     *
     * @throws DocumentException that says what lies in its place
     */
    void require(Standing known) {
        try {
            document.requireSameFile();
        } catch (DocumentException e) {
            throw e.reason() == Reason.REPLACED
                    ? other(now(), known)
                            .orElseGet(
                                    () ->
                                            DocumentException.inPlace(
                                                    document.path(), Reason.GONE_ON))
                    : e;
        }
    }

    /**
     * What the file is now; empty when it stands where the document is known to. Opening a large
     * one takes long: each state of the file is looked at once.
     */
    Optional<DocumentException> other(Stamp as, Standing known) {
        if (judgement == null || !judgement.of.equals(as)) {
            Optional<DocumentException> outcome;
            try {
                outcome = opened(known);
            } catch (DocumentException e) {
                outcome = Optional.of(e);
            }
            judgement = new Judgement(as, outcome);
        }
        return judgement.outcome;
    }

    private Optional<DocumentException> opened(Standing known) {
        try (Document other = Document.open(document.path())) {
            return other.reading(
                    () -> {
                        HistoryTable history = new HistoryTable(other.present());
                        DocumentTable.About about = other.about();
                        Optional<Reason> reason =
                                known.against(about, history)
                                        .or(
                                                () ->
                                                        Optional.of(Reason.GONE_ON)
                                                                .filter(
                                                                        _ ->
                                                                                !about.equals(
                                                                                        known
                                                                                                .about())));
                        return reason.map(what -> DocumentException.inPlace(document.path(), what));
                    });
        }
    }
}
