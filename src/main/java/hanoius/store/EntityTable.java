package hanoius.store;

import hanoius.archive.UnreadRecords.FieldFault;
import hanoius.limit.LimitException;
import hanoius.limit.LimitProblem;
import hanoius.limit.Limits;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schema;
import hanoius.schema.Values;
import hanoius.store.Seal.Difference.Rows;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of one kind of record, written and read as its schema says. A record has one row in the
 * table that is called like its kind, under its number, and in a further table of its own for each
 * field whose values are lists. Statements are made once, and what is to be done for each field is
 * known before the first row.
 *
 * <p>Like {@link RecordIdTable} it is good for one transaction, or for reading.
 *
 * @param <R> the kind of record
 */
final class EntityTable<R> {

    /** Columns and tables whose names are others than those of the fields. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "of", "of_record",
                    "from", "from_record",
                    "to", "to_record",
                    "parties", "participation",
                    "other_names", "party_name",
                    "sources", "citation",
                    "series", "chart_series",
                    "panels", "chart_panel");

    /** So many times as much as is wanted may be read, where it lies together. */
    private static final int CLOSE = 4;

    private final Schema<R> schema;
    private final Statements statements;
    private final RecordIdTable records;
    private final List<Single<R, ?>> singles = new ArrayList<>();
    private final List<Listed<R, ?>> lists = new ArrayList<>();
    private final int width;
    private final List<String> columns;
    private final String upsert;
    private final String select;

    /** Tables must be those of a format that has such records. */
    EntityTable(Schema<R> schema, Statements statements, RecordIdTable records) {
        this.schema = schema;
        this.statements = statements;
        this.records = records;
        List<String> names = new ArrayList<>(List.of("id"));
        List<String> read = new ArrayList<>(List.of(table() + ".id", RecordIdTable.idIn(table())));
        for (Field<R, ?> field : schema.fields()) {
            add(field, names, read);
        }
        width = names.size();
        columns = List.copyOf(names);
        upsert =
                "INSERT INTO "
                        + table()
                        + " ("
                        + String.join(", ", names)
                        + ") VALUES (?"
                        + ", ?".repeat(width - 1)
                        + ") ON CONFLICT (id) DO UPDATE SET "
                        + names.stream()
                                .skip(1)
                                .map(each -> each + " = excluded." + each)
                                .collect(Collectors.joining(", "));
        select = "SELECT " + String.join(", ", read) + " FROM " + table();
    }

    private <V> void add(Field<R, V> field, List<String> names, List<String> read) {
        String name = name(field);
        FieldColumns<V> columns = FieldColumns.of(field.type(), name, records);
        if (columns != null) {
            // A row of a result counts from 1.
            singles.add(new Single<>(field, columns, names.size(), read.size() + 1));
            names.addAll(columns.names());
            read.addAll(columns.read());
        }
        if (columns == null || field.type() instanceof LocalizedType) {
            lists.add(new Listed<>(field, FieldRows.of(field.type(), name, records)));
        }
    }

    /** The column that a field has, or its table where its values are lists. */
    static String name(Field<?, ?> field) {
        return NAMES.getOrDefault(field.name(), field.name());
    }

    private String table() {
        return schema.name();
    }

    /**
     * The rows that an edit of one of these records changes, all of them under its number. That a
     * new fact was given is a row in {@code record} besides.
     */
    List<Rows> rows(Edit edit, long number) {
        List<Rows> rows = new ArrayList<>();
        if (singles.stream().anyMatch(each -> differs(edit, each.field))) {
            rows.add(new Rows(table(), "id", number));
        }
        for (Listed<R, ?> each : lists) {
            if (differs(edit, each.field)) {
                rows.add(new Rows(each.rows.table(), each.rows.owner(), number));
            }
        }
        return rows;
    }

    /** Carries an edit out: writes or deletes the rows that it changes, and no others. */
    void write(Edit edit, long number) throws SQLException {
        R after = record(edit.after());
        if (after == null) {
            delete(number);
        } else if (edit.before() == null) {
            write(number, after);
        } else {
            for (Listed<R, ?> each : lists) {
                if (differs(edit, each.field)) {
                    each.write(statements, number, after);
                }
            }
            update(
                    number,
                    after,
                    singles.stream().filter(each -> differs(edit, each.field)).toList());
        }
    }

    /** Names only the columns that change: SQLite writes every index anew of which one is named. */
    private void update(long number, R after, List<Single<R, ?>> changed) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        @Nullable Object[] row = new Object[width];
        for (Single<R, ?> each : changed) {
            each.write(after, row);
            for (int i = 0; i < each.columns.names().size(); i++) {
                columns.add(each.columns.names().get(i) + " = ?");
                values.add(row[each.written + i]);
            }
        }
        if (!columns.isEmpty()) {
            values.add(number);
            statements.run(
                    "UPDATE " + table() + " SET " + String.join(", ", columns) + " WHERE id = ?",
                    values.toArray());
        }
    }

    private boolean differs(Edit edit, Field<R, ?> field) {
        R before = record(edit.before());
        R after = record(edit.after());
        return before == null || after == null || !field.same(before, after);
    }

    @SuppressWarnings("unchecked") // An edit of one of these records.
    private @Nullable R record(@Nullable Entity either) {
        return (R) either;
    }

    /** The number of a record; empty if it is not there, even if it was. */
    OptionalLong number(RecordId id) throws SQLException {
        OptionalLong number = records.find(id);
        return number.isPresent()
                        && statements
                                .list(
                                        "SELECT 1 FROM " + table() + " WHERE id = ?",
                                        row -> row.number(1),
                                        number.getAsLong())
                                .isEmpty()
                ? OptionalLong.empty()
                : number;
    }

    /**
     * Writes a record in place of the one of its id, or as a new one: under the number that it has
     * or had, or the next. Whatever it refers to has a number already.
     */
    void write(R record) throws SQLException {
        RecordId id = schema.id(record);
        OptionalLong number = records.find(id);
        write(number.isPresent() ? number.getAsLong() : records.add(id, null), record);
    }

    /** Writes a record under a number, which is its own or nobody's. */
    void write(long number, R record) throws SQLException {
        writeRow(number, record);
        for (Listed<R, ?> each : lists) {
            each.write(statements, number, record);
        }
    }

    private void writeRow(long number, R record) throws SQLException {
        statements.run(upsert, row(number, record));
    }

    private @Nullable Object[] row(long number, R record) throws SQLException {
        @Nullable Object[] row = new Object[width];
        row[0] = number;
        for (Single<R, ?> each : singles) {
            each.write(record, row);
        }
        return row;
    }

    /** Writes a record whose number was nobody's before, and puts it under seal. */
    void add(long number, Entity added, Seal.Difference seal) throws SQLException {
        R record = Objects.requireNonNull(record(added));
        @Nullable Object[] row = row(number, record);
        seal.insert(table(), columns, row);
        for (Listed<R, ?> each : lists) {
            each.add(number, record, seal);
        }
    }

    /** Deletes a record if it is there; a fact keeps its number. */
    void delete(RecordId id) throws SQLException {
        OptionalLong number = records.find(id);
        if (number.isPresent()) {
            delete(number.getAsLong());
        }
    }

    private void delete(long number) throws SQLException {
        for (Listed<R, ?> each : lists) {
            each.rows.delete(statements, number);
        }
        statements.run("DELETE FROM " + table() + " WHERE id = ?", number);
    }

    /** The record of that id. */
    Optional<R> read(RecordId id) throws SQLException {
        OptionalLong number = records.find(id);
        return number.isEmpty() ? Optional.empty() : read(number.getAsLong());
    }

    private Optional<R> read(long number) throws SQLException {
        List<Values<R>> found =
                statements.list(select + " WHERE " + table() + ".id = ?", this::values, number);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        for (Listed<R, ?> each : lists) {
            each.read(statements, number, found.getFirst());
        }
        return Optional.of(made(found.getFirst()));
    }

    private R made(Values<R> values) {
        R record = schema.make(values);
        if (!schema.id(record).equals(values.id())) {
            throw new LimitException(LimitProblem.NAMELESS);
        }
        return record;
    }

    /** All of them in the order of their numbers. */
    List<R> readAll() throws SQLException {
        return readAll(EntityTable::fail);
    }

    /** The same of those that can be read. */
    List<R> readAll(Faults faults) throws SQLException {
        List<R> all = new ArrayList<>();
        each(all::add, faults);
        return Collections.unmodifiableList(all);
    }

    private static void fail(long number, String name, IllegalArgumentException fault) {
        throw fault;
    }

    /** Is told of what could not be read. */
    @FunctionalInterface
    interface Faults {

        /**
         * Takes a record that could not be read.
         *
         * @param number by which the document knows the record
         * @param name its id written out; empty when that could not be read
         */
        void take(long number, String name, IllegalArgumentException fault);
    }

    /** Does something with a record. */
    @FunctionalInterface
    interface User<R> {
        void use(R record) throws SQLException;
    }

    /** Shows all of them in the order of their numbers, one after the other, and keeps none. */
    void each(User<R> user) throws SQLException {
        each(user, EntityTable::fail);
    }

    /** The same of those that can be read. */
    void each(User<R> user, Faults faults) throws SQLException {
        List<long[]> ends =
                statements.list(
                        "SELECT ifnull(min(id), 0), ifnull(max(id), 0) FROM " + table(),
                        row -> new long[] {row.number(1), row.number(2)});
        each(ends.getFirst()[0], ends.getFirst()[1], (_, record) -> user.use(record), faults);
    }

    /** Does something with a record of a number. */
    @FunctionalInterface
    private interface NumberedUser<R> {
        void use(long number, R record) throws SQLException;
    }

    /** Those of the numbers from one to another. */
    private void each(long from, long to, NumberedUser<R> user, Faults faults) throws SQLException {
        List<Walk<R, ?>> walks = new ArrayList<>();
        String all = " WHERE " + table() + ".id BETWEEN ? AND ? ORDER BY " + table() + ".id";
        try (Statements.Rows rows = statements.rows(select + all, from, to)) {
            for (Listed<R, ?> each : lists) {
                walks.add(each.walk(statements, from, to));
            }
            while (rows.next()) {
                Optional<R> record = record(rows.row(), walks, faults);
                if (record.isPresent()) {
                    user.use(rows.row().number(1), record.get());
                }
            }
        } finally {
            for (Walk<R, ?> each : walks) {
                each.cursor.close();
            }
        }
    }

    /**
     * Records of some names, by their numbers; those that are not there are not among them. What
     * lies close together is read at once.
     *
     * @throws IllegalArgumentException when one cannot be read
     */
    Map<RecordId, R> readAll(Collection<RecordId> ids) throws SQLException {
        TreeMap<Long, RecordId> wanted = new TreeMap<>();
        for (RecordId each : ids) {
            OptionalLong number = records.find(each);
            if (number.isPresent()) {
                wanted.put(number.getAsLong(), each);
            }
        }
        Map<RecordId, R> read = new HashMap<>();
        if (!wanted.isEmpty()
                && wanted.lastKey() - wanted.firstKey() < CLOSE * (long) wanted.size()) {
            each(
                    wanted.firstKey(),
                    wanted.lastKey(),
                    (number, record) -> {
                        RecordId id = wanted.get(number);
                        if (id != null) {
                            read.put(id, record);
                        }
                    },
                    EntityTable::fail);
        } else {
            for (RecordId each : wanted.values()) {
                read(each).ifPresent(record -> read.put(each, record));
            }
        }
        return read;
    }

    private Optional<R> record(Row row, List<Walk<R, ?>> walks, Faults faults) throws SQLException {
        long number = row.number(1);
        try {
            Values<R> values = values(row);
            for (Walk<R, ?> each : walks) {
                each.read(number, values);
            }
            return Optional.of(made(values));
        } catch (IllegalArgumentException e) {
            faults.take(number, name(row), e);
            return Optional.empty();
        }
    }

    /** The id of a record as it stands there; empty when it cannot be read. */
    private static String name(Row row) throws SQLException {
        try {
            String name = row.optional(2);
            return name == null ? "" : name;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** How many there are. */
    long count() throws SQLException {
        return statements.list("SELECT count(*) FROM " + table(), row -> row.number(1)).getFirst();
    }

    private Values<R> values(Row row) throws SQLException {
        Values<R> values = new Values<>(RecordId.parse(Limits.name(row.text(2))));
        for (Single<R, ?> each : singles) {
            each.read(row, values);
        }
        return values;
    }

    /**
     * A field with columns in the record's own row, which begin there and in a query's at these.
     */
    private record Single<R, V>(
            Field<R, V> field, FieldColumns<V> columns, int written, int asked) {

        void write(R record, @Nullable Object[] row) throws SQLException {
            V value = field.of(record);
            if (value == null) {
                Arrays.fill(row, written, written + columns.names().size(), null);
            } else {
                @Nullable Object[] cells = columns.writer().write(value);
                System.arraycopy(cells, 0, row, written, cells.length);
            }
        }

        void read(Row row, Values<R> values) throws SQLException {
            try {
                values.set(field, columns.reader().read(row, asked));
            } catch (IllegalArgumentException e) {
                throw new FieldFault(field, e);
            }
        }
    }

    /** A field with rows in a table of its own. */
    private record Listed<R, V>(Field<R, V> field, FieldRows<V, ?> rows) {

        void write(Statements statements, long number, R record) throws SQLException {
            V value = field.of(record);
            if (value == null) {
                rows.delete(statements, number);
            } else {
                rows.write(statements, number, value);
            }
        }

        void add(long number, R record, Seal.Difference seal) throws SQLException {
            V value = field.of(record);
            if (value != null) {
                rows.add(number, value, seal);
            }
        }

        void read(Statements statements, long number, Values<R> values) throws SQLException {
            try {
                values.set(field, rows.read(statements, number, values.optional(field)));
            } catch (IllegalArgumentException e) {
                throw new FieldFault(field, e);
            }
        }

        Walk<R, V> walk(Statements statements, long from, long to) throws SQLException {
            return new Walk<>(field, rows.readAll(statements, from, to));
        }
    }

    /** A field while all records are read. */
    private record Walk<R, V>(Field<R, V> field, FieldRows.Cursor<V> cursor) {

        void read(long number, Values<R> values) throws SQLException {
            try {
                values.set(field, cursor.read(number, values.optional(field)));
            } catch (IllegalArgumentException e) {
                throw new FieldFault(field, e);
            }
        }
    }
}
