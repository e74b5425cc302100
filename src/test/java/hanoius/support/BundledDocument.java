package hanoius.support;

import hanoius.exchange.DataPackage;
import hanoius.model.Dossier;
import hanoius.store.Document;

import java.io.IOException;
import java.nio.file.Path;

/** Documents of the bundled record, for tests that need a file. */
public final class BundledDocument {

    private BundledDocument() {}

    /** Writes {@code record.milestones} into a folder. */
    public static Path in(Path folder) throws IOException {
        return write(folder.resolve("record.milestones"), DataPackage.bundled().dossier());
    }

    /** Writes a document that is called as the bundled record is, with other records in it. */
    public static Path write(Path file, Dossier dossier) throws IOException {
        DataPackage record = DataPackage.bundled();
        Document.create(file, record.title(), record.created(), dossier).close();
        return file;
    }
}
