package hanoius.store;

import hanoius.task.Pipeline;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What SQLite's own checks cannot see: whether the words and figures in the rows are still those
 * that were written. A table's seal is the number of its rows and the sum, modulo 2⁶⁴, of the first
 * eight bytes of each row's SHA-256.
 */
final class Seal {

    /** One table's rows, counted and summed. */
    record Sum(String table, long count, long sum) {

        Sum plus(Sum more) {
            return new Sum(table, count + more.count, sum + more.sum);
        }
    }

    private Seal() {}

    /** Seals every table anew, within the transaction that changed them. */
    static void write(Statements statements) throws SQLException {
        write(statements, sums(statements));
    }

    private static void write(Statements statements, List<Sum> sums) throws SQLException {
        statements.run(
                "UPDATE document SET seal = ? WHERE id = 1",
                sums.stream()
                        .map(each -> each.table + " " + each.count + " " + each.sum)
                        .collect(Collectors.joining("\n")));
    }

    /** The tables whose rows are not those that were sealed, each as a sentence. */
    static List<String> broken(Statements statements) throws SQLException {
        return broken(statements, tables(statements));
    }

    /** Those of some tables whose rows are not those that were sealed, each as a sentence. */
    static List<String> broken(Statements statements, Collection<String> tables)
            throws SQLException {
        List<Sum> sealed = sealed(statements);
        List<String> broken = new ArrayList<>();
        for (Sum found : sums(statements, tables)) {
            if (!sealed.contains(found)) {
                broken.add(differs(found.table));
            }
        }
        return broken;
    }

    static String differs(String table) {
        return "table " + table + " differs from what was written";
    }

    /** What was written of each table. */
    static List<Sum> sealed(Statements statements) throws SQLException {
        return statements
                        .list(
                                "SELECT 1 FROM pragma_table_list"
                                        + " WHERE schema = 'main' AND name = 'seal'",
                                row -> row.number(1))
                        .isEmpty()
                ? sealedInDocument(statements)
                : statements.list(
                        "SELECT name, count, sum FROM seal",
                        row -> new Sum(row.text("name"), row.number("count"), row.number("sum")));
    }

    private static List<Sum> sealedInDocument(Statements statements) throws SQLException {
        String lines =
                statements.list("SELECT seal FROM document", row -> row.text("seal")).getFirst();
        return lines.lines().map(Seal::sum).toList();
    }

    private static Sum sum(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("its seal is broken");
        }
        return new Sum(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    private static final Set<String> OF_DOCUMENT =
            Set.of("id", "uuid", "title", "generation", "changed");

    /** What of a row is under seal: all but the seals themselves. */
    private static String sealedColumns(String table) {
        return table.equals("document") ? "id, uuid, title, generation, changed" : "*";
    }

    /** A column and the type that it was declared as. */
    private record Column(String name, String type) {}

    private static List<Column> columns(Statements statements, String table) throws SQLException {
        return statements
                .list(
                        "SELECT name, upper(type) AS type FROM pragma_table_info(?)",
                        row -> new Column(row.text("name"), row.text("type")),
                        table)
                .stream()
                .filter(each -> !table.equals("document") || OF_DOCUMENT.contains(each.name))
                .toList();
    }

    /** The sum of every table. */
    static List<Sum> sums(Statements statements) throws SQLException {
        return sums(statements, tables(statements));
    }

    /**
     * Every table of the document but the seals themselves, the index that follows from it and the
     * contents of files, which stand under their own hashes.
     */
    static List<String> tables(Statements statements) throws SQLException {
        return statements.list(
                """
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type = 'table'
                    AND name NOT IN ('seal', 'sqlite_schema', 'content')
                ORDER BY name\
                """,
                row -> row.text("name"));
    }

    private static List<Sum> sums(Statements statements, Collection<String> tables)
            throws SQLException {
        List<Sum> sums = new ArrayList<>();
        for (String table : tables) {
            sums.add(sum(statements, table, () -> {}));
        }
        return sums;
    }

    /**
     * The sum of one table.
     *
     * @param step done for each row
     */
    static Sum sum(Statements statements, String table, Transaction.Work step) throws SQLException {
        RowHash hash = new RowHash();
        long[] sum = new long[2];
        List<Column> columns = columns(statements, table);
        byte[] types = new byte[columns.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = RowHash.type(columns.get(i).type);
        }
        statements.each(
                "SELECT "
                        + RowHash.packed(columns.stream().map(Column::name).toList())
                        + " FROM "
                        + table,
                row -> {
                    sum[0]++;
                    sum[1] += hash.of(row.block(), types);
                    step.run();
                });
        return new Sum(table, sum[0], sum[1]);
    }

    /** How new rows of a table are written, and those that are to be written next. */
    private static final class NewRows {

        private final String table;
        private final String insert;
        private List<@Nullable Object[]> waiting = new ArrayList<>();

        /** For each column of the table, where its value stands among those written. */
        private final int[] places;

        /** A letter for the type of each. */
        private final byte[] types;

        NewRows(String table, List<String> written, List<Column> columns) {
            this.table = table;
            insert = "INSERT INTO " + table + " (" + String.join(", ", written) + ") VALUES ";
            places = new int[columns.size()];
            types = new byte[columns.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = written.indexOf(columns.get(i).name);
                types[i] = RowHash.type(columns.get(i).type);
                if (places[i] < 0) {
                    throw new IllegalStateException(table + "." + columns.get(i).name);
                }
            }
        }

        Sum sum(List<@Nullable Object[]> rows) {
            RowHash hash = new RowHash();
            @Nullable Object[] ordered = new Object[places.length];
            long sum = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < places.length; i++) {
                    ordered[i] = row[places[i]];
                }
                sum += hash.of(ordered, types);
            }
            return new Sum(table, rows.size(), sum);
        }
    }

    /**
     * The seals kept while rows change: what a row was is taken out, what it has become is put in.
     * Nothing else is looked at, so that damage anywhere is found after a change as before it.
     */
    static final class Difference implements AutoCloseable {

        /** So many new rows of a table are written at once. */
        private static final int TOGETHER = 256;

        /** The rows of a table that have a value in a column on which there is an index. */
        record Rows(String table, String column, long value) {}

        private final Statements statements;
        private final Map<String, Sum> differences = new TreeMap<>();
        private final Map<String, NewRows> written = new LinkedHashMap<>();
        private final Pipeline<Sum, RuntimeException> hashing = new Pipeline<>(this::add);

        Difference(Statements statements) {
            this.statements = statements;
        }

        /** Does something that changes no other rows than these. */
        void around(Collection<Rows> rows, Transaction.Work work) throws SQLException {
            for (Rows each : rows) {
                add(each, -1);
            }
            work.run();
            for (Rows each : rows) {
                add(each, 1);
            }
        }

        /**
         * Puts a new row in as it was written: of many rows, to read each of them once more takes
         * as long as to write it.
         *
         * @param columns those that are written, which are all that the table has
         * @param row their values as they are bound
         */
        void wrote(String table, List<String> columns, @Nullable Object[] row) throws SQLException {
            add(rows(table, columns).sum(List.<@Nullable Object[]>of(row)));
        }

        /**
         * Writes a new row and puts it in; before {@link #flush} it may not be there yet.
         *
         * @param columns those that are written, which are all that the table has
         * @param row their values, which stay as they are
         */
        void insert(String table, List<String> columns, @Nullable Object[] row)
                throws SQLException {
            NewRows rows = rows(table, columns);
            rows.waiting.add(row);
            if (rows.waiting.size() == TOGETHER) {
                write(rows);
            }
        }

        private NewRows rows(String table, List<String> columns) throws SQLException {
            NewRows rows = written.get(table);
            if (rows == null) {
                rows = new NewRows(table, columns, columns(statements, table));
                written.put(table, rows);
            }
            return rows;
        }

        private void write(NewRows rows) throws SQLException {
            List<@Nullable Object[]> some = rows.waiting;
            if (!some.isEmpty()) {
                rows.waiting = new ArrayList<>(TOGETHER);
                hashing.submit(() -> rows.sum(some));
                statements.addAll(rows.insert, some);
            }
        }

        /** Writes what waits, so that it can be read. */
        void flush() throws SQLException {
            for (NewRows each : written.values()) {
                write(each);
            }
        }

        @Override
        public void close() {
            hashing.close();
        }

        private void add(Sum sum) {
            differences.merge(sum.table, sum, Sum::plus);
        }

        private void add(Rows rows, int sign) throws SQLException {
            RowHash read = new RowHash();
            statements.each(
                    "SELECT "
                            + sealedColumns(rows.table)
                            + " FROM "
                            + rows.table
                            + " WHERE "
                            + rows.column
                            + " = ?",
                    row -> add(new Sum(rows.table, sign, sign * read.of(row.result()))),
                    rows.value);
        }

        /** Moves the seals, as the last thing before the transaction is committed. */
        void write() throws SQLException {
            flush();
            hashing.finish();
            List<Sum> moved = new ArrayList<>();
            for (Sum sealed : sealedInDocument(statements)) {
                Sum difference = differences.get(sealed.table);
                moved.add(difference == null ? sealed : sealed.plus(difference));
            }
            Seal.write(statements, moved);
        }
    }
}
