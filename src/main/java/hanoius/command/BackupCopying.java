package hanoius.command;

import hanoius.filing.BackupKeeper;
import hanoius.store.Document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Copies a document into backups, and looks through them.
 *
 * @param document its file
 * @param uuid what it keeps when it is copied
 */
public record BackupCopying(Path document, UUID uuid) implements BackupKeeper.Copying {

    @Override
    public void write(Path copy) throws IOException {
        Document.copy(document, copy);
    }

    @Override
    public long check(Path copy) {
        try (Document copied = Document.open(copy)) {
            copied.requireCopyOf(uuid);
            return copied.generation();
        }
    }
}
