package hanoius.support;

import hanoius.exchange.DataPackage;
import hanoius.exchange.PackageWriter;
import hanoius.model.Dataset;
import hanoius.model.RecordId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** A dataset as a data package in a folder. */
public final class Packed {

    private Packed() {}

    /** Writes it, called and dated as the bundled record is. */
    public static void write(Path folder, Dataset dataset, Map<RecordId, UUID> uuids)
            throws IOException {
        DataPackage record = BundledDocument.record();
        PackageWriter.toFolder(
                new DataPackage(record.title(), record.created(), dataset, uuids), folder);
    }
}
