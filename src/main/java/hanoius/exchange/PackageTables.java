package hanoius.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.AgreementSchema;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.LinkSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.PartySchema;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.SourceSchema;
import hanoius.schema.TermSchema;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of a data package, as they are written from a dataset. */
public final class PackageTables {

    /**
     * The kinds of record that every package has a table of, in the order in which a package lists
     * them.
     */
    public static final List<Kind> KINDS =
            List.of(
                    Kind.SOURCE,
                    Kind.PARTY,
                    Kind.INDICATOR,
                    Kind.MILESTONE,
                    Kind.AGREEMENT,
                    Kind.LINK,
                    Kind.OBSERVATION,
                    Kind.TERM);

    private PackageTables() {}

    /** The same with attachments, where a dataset has any. */
    static List<Kind> kinds(Dataset dataset) {
        return dataset.attachments().isEmpty()
                ? KINDS
                : Stream.concat(KINDS.stream(), Stream.of(Kind.ATTACHMENT)).toList();
    }

    /**
     * Writes the records of a kind as CSV, in the dataset's order; the writer stays open.
     *
     * @throws IllegalArgumentException when packages have no table of that kind
     */
    public static void write(Dataset dataset, Kind kind, Writer to) throws IOException {
        write(dataset, Map.of(), kind, to);
    }

    /**
     * The same of records that come from elsewhere.
     *
     * @param uuids those of the records; one that is what the name of its record gives may be left
     *     out
     */
    public static void write(Dataset dataset, Map<RecordId, UUID> uuids, Kind kind, Writer to)
            throws IOException {
        switch (kind) {
            case MILESTONE ->
                    write(MilestoneSchema.MILESTONE, () -> all(dataset.milestones()), uuids, to);
            case AGREEMENT ->
                    write(
                            AgreementSchema.AGREEMENT,
                            () -> dataset.agreements().stream(),
                            uuids,
                            to);
            case INDICATOR ->
                    write(
                            IndicatorSchema.INDICATOR,
                            () -> dataset.indicators().stream(),
                            uuids,
                            to);
            case OBSERVATION ->
                    write(
                            ObservationSchema.OBSERVATION,
                            () -> dataset.observations().stream(),
                            uuids,
                            to);
            case SOURCE -> write(SourceSchema.SOURCE, () -> dataset.sources().stream(), uuids, to);
            case PARTY -> write(PartySchema.PARTY, () -> dataset.parties().stream(), uuids, to);
            case LINK -> write(LinkSchema.LINK, () -> dataset.links().stream(), uuids, to);
            case TERM -> write(TermSchema.TERM, () -> dataset.terms().stream(), uuids, to);
            case ATTACHMENT ->
                    write(
                            AttachmentSchema.ATTACHMENT,
                            () -> dataset.attachments().stream(),
                            uuids,
                            to);
            case CHART -> throw new IllegalArgumentException("no package has charts");
        }
    }

    /** The tables whose rows belong to fields of records of several kinds. */
    public static List<String> further() {
        return FurtherTable.of(KINDS).stream().map(FurtherTable::name).toList();
    }

    /**
     * Writes a table of {@link #further} as CSV, in the order of the records; the writer stays
     * open.
     */
    public static void write(Dataset dataset, String further, Writer to) throws IOException {
        FurtherTable table =
                FurtherTable.of(KINDS).stream()
                        .filter(each -> each.name().equals(further))
                        .findFirst()
                        .orElseThrow();
        // Not closed: the writer is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(table.table().columnNames());
        for (Kind kind : KINDS) {
            records(dataset, kind)
                    .flatMap(each -> table.rows(kind, Schemas.of(each), each))
                    .forEach(csv::writeRecord);
        }
        csv.flush();
    }

    /**
     * The rows of every table that a package of a dataset has, in its order, as a reader of the
     * package has them; cells in which nothing stands are left out.
     */
    public static Map<String, List<TableRow>> rows(Dataset dataset) {
        Map<String, List<TableRow>> tables = new LinkedHashMap<>();
        for (Kind kind : kinds(dataset)) {
            List<Map<String, String>> rows =
                    records(dataset, kind).map(PackageTables::cells).toList();
            tables.put(Schemas.of(kind).table(), numbered(rows));
        }
        for (FurtherTable further : FurtherTable.of(KINDS)) {
            List<String> columns = further.table().columnNames();
            List<Map<String, String>> rows =
                    KINDS.stream()
                            .flatMap(
                                    kind ->
                                            records(dataset, kind)
                                                    .flatMap(
                                                            each ->
                                                                    further.rows(
                                                                            kind,
                                                                            Schemas.of(each),
                                                                            each)))
                            .map(
                                    cells ->
                                            IntStream.range(0, cells.size())
                                                    .boxed()
                                                    .collect(
                                                            Collectors.toMap(
                                                                    columns::get, cells::get)))
                            .toList();
            tables.put(further.name(), numbered(rows));
        }
        return tables;
    }

    private static <R extends Entity> Map<String, String> cells(R record) {
        return new RecordCsv<>(Schemas.of(record)).row(record);
    }

    private static List<TableRow> numbered(List<Map<String, String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(
                        i -> {
                            Map<String, String> cells = new LinkedHashMap<>(rows.get(i));
                            cells.values().removeIf(String::isEmpty);
                            // Behind the head, if each stood on one line.
                            return new TableRow(i + 2L, cells);
                        })
                .toList();
    }

    /** All that a package has. */
    static Stream<Entity> records(Dataset dataset) {
        return kinds(dataset).stream().flatMap(kind -> records(dataset, kind));
    }

    private static Stream<Entity> records(Dataset dataset, Kind kind) {
        return switch (kind) {
            case MILESTONE -> all(dataset.milestones()).map(Entity.class::cast);
            case LINK -> dataset.links().stream().map(Entity.class::cast);
            case TERM -> dataset.terms().stream().map(Entity.class::cast);
            case ATTACHMENT -> dataset.attachments().stream().map(Entity.class::cast);
            default -> dataset.facts(kind).stream().map(Entity.class::cast);
        };
    }

    private static <R> void write(
            Schema<R> schema, Supplier<Stream<R>> all, Map<RecordId, UUID> uuids, Writer to)
            throws IOException {
        new RecordCsv<>(schema).sparse(all.get()).identified(all.get(), uuids).write(all.get(), to);
    }

    private static Stream<Milestone> all(Milestones milestones) {
        return milestones.stream();
    }
}
