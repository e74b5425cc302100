package hanoius.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;

import hanoius.archive.Content.Contents;
import hanoius.exchange.PackageFault.Reason;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.Json;
import hanoius.schema.Schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A record as a data package: {@code datapackage.json} and one CSV file a table. What the schemas
 * say is what is checked; the descriptor has to say the same of each of their tables.
 *
 * @param created when the record was last changed before it was packed
 * @param uuids those that records have of their own; the others have the one of their name
 * @param contents what is in the files of records; read from where the package lies, which stays
 *     there till then
 */
public record DataPackage(
        String title,
        Instant created,
        Dataset dataset,
        Map<RecordId, UUID> uuids,
        Contents contents) {

    /** Every table that there may be. */
    private static final List<Table> PRESENT = present();

    /** That of what records have whose table is there only if there are any. */
    private static final Table ATTACHMENTS = Table.of(AttachmentSchema.ATTACHMENT);

    public DataPackage {
        uuids = Map.copyOf(uuids);
    }

    /** One of records that have no files. */
    public DataPackage(String title, Instant created, Dataset dataset, Map<RecordId, UUID> uuids) {
        this(title, created, dataset, uuids, Contents.NONE);
    }

    /** The same under another name. */
    public DataPackage called(String other) {
        return new DataPackage(other, created, dataset, uuids, contents);
    }

    /** The record that the program ships with. */
    public static DataPackage bundled() throws IOException {
        PackageFiles files = PackageFiles.bundled();
        return read(files, (sha256, to) -> AttachedFiles.write(files, sha256, to));
    }

    /**
     * Reads the package in a folder or a ZIP file; {@link DataPackageException} lists what is wrong
     * with it, {@code IOException} is for what cannot be read at all.
     */
    public static DataPackage in(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            try (var zip = new ZipFile(place.toFile())) {
                return read(PackageFiles.in(zip), (sha256, to) -> writeOf(place, sha256, to));
            }
        }
        PackageFiles files = PackageFiles.in(place);
        return read(files, (sha256, to) -> AttachedFiles.write(files, sha256, to));
    }

    private static void writeOf(Path file, String sha256, OutputStream to) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            AttachedFiles.write(PackageFiles.in(zip), sha256, to);
        }
    }

    /**
     * Reads the same as rows that are not checked against each other; {@link DataPackageException}
     * says why it is no package of a form that is known.
     */
    public static PackageRows rows(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            try (var zip = new ZipFile(place.toFile())) {
                return rows(PackageFiles.in(zip), (sha256, to) -> writeOf(place, sha256, to));
            }
        }
        PackageFiles files = PackageFiles.in(place);
        return rows(files, (sha256, to) -> AttachedFiles.write(files, sha256, to));
    }

    private static PackageRows rows(PackageFiles files, Contents contents) throws IOException {
        Problems problems = new Problems();
        Tables read = tables(files, parse(files, problems), problems);
        return new PackageRows(
                read.rows(),
                read.known().stream().collect(Collectors.toMap(Table::name, Table::file)),
                problems.found(),
                contents);
    }

    private static DataPackage read(PackageFiles files, Contents contents) throws IOException {
        Problems problems = new Problems();
        Descriptor descriptor = parse(files, problems);
        Tables read = tables(files, descriptor, problems);
        Map<String, List<TableRow>> rows = read.rows();
        List<Table> tables = read.known();
        boolean first = read.first();
        RowChecks checks = new RowChecks(rows, problems);
        expected(tables).stream()
                .filter(table -> !first || rows.containsKey(table.name()))
                .map(table -> first ? table.former() : table)
                .forEach(checks::check);
        if (first) {
            tables.stream().flatMap(FirstForm::citing).forEach(checks::check);
        }
        problems.throwIfAny();
        Records records = new Records(rows);
        Dataset dataset = records.dataset();
        Map<RecordId, UUID> uuids = records.uuids(dataset, tables, problems);
        problems.throwIfAny();
        return new DataPackage(descriptor.title(), descriptor.created(), dataset, uuids, contents);
    }

    /**
     * The rows of a package in the present form.
     *
     * @param first whether they were in the first one
     * @param known the tables that the package has
     */
    private record Tables(boolean first, List<Table> known, Map<String, List<TableRow>> rows) {}

    private static Tables tables(PackageFiles files, Descriptor descriptor, Problems problems)
            throws IOException {
        Map<String, List<TableRow>> rows = new HashMap<>();
        boolean first = FirstForm.is(descriptor);
        List<Table> tables =
                first ? FirstForm.known(descriptor, problems) : known(descriptor, problems);
        for (Table table : tables) {
            try {
                rows.put(table.name(), new CsvFile(files, table, problems).rows());
            } catch (NoSuchFileException e) {
                problems.add(table.file(), 0, "", PackageFault.of(Reason.NO_TABLE));
            }
        }
        if (first) {
            FirstForm.raise(rows, tables, problems);
        }
        for (Companion.Described each : descriptor.beside()) {
            each.check(files, problems);
        }
        List<TableRow> attached = rows.getOrDefault(ATTACHMENTS.name(), List.of());
        new AttachedFiles(files, ATTACHMENTS, problems).check(attached);
        return new Tables(first, tables, rows);
    }

    /** The tables of the present form, in the files in which a package has them. */
    private static List<Table> expected(List<Table> found) {
        return Stream.concat(
                        PRESENT.stream(), Stream.of(ATTACHMENTS).filter(each -> named(each, found)))
                .map(
                        each ->
                                found.stream()
                                        .filter(table -> table.name().equals(each.name()))
                                        .findFirst()
                                        .map(table -> each.in(table.file()))
                                        .orElse(each))
                .toList();
    }

    private static boolean named(Table table, List<Table> some) {
        return some.stream().anyMatch(each -> each.name().equals(table.name()));
    }

    private static List<Table> present() {
        return Stream.concat(
                        PackageTables.KINDS.stream().map(Schemas::of).map(Table::of),
                        FurtherTable.of(PackageTables.KINDS).stream().map(each -> each.table()))
                .toList();
    }

    /** The tables that records are read from: those that say what the schemas say. */
    private static List<Table> known(Descriptor descriptor, Problems problems) {
        List<Table> known = new ArrayList<>();
        List<Table> all = new ArrayList<>(PRESENT);
        if (named(ATTACHMENTS, descriptor.tables())) {
            all.add(ATTACHMENTS);
        }
        for (Table wanted : all) {
            descriptor.tables().stream()
                    .filter(wanted::sameSchemaAs)
                    .findFirst()
                    .ifPresentOrElse(
                            known::add,
                            () ->
                                    problems.add(
                                            Descriptor.FILE,
                                            0,
                                            wanted.name(),
                                            PackageFault.of(Reason.OTHER_SCHEMA)));
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
            problems.add(Descriptor.FILE, 0, "", PackageFault.of(Reason.NO_DESCRIPTOR));
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
