package hanoius.command;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.merge.CommentCopy;
import hanoius.opening.Scratch;
import hanoius.store.SqliteArchive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a document as it is sent for comment. */
public final class CommentCopying {

    private CommentCopying() {}

    /**
     * Writes a copy without its history: what the copy has of one is what is suggested in it.
     *
     * @param by who sends it, and when
     */
    public static void write(Archive archive, Attribution by, OutputStream out) throws IOException {
        try (Scratch scratch = Scratch.folder()) {
            Path sent = scratch.path().resolve("comment.milestones");
            try (OutputStream to = Files.newOutputStream(sent)) {
                archive.copyPresentTo(to);
            }
            try (Archive made = SqliteArchive.open(sent, scratch.path())) {
                CommentCopy.send(made, by.author(), by.at());
                made.copyTo(out);
            }
        }
    }
}
