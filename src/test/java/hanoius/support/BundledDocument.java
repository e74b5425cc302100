package hanoius.support;

import hanoius.exchange.DataPackage;
import hanoius.model.Dataset;
import hanoius.opening.OwnFolder;
import hanoius.store.Document;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Documents of the bundled record, for tests that need a file. The record is read once, and a
 * document of the same records made once and copied afterwards: both take longer than most tests.
 */
public final class BundledDocument {

    private static final Map<Dataset, byte[]> MADE = new WeakHashMap<>();
    private static @Nullable DataPackage record;

    private BundledDocument() {}

    /** The bundled record. */
    public static synchronized DataPackage record() throws IOException {
        DataPackage read = record;
        if (read == null) {
            read = DataPackage.bundled();
            record = read;
        }
        return read;
    }

    /** Writes {@code record.milestones} into a folder. */
    public static Path in(Path folder) throws IOException {
        return write(folder.resolve("record.milestones"), record().dataset());
    }

    /** Writes a document that is called as the bundled record is, with other records in it. */
    public static synchronized Path write(Path file, Dataset dataset) throws IOException {
        byte[] made = MADE.get(dataset);
        if (made == null) {
            Document.create(file, record().title(), record().created(), dataset).close();
            MADE.put(dataset, Files.readAllBytes(file));
        } else {
            Files.write(OwnFolder.makeFile(file), made);
        }
        return file;
    }
}
