package hanoius.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;

import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.schema.Json;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.TermSchema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A record as a data package: {@code datapackage.json} and one CSV file a table. What the schemas
 * say is what is checked; the descriptor has to say the same of each of their tables.
 *
 * @param created when the record was last changed before it was packed
 */
public record DataPackage(String title, Instant created, Dataset dataset) {

    /** The record that the program ships with. */
    public static DataPackage bundled() throws IOException {
        return read(PackageFiles.bundled());
    }

    /**
     * Reads the package in a folder; {@link DataPackageException} lists what is wrong with it,
     * {@code IOException} is for what cannot be read at all.
     */
    public static DataPackage in(Path folder) throws IOException {
        return read(PackageFiles.in(folder));
    }

    private static DataPackage read(PackageFiles files) throws IOException {
        Problems problems = new Problems();
        Descriptor descriptor = parse(files, problems);
        Map<String, List<TableRow>> rows = new HashMap<>();
        List<Table> tables = known(descriptor, problems);
        for (Table table : tables) {
            try {
                rows.put(table.name(), new CsvFile(files, table, problems).rows());
            } catch (NoSuchFileException e) {
                problems.add(table.file(), 0, "", "is not in the package");
            }
        }
        RowChecks checks = new RowChecks(rows, problems);
        tables.forEach(checks::check);
        problems.throwIfAny();
        return new DataPackage(
                descriptor.title(), descriptor.created(), new Records(rows).dataset());
    }

    /** The tables that records are read from: those that say what the schemas say. */
    private static List<Table> known(Descriptor descriptor, Problems problems) {
        List<Table> known = new ArrayList<>();
        // Words of lists were no data in packages of the former form.
        boolean former =
                descriptor.tables().stream()
                        .noneMatch(table -> table.name().equals(TermSchema.TERM.table()));
        for (RecordId.Kind kind : PackageTables.KINDS) {
            if (former && kind == RecordId.Kind.TERM) {
                continue;
            }
            Schema<?> schema = Schemas.of(kind);
            Table own = former ? Table.of(schema).former() : Table.of(schema);
            descriptor.tables().stream()
                    .filter(own::sameSchemaAs)
                    .findFirst()
                    .ifPresentOrElse(
                            known::add,
                            () ->
                                    problems.add(
                                            Descriptor.FILE,
                                            0,
                                            schema.table(),
                                            "its schema is not the one that this program reads"));
        }
        problems.throwIfAny();
        return known;
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
