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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of a data package whose rows belong to fields of records of several kinds, such as their
 * translations.
 *
 * @param columns those behind the three that say to which field of which record a row belongs
 * @param kinds of records that have rows in it
 * @param ordered whether the third of them is not the name of the field but the place of the row
 */
record FurtherTable(String name, List<Column> columns, List<Kind> kinds, boolean ordered) {

    static final String KIND = "kind";
    static final String FIELD = "field";
    static final String POSITION = "position";

    /** Every one that the schemas of some kinds speak of. */
    static List<FurtherTable> of(List<Kind> kinds) {
        Map<String, FurtherTable> tables = new LinkedHashMap<>();
        for (Kind kind : kinds) {
            for (Field<?, ?> field : Schemas.of(kind).fields()) {
                RowsType<?> rows = field.type().rowsType();
                if (rows != null) {
                    tables.merge(
                            rows.table(),
                            new FurtherTable(
                                    rows.table(),
                                    rows.rowColumns(),
                                    rows.isOrdered() ? List.of(kind) : kinds,
                                    rows.isOrdered()),
                            FurtherTable::and);
                }
            }
        }
        return List.copyOf(tables.values());
    }

    private FurtherTable and(FurtherTable other) {
        return new FurtherTable(
                name,
                columns,
                Stream.concat(kinds.stream(), other.kinds.stream()).distinct().toList(),
                ordered);
    }

    /** As a package describes it. */
    Table table() {
        List<Column> all = new ArrayList<>();
        all.add(Column.choice(KIND, kinds.stream().map(Kind::word).toList()));
        all.add(Column.ID);
        all.add(ordered ? Column.count(POSITION) : Column.text(FIELD));
        all.addAll(columns);
        return new Table(
                name,
                name + ".csv",
                all,
                ordered
                        ? List.of(KIND, Column.ID.name(), POSITION)
                        : List.of(KIND, Column.ID.name(), FIELD, columns.getFirst().name()),
                List.of());
    }

    /**
     * The kind and the key of the record to whose field a row belongs, and the name of that; an
     * empty one where the table has no column for it.
     */
    static List<String> owner(TableRow row) {
        return List.of(row.text(KIND), row.text(Column.ID.name()), row.text(FIELD));
    }

    /** The place of a row among those of its record; 0 where these have no order. */
    static int position(TableRow row) {
        String place = row.text(POSITION);
        return place.isEmpty() ? 0 : Integer.parseInt(place);
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
        List<List<String>> all = rows.rows(value);
        String key = schema.id(record).key();
        return IntStream.range(0, all.size())
                .mapToObj(
                        i ->
                                Stream.concat(
                                                Stream.of(
                                                        kind.word(),
                                                        key,
                                                        ordered
                                                                ? Integer.toString(i + 1)
                                                                : field.name()),
                                                all.get(i).stream())
                                        .toList());
    }
}
