package hanoius.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;

import hanoius.model.Dataset;
import hanoius.schema.Json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A record as a data package: {@code datapackage.json} and one CSV file a table. What the
 * descriptor's schemas say is what is checked.
 *
 * @param created when the record was last changed before it was packed
 */
public record DataPackage(String title, Instant created, Dataset dataset) {

    /** The record that the program ships with. */
    public static DataPackage bundled() throws IOException {
        Problems problems = new Problems();
        PackageFiles files = PackageFiles.bundled();
        return read(files, parse(files, problems), problems);
    }

    /**
     * Reads the package in a folder; {@link DataPackageException} lists what is wrong with it,
     * {@code IOException} is for what cannot be read at all.
     */
    public static DataPackage in(Path folder) throws IOException {
        Problems problems = new Problems();
        PackageFiles files = PackageFiles.in(folder);
        return read(files, descriptor(files, problems), problems);
    }

    private static DataPackage read(PackageFiles files, Descriptor descriptor, Problems problems)
            throws IOException {
        Map<String, List<TableRow>> rows = new HashMap<>();
        for (Table table : descriptor.tables()) {
            try {
                rows.put(table.name(), new CsvFile(files, table, problems).rows());
            } catch (NoSuchFileException e) {
                problems.add(table.file(), 0, "", "is not in the package");
            }
        }
        RowChecks checks = new RowChecks(rows, problems);
        descriptor.tables().forEach(checks::check);
        problems.throwIfAny();
        return new DataPackage(
                descriptor.title(), descriptor.created(), new Records(rows).dataset());
    }

    private static Descriptor descriptor(PackageFiles files, Problems problems) throws IOException {
        Descriptor own = parse(PackageFiles.bundled(), problems);
        Descriptor given = parse(files, problems);
        for (Table table : own.tables()) {
            if (given.tables().stream().noneMatch(table::sameSchemaAs)) {
                problems.add(
                        Descriptor.FILE,
                        0,
                        table.name(),
                        "its schema is not the one that this program reads");
            }
        }
        problems.throwIfAny();
        return given;
    }

    private static Descriptor parse(PackageFiles files, Problems problems) throws IOException {
        try (InputStream in = files.open(Descriptor.FILE)) {
            return Descriptor.of(Json.read(in));
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(Descriptor.FILE, line, "", e.getOriginalMessage());
        } catch (NoSuchFileException e) {
            problems.add(Descriptor.FILE, 0, "", "is not there, so this is no data package");
        } catch (IllegalArgumentException e) {
            problems.add(
                    Descriptor.FILE,
                    0,
                    "",
                    Objects.requireNonNullElse(e.getMessage(), "is no descriptor"));
        }
        problems.throwIfAny();
        throw new IllegalStateException("a problem was noted above");
    }
}
