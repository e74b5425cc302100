package hanoius.support;

import hanoius.exchange.DataPackage;
import hanoius.model.Dataset;
import hanoius.store.Document;

import java.io.IOException;
import java.nio.file.Path;

/** Documents of the bundled record, for tests that need a file. */
public final class BundledDocument {

    private BundledDocument() {}

    /** Writes {@code record.milestones} into a folder. */
    public static Path in(Path folder) throws IOException {
        return write(folder.resolve("record.milestones"), DataPackage.bundled().dataset());
    }

    /** Writes a document that is called as the bundled record is, with other records in it. */
    public static Path write(Path file, Dataset dataset) throws IOException {
        DataPackage record = DataPackage.bundled();
        Document.create(file, record.title(), record.created(), dataset).close();
        return file;
    }
}
