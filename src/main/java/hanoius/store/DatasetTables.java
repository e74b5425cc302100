package hanoius.store;

import hanoius.archive.UnreadRecords;
import hanoius.limit.LimitException;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Link;
import hanoius.model.Milestones;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.model.Term;
import hanoius.schema.AgreementSchema;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.ChartSchema;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FormerTerms;
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
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables that hold the records themselves, all together. Like {@link RecordIdTable} they are
 * good for one transaction, or for reading.
 */
final class DatasetTables {

    /** Up to here whole milestones are held, so that every view has all it wants at once. */
    static final int MOST_AT_HAND = 20_000;

    private final Statements statements;
    private final RecordIdTable records;
    private final Map<Schema<?>, EntityTable<?>> tables = new HashMap<>();
    private final UnreadRecords unread = new UnreadRecords();

    DatasetTables(Statements statements) {
        this(statements, new RecordIdTable(statements));
    }

    DatasetTables(Statements statements, RecordIdTable records) {
        this.statements = statements;
        this.records = records;
    }

    /** The table of one kind of record. */
    @SuppressWarnings("unchecked") // Each schema is put in with its own table.
    <R> EntityTable<R> of(Schema<R> schema) {
        return (EntityTable<R>)
                tables.computeIfAbsent(schema, any -> new EntityTable<>(any, statements, records));
    }

    /** The table of the kind of record that goes by such an id. */
    EntityTable<? extends Entity> of(RecordId.Kind kind) {
        return of(Schemas.of(kind));
    }

    /** Writes a record of any kind, as {@link EntityTable#write(Object)}. */
    void write(Entity record) throws SQLException {
        of(Schemas.of(record)).write(record);
    }

    /**
     * Fills empty tables; {@code IllegalArgumentException} if a record names one that is absent.
     *
     * @param uuids those that are not what the name of the record gives
     */
    void fill(Dataset dataset, Map<RecordId, UUID> uuids) throws SQLException {
        List<List<? extends Entity>> kinds =
                List.of(
                        dataset.sources(),
                        dataset.indicators(),
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.observations());
        // Names first: a record may refer to one that comes after it.
        for (List<? extends Entity> all : kinds) {
            for (Entity each : all) {
                records.add(each.id(), uuids.get(each.id()));
            }
        }
        for (Link link : dataset.links()) {
            records.add(link.id(), uuids.get(link.id()));
        }
        for (Party party : dataset.parties()) {
            records.add(party.id(), uuids.get(party.id()));
            write(party);
        }
        for (List<? extends Entity> all : kinds) {
            for (Entity each : all) {
                write(each);
            }
        }
        for (Link link : dataset.links()) {
            write(link);
        }
        for (Term term : dataset.terms()) {
            records.add(term.id(), uuids.get(term.id()));
            write(term);
        }
        for (SavedChart chart : dataset.charts()) {
            write(chart);
        }
        for (Attachment attachment : dataset.attachments()) {
            records.add(attachment.id(), uuids.get(attachment.id()));
            write(attachment);
        }
    }

    /**
     * Everything there is. Of very many milestones only the columns are kept, and each is read from
     * the file when it is wanted whole.
     */
    Dataset read(Path path, Statements.Reading<MilestoneReader> whole)
            throws SQLException, IOException {
        return of(MilestoneSchema.MILESTONE).count() > MOST_AT_HAND
                ? with(columns(path, whole.read()))
                : with(Milestones.of(all(MilestoneSchema.MILESTONE)));
    }

    /** What {@link #read} had to leave out. */
    UnreadRecords unread() {
        return unread;
    }

    /** Each is looked at by itself only where all together could not be read. */
    private Milestones columns(Path path, Milestones.Reader whole)
            throws SQLException, IOException {
        try {
            return ColumnReading.read(path, statements, Set.of(), whole);
        } catch (IllegalArgumentException e) {
            Set<Long> without = new HashSet<>();
            of(MilestoneSchema.MILESTONE)
                    .each(
                            _ -> {},
                            (number, name, fault) -> {
                                without.add(number);
                                unread.add(RecordId.Kind.MILESTONE, number, name, fault);
                            });
            if (without.isEmpty()) {
                throw e;
            }
            return ColumnReading.read(path, statements, without, whole);
        }
    }

    private <R extends Entity> List<R> all(Schema<R> schema) throws SQLException {
        RecordId.Kind kind = RecordId.Kind.valueOf(schema.name().toUpperCase(Locale.ROOT));
        return of(schema).readAll((number, name, fault) -> unread.add(kind, number, name, fault));
    }

    private Dataset with(Milestones some) throws SQLException {
        Dataset all =
                new Dataset(
                        some,
                        all(AgreementSchema.AGREEMENT),
                        all(LinkSchema.LINK),
                        all(IndicatorSchema.INDICATOR),
                        all(ObservationSchema.OBSERVATION),
                        all(SourceSchema.SOURCE),
                        all(ChartSchema.CHART),
                        terms(),
                        all(PartySchema.PARTY),
                        all(AttachmentSchema.ATTACHMENT));
        return unread.withoutResting(all);
    }

    /** The words of all lists that can be read. */
    List<Term> terms() throws SQLException {
        return all(TermSchema.TERM);
    }

    /** Writes the terms of records that were written before words of lists were data. */
    void addTerms() throws SQLException {
        Map<String, Set<String>> used = new HashMap<>();
        for (RecordId.Kind kind : RecordId.Kind.values()) {
            for (Field<?, ?> field : Schemas.of(kind).fields()) {
                if (!field.termList().isEmpty()) {
                    used.computeIfAbsent(field.termList(), _ -> new HashSet<>())
                            .addAll(readable(words(kind, field)));
                }
            }
        }
        for (String list : List.of(Term.SIDE, Term.ROLE)) {
            used.computeIfAbsent(list, _ -> new HashSet<>())
                    .addAll(
                            readable(
                                    "SELECT DISTINCT "
                                            + list
                                            + " FROM participation WHERE "
                                            + list
                                            + " <> ''"));
        }
        for (Term each : FormerTerms.of(used)) {
            write(each);
        }
    }

    /** A record whose word cannot be one is not read either, so that nothing needs the term. */
    private List<String> readable(String words) throws SQLException {
        List<String> all = new ArrayList<>();
        statements.each(
                words,
                row -> {
                    try {
                        all.add(row.text(1));
                    } catch (LimitException e) {
                        // The record that has it is told as unread.
                    }
                });
        return all;
    }

    private static String words(RecordId.Kind kind, Field<?, ?> field) {
        String name = EntityTable.name(field);
        return isList(field)
                ? "SELECT DISTINCT name FROM " + name
                : "SELECT DISTINCT " + name + " FROM " + kind.word() + " WHERE " + name + " <> ''";
    }

    private static boolean isList(Field<?, ?> field) {
        return field.columns().getFirst().type() == Column.Type.LIST;
    }

    /** The numbers of the records that have a word of a list, as a query for that word. */
    static String having(String list) {
        Stream<String> taking =
                list.equals(Term.SIDE) || list.equals(Term.ROLE)
                        ? Stream.of(
                                "SELECT record AS number FROM participation WHERE "
                                        + list
                                        + " = ?1")
                        : Stream.empty();
        return Stream.concat(
                        taking,
                        Stream.of(RecordId.Kind.values())
                                .flatMap(
                                        kind ->
                                                Schemas.of(kind).fields().stream()
                                                        .filter(
                                                                field ->
                                                                        field.termList()
                                                                                .equals(list))
                                                        .map(field -> having(kind, field))))
                .distinct()
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String having(RecordId.Kind kind, Field<?, ?> field) {
        String name = EntityTable.name(field);
        return isList(field)
                ? "SELECT record AS number FROM " + name + " WHERE name = ?1"
                : "SELECT id AS number FROM " + kind.word() + " WHERE " + name + " = ?1";
    }
}
