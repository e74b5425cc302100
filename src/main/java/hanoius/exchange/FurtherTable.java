package hanoius.exchange;

import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.RowsType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table of a data package whose rows belong to fields of records of several kinds, such as their
 * translations.
 *
 * @param columns those behind the three that say to which field of which record a row belongs
 */
record FurtherTable(String name, List<Column> columns) {

    static final String KIND = "kind";
    static final String FIELD = "field";

    /** Every one that the schemas of some kinds speak of. */
    static List<FurtherTable> of(List<Kind> kinds) {
        Map<String, FurtherTable> tables = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            for (Field<?, ?> field : Schemas.of(kind).fields()) {
                RowsType<?> rows = field.type().rowsType();
                if (rows != null) {
                    tables.putIfAbsent(
                            rows.table(), new FurtherTable(rows.table(), rows.rowColumns()));
                }
            }
        }
        return List.copyOf(tables.values());
    }

    /** As a package describes it. */
    Table table(List<Kind> kinds) {
        List<Column> all = new ArrayList<>();
        all.add(Column.choice(KIND, kinds.stream().map(Kind::word).toList()));
        all.add(Column.ID);
        all.add(Column.text(FIELD));
        all.addAll(columns);
        return new Table(
                name,
                name + ".csv",
                all,
                List.of(KIND, Column.ID.name(), FIELD, columns.getFirst().name()),
                List.of());
    }

    /** The kind and the key of the record to whose field a row belongs, and the name of that. */
    static List<String> owner(TableRow row) {
        return List.of(row.text(KIND), row.text(Column.ID.name()), row.text(FIELD));
    }

    /** The rows that belong to a record. */
    <R> Stream<List<String>> rows(Kind kind, Schema<R> schema, R record) {
        return schema.fields().stream().flatMap(field -> rows(kind, schema, field, record));
    }

    private <R, V> Stream<List<String>> rows(
            Kind kind, Schema<R> schema, Field<R, V> field, R record) {
        RowsType<V> rows = field.type().rowsType();
        V value = rows == null || !rows.table().equals(name) ? null : field.of(record);
        if (rows == null || value == null) {
            return Stream.empty();
        }
        List<String> head = List.of(kind.word(), schema.id(record).key(), field.name());
        return rows.rows(value).stream()
                .map(cells -> Stream.concat(head.stream(), cells.stream()).toList());
    }
}
