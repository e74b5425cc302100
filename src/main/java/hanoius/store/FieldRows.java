package hanoius.store;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.limit.Limits;
import hanoius.model.ChartDefinition.Entry;
import hanoius.model.ChartForm;
import hanoius.model.Citation;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.schema.CitationsType;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.OtherNamesType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.SeriesType;
import hanoius.schema.WeightsType;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the value of one field stands in rows of a table that the field has for itself: one row for
 * each element of it.
 *
 * @param <V> the values
 * @param <E> their elements
 */
final class FieldRows<V, E> {

    /** One more than a record may have tells that there are too many. */
    private static final String LIMIT = " LIMIT " + (Limits.ELEMENTS + 1);

    private final String table;
    private final String owner;
    private final List<String> columns;
    private final String only;
    private final String select;
    private final String order;
    private final String insert;
    private final Function<V, List<E>> apart;
    private final Writer<E> writer;
    private final Statements.RowReader<E> reader;
    private final Join<V, E> together;

    /** Makes a value of its elements and of what its record's own row has of it. */
    @FunctionalInterface
    private interface Join<V, E> {
        V join(@Nullable V own, List<E> elements);
    }

    /** What stands in each column of an element's row but the first, which has the record. */
    @FunctionalInterface
    private interface Writer<E> {
        @Nullable Object[] write(E element, int position) throws SQLException;
    }

    /**
     * Describes such a table.
     *
     * @param owner the column of the number of the record
     * @param columns what an element is written to, the first of them tells their order
     * @param read what a query asks for to read an element, after the number of the record
     * @param only a further condition, for a table that several fields share
     */
    private FieldRows(
            String table,
            String owner,
            List<String> columns,
            String read,
            String only,
            Function<V, List<E>> apart,
            Writer<E> writer,
            Statements.RowReader<E> reader,
            Join<V, E> together) {
        this.table = table;
        this.owner = owner;
        this.only = only;
        this.apart = apart;
        this.writer = writer;
        this.reader = reader;
        this.together = together;
        this.columns = Stream.concat(Stream.of(owner), columns.stream()).toList();
        select = "SELECT " + owner + ", " + read + " FROM " + table;
        order = " ORDER BY " + owner + ", " + columns.getFirst();
        insert =
                "INSERT INTO "
                        + table
                        + " ("
                        + owner
                        + ", "
                        + String.join(", ", columns)
                        + ") VALUES (?"
                        + ", ?".repeat(columns.size())
                        + ")";
    }

    /** Those of a field whose table goes by that name. */
    @SuppressWarnings("unchecked") // A type has values of its own class alone.
    static <V> FieldRows<V, ?> of(FieldType<V> type, String table, RecordIdTable records) {
        return (FieldRows<V, ?>)
                switch (type) {
                    case FieldType.Names _ -> names(table);
                    case OtherNamesType _ -> otherNames(table);
                    case ParticipationsType _ -> participations(table, records);
                    case CitationsType _ -> citations(table, records);
                    case SeriesType _ -> series(table);
                    case WeightsType _ -> weights(table);
                    case LocalizedType _ -> translations(table);
                    default -> throw new IllegalArgumentException(type + " is no list");
                };
    }

    private static FieldRows<List<String>, String> names(String table) {
        return new FieldRows<>(
                table,
                "record",
                List.of("position", "name"),
                "name",
                "",
                names -> names,
                (name, position) -> new Object[] {position, name},
                row -> Limits.name(row.text(2)),
                (_, names) -> names);
    }

    private static FieldRows<List<OtherName>, OtherName> otherNames(String table) {
        return new FieldRows<>(
                table,
                "party",
                List.of("position", "language", "name", "time"),
                "language, name, time",
                "",
                names -> names,
                (each, position) ->
                        new Object[] {
                            position, each.language(), each.name(), OtherNamesType.time(each)
                        },
                row -> OtherNamesType.of(row.text(2), row.text(4), row.text(3)),
                (_, names) -> names);
    }

    private static FieldRows<List<Participation>, Participation> participations(
            String table, RecordIdTable records) {
        return new FieldRows<>(
                table,
                "record",
                List.of("position", "side", "role", "party", "as_reported"),
                "side, role, " + RecordIdTable.keyOf("party") + ", as_reported",
                "",
                some -> some,
                (each, position) -> {
                    RecordId party = each.party();
                    return new Object[] {
                        position,
                        each.side(),
                        each.role(),
                        party == null ? null : (Long) records.number(party),
                        each.asReported()
                    };
                },
                row -> {
                    String party = row.optional(4);
                    return ParticipationsType.of(
                            row.text(2), row.text(3), party == null ? "" : party, row.text(5));
                },
                (_, some) -> some);
    }

    private static FieldRows<List<Citation>, Citation> citations(
            String table, RecordIdTable records) {
        return new FieldRows<>(
                table,
                "record",
                List.of("position", "source", "locator", "quote"),
                RecordIdTable.keyOf("source") + ", locator, quote",
                "",
                citations -> citations,
                (each, position) ->
                        new Object[] {
                            position, records.number(each.source()), each.locator(), each.quote()
                        },
                row -> new Citation(RecordId.source(row.text(2)), row.text(3), row.text(4)),
                (_, citations) -> citations);
    }

    private static FieldRows<List<Entry>, Entry> series(String table) {
        FieldType.Choice<ChartForm> forms = new FieldType.Choice<>(ChartForm.class, false);
        return new FieldRows<>(
                table,
                "chart",
                List.of("position", "indicator", "form", "shown"),
                "indicator, form, shown",
                "",
                entries -> entries,
                (each, position) -> {
                    ChartForm form = each.form();
                    return new Object[] {
                        position,
                        each.indicator().key(),
                        form == null ? null : FieldType.Choice.word(form),
                        each.shown()
                    };
                },
                row -> {
                    String form = row.optional(3);
                    return new Entry(
                            RecordId.indicator(row.text(2)),
                            form == null ? null : forms.constant(form),
                            row.number(4) != 0);
                },
                (_, entries) -> entries);
    }

    private static FieldRows<Map<String, Double>, Map.Entry<String, Double>> weights(String table) {
        return new FieldRows<>(
                table,
                "chart",
                List.of("unit", "weight"),
                "unit, weight",
                "",
                weights -> List.copyOf(new TreeMap<>(weights).entrySet()),
                (each, _) -> new Object[] {each.getKey(), each.getValue().toString()},
                row -> Map.entry(row.text(2), Double.valueOf(row.text(3))),
                (_, weights) -> {
                    Map<String, Double> all = new TreeMap<>();
                    weights.forEach(each -> all.put(each.getKey(), each.getValue()));
                    return all;
                });
    }

    /** The translations of a field of that name. */
    static FieldRows<LocalizedText, Map.Entry<String, Translation>> translations(String field) {
        return new FieldRows<>(
                "translation",
                "record",
                List.of("language", "field", "value", "origin", "original"),
                "language, value, origin, original",
                " AND field = '" + field + "'",
                text -> List.copyOf(text.translations().entrySet()),
                (each, _) ->
                        new Object[] {
                            each.getKey(),
                            field,
                            each.getValue().value(),
                            LocalizedType.origin(each.getValue()),
                            each.getValue().original()
                        },
                row ->
                        Map.entry(
                                row.text(2),
                                LocalizedType.translation(row.text(3), row.text(4), row.text(5))),
                FieldRows::translated);
    }

    private static LocalizedText translated(
            @Nullable LocalizedText own, List<Map.Entry<String, Translation>> translations) {
        LocalizedText all = own == null ? LocalizedText.NONE : own;
        for (Map.Entry<String, Translation> each : translations) {
            all = all.with(each.getKey(), each.getValue());
        }
        return all;
    }

    String table() {
        return table;
    }

    /** The column of the number of the record to which a row belongs. */
    String owner() {
        return owner;
    }

    void write(Statements statements, long record, V value) throws SQLException {
        delete(statements, record);
        each(record, value, row -> statements.run(insert, row));
    }

    /** Writes those of a record that has none yet, under seal. */
    void add(long record, V value, Seal.Difference seal) throws SQLException {
        each(record, value, row -> seal.insert(table, columns, row));
    }

    /** Writes a row. */
    @FunctionalInterface
    private interface RowWriter {
        void write(@Nullable Object[] row) throws SQLException;
    }

    private void each(long record, V value, RowWriter rows) throws SQLException {
        List<E> elements = apart.apply(value);
        for (int i = 0; i < elements.size(); i++) {
            @Nullable Object[] cells = writer.write(elements.get(i), i);
            @Nullable Object[] row = new Object[cells.length + 1];
            row[0] = record;
            System.arraycopy(cells, 0, row, 1, cells.length);
            rows.write(row);
        }
    }

    void delete(Statements statements, long record) throws SQLException {
        statements.run("DELETE FROM " + table + " WHERE " + owner + " = ?" + only, record);
    }

    /** The value of one record. */
    V read(Statements statements, long record, @Nullable V own) throws SQLException {
        String wanted = select + " WHERE " + owner + " = ?" + only + order + LIMIT;
        return together.join(own, Limits.elements(statements.list(wanted, reader, record)));
    }

    /** The values of the records with numbers from one to another, in the order of those. */
    Cursor<V> readAll(Statements statements, long from, long to) throws SQLException {
        return new InOrder(
                statements.rows(
                        select + " WHERE " + owner + " BETWEEN ? AND ?" + only + order, from, to));
    }

    /** Walks beside the records of a table. */
    interface Cursor<V> extends AutoCloseable {

        /** The value of a record; numbers only grow. */
        V read(long record, @Nullable V own) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    private final class InOrder implements Cursor<V> {

        private final Statements.Rows rows;
        private boolean more;
        private long record;

        InOrder(Statements.Rows rows) throws SQLException {
            this.rows = rows;
            next();
        }

        private void next() throws SQLException {
            more = rows.next();
            record = more ? rows.row().number(1) : 0;
        }

        @Override
        public V read(long wanted, @Nullable V own) throws SQLException {
            while (more && record < wanted) {
                next();
            }
            if (!more || record != wanted) {
                return together.join(own, Collections.emptyList());
            }
            List<E> elements = new ArrayList<>(2);
            while (more && record == wanted) {
                elements.add(reader.read(rows.row()));
                Limits.elements(elements);
                next();
            }
            return together.join(own, elements);
        }

        @Override
        public void close() throws SQLException {
            rows.close();
        }
    }
}
