package hanoius.store;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Conflict;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.presence.Holder;
import hanoius.presence.PresenceFile;
import hanoius.store.DocumentException.Reason;
import hanoius.support.Facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A program of its own that adds sources to a document, as the window does with what is typed. */
public final class EditorProcess {

    private EditorProcess() {}

    /** Starts one that says the key of each source as soon as it is acknowledged. */
    static Process start(Path file, String author, int edits) throws IOException {
        return KilledEditor.start(
                EditorProcess.class, file.toString(), author, Integer.toString(edits));
    }

    /**
     * Adds one after the other.
     *
     * @param arguments the document, the author and how many sources
     */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        var presence = new PresenceFile(file, Holder.self(Instant.now()));
        int refused = 0;
        try (SqliteArchive archive =
                SqliteArchive.of(Document.open(file), file.resolveSibling("copies"), presence)) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                try {
                    System.out.println(add(archive, arguments[1]));
                } catch (DocumentException e) {
                    if (e.reason() != Reason.OPEN_ELSEWHERE) {
                        throw e;
                    }
                    refused++;
                }
            }
        }
        System.out.println("refused " + refused);
        System.out.flush();
    }

    private static String add(SqliteArchive archive, String author) {
        while (true) {
            RecordId id = archive.unused(RecordId.Kind.SOURCE);
            try {
                archive.apply(
                        new Change(
                                List.of(Edit.adding(Facts.source(id.key()).title(author).build())),
                                Attribution.of(author, Instant.now())));
                return id.key();
            } catch (Conflict takenMeanwhile) {
                // The other had the same key a moment sooner.
            }
        }
    }
}
