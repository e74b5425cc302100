package hanoius.exchange;

import static hanoius.schema.AgreementSchema.AGREEMENT;
import static hanoius.schema.AttachmentSchema.ATTACHMENT;
import static hanoius.schema.IndicatorSchema.INDICATOR;
import static hanoius.schema.LinkSchema.LINK;
import static hanoius.schema.MilestoneSchema.MILESTONE;
import static hanoius.schema.ObservationSchema.OBSERVATION;
import static hanoius.schema.PartySchema.PARTY;
import static hanoius.schema.SourceSchema.SOURCE;
import static hanoius.schema.TermSchema.TERM;

import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FormerTerms;
import hanoius.schema.RowsType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of a package's tables, already checked, as records of the model. */
final class Records {

    private final Map<String, List<TableRow>> rows;
    private final Map<String, Map<List<String>, List<TableRow>>> further = new HashMap<>();
    private final Map<Kind, Set<String>> keys = new EnumMap<>(Kind.class);
    private final Map<RecordId, TableRow> identified = new LinkedHashMap<>();

    Records(Map<String, List<TableRow>> rows) {
        this.rows = rows;
    }

    Dataset dataset() {
        Dataset dataset =
                new Dataset(
                        Milestones.of(all(MILESTONE)),
                        all(AGREEMENT),
                        all(LINK),
                        all(INDICATOR),
                        all(OBSERVATION),
                        all(SOURCE),
                        List.of(),
                        all(TERM),
                        all(PARTY),
                        all(ATTACHMENT));
        return rows.containsKey(TERM.table()) ? dataset : FormerTerms.completed(dataset);
    }

    /**
     * The UUIDs that the rows of the records just read have of their own. Two records that have the
     * same, be it by the name of one of them, are a problem.
     *
     * @param tables in which the records stand
     */
    Map<RecordId, UUID> uuids(Dataset dataset, List<Table> tables, Problems problems) {
        Map<RecordId, UUID> uuids = new HashMap<>();
        Map<UUID, RecordId> holders = new HashMap<>();
        identified.forEach(
                (id, row) -> {
                    UUID uuid = UUID.fromString(row.text(Column.UUID.name()));
                    uuids.put(id, uuid);
                    RecordId holder = holders.putIfAbsent(uuid, id);
                    if (holder != null) {
                        taken(id, holder, tables, problems);
                    }
                });
        if (!uuids.isEmpty()) {
            PackageTables.records(dataset)
                    .map(Entity::id)
                    .filter(id -> !uuids.containsKey(id))
                    .forEach(
                            named -> {
                                RecordId holder = holders.get(named.uuid());
                                if (holder != null) {
                                    taken(holder, named, tables, problems);
                                }
                            });
        }
        return uuids;
    }

    private void taken(RecordId id, RecordId holder, List<Table> tables, Problems problems) {
        TableRow row = Objects.requireNonNull(identified.get(id));
        String name = Schemas.of(id.kind()).table();
        String file =
                tables.stream()
                        .filter(table -> table.name().equals(name))
                        .map(Table::file)
                        .findFirst()
                        .orElse(name);
        String column = Column.UUID.name();
        problems.add(file, row.line(), column, '"' + row.text(column) + "\" is that of " + holder);
    }

    private <R> List<R> all(Schema<R> schema) {
        return rows(schema.table()).stream().map(row -> record(schema, row)).toList();
    }

    private List<TableRow> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    private <R> R record(Schema<R> schema, TableRow row) {
        Values<R> values = schema.hasKey() ? new Values<>(id(schema, row)) : new Values<>();
        for (Field<R, ?> field : schema.fields()) {
            List<String> cells =
                    field.columns().stream().map(column -> row.text(column.name())).toList();
            values.cells(field, cells, this::named);
        }
        RecordId id = schema.hasKey() ? values.id() : schema.id(schema.make(values));
        if (!row.text(Column.UUID.name()).isEmpty()) {
            identified.put(id, row);
        }
        schema.fields().forEach(field -> further(values, field, id));
        return schema.make(values);
    }

    /** Adds to a field what stands in rows of a further table. */
    private <R, V> void further(Values<R> values, Field<R, V> field, RecordId id) {
        RowsType<V> type = field.type().rowsType();
        if (type != null) {
            List<TableRow> own =
                    further.computeIfAbsent(type.table(), this::byField)
                            .getOrDefault(
                                    List.of(
                                            id.kind().word(),
                                            id.key(),
                                            type.isOrdered() ? "" : field.name()),
                                    List.of());
            List<List<String>> cells =
                    own.stream()
                            .sorted(Comparator.comparingInt(FurtherTable::position))
                            .map(
                                    row ->
                                            type.rowColumns().stream()
                                                    .map(column -> row.text(column.name()))
                                                    .toList())
                            .toList();
            values.set(field, type.with(values.optional(field), cells));
        }
    }

    private Map<List<String>, List<TableRow>> byField(String table) {
        return rows(table).stream().collect(Collectors.groupingBy(FurtherTable::owner));
    }

    private static RecordId id(Schema<?> schema, TableRow row) {
        Kind kind = Schemas.kind(schema.table()).orElseThrow();
        return new RecordId(kind, row.text(Column.ID.name()));
    }

    /** The one record that has the key. */
    private RecordId named(List<Kind> kinds, String key) {
        Kind kind =
                kinds.size() == 1
                        ? kinds.getFirst()
                        : kinds.stream()
                                .filter(each -> keys(each).contains(key))
                                .findFirst()
                                .orElseThrow();
        return new RecordId(kind, key);
    }

    private Set<String> keys(Kind kind) {
        return keys.computeIfAbsent(
                kind,
                _ ->
                        rows(Schemas.of(kind).table()).stream()
                                .map(row -> row.text(Column.ID.name()))
                                .collect(Collectors.toSet()));
    }
}
