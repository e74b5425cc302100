package hanoius.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What SQLite's own checks cannot see: whether the words and figures in the rows are still those
 * that were written. A table's seal is the number of its rows and the sum, modulo 2⁶⁴, of the first
 * eight bytes of each row's SHA-256.
 */
final class Seal {

    /** One table's rows, counted and summed. */
    record Sum(String table, long count, long sum) {}

    private Seal() {}

    /** Seals every table anew, within the transaction that changed them. */
    static void write(Connection connection, Statements statements) throws SQLException {
        write(connection, statements, tables(connection));
    }

    /** Seals some tables anew, within the transaction that changed them and no others. */
    static void write(Connection connection, Statements statements, Collection<String> tables)
            throws SQLException {
        for (Sum each : sums(connection, tables)) {
            statements.run(
                    "INSERT OR REPLACE INTO seal (name, count, sum) VALUES (?, ?, ?)",
                    each.table,
                    each.count,
                    each.sum);
        }
    }

    /** The tables whose rows are not those that were sealed, each as a sentence. */
    static List<String> broken(Connection connection, Statements statements) throws SQLException {
        return broken(connection, statements, tables(connection));
    }

    /** Those of some tables whose rows are not those that were sealed, each as a sentence. */
    static List<String> broken(
            Connection connection, Statements statements, Collection<String> tables)
            throws SQLException {
        List<Sum> sealed =
                statements.list(
                        "SELECT name, count, sum FROM seal ORDER BY name",
                        row -> new Sum(row.text("name"), row.number("count"), row.number("sum")));
        List<String> broken = new ArrayList<>();
        for (Sum found : sums(connection, tables)) {
            if (!sealed.contains(found)) {
                broken.add("table " + found.table + " differs from what was written");
            }
        }
        return broken;
    }

    /** The sum of every table. */
    static List<Sum> sums(Connection connection) throws SQLException {
        return sums(connection, tables(connection));
    }

    /** Every table of the document but the seals themselves and the index that follows from it. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                SELECT name FROM pragma_table_list
                                WHERE schema = 'main' AND type = 'table'
                                    AND name NOT IN ('seal', 'sqlite_schema')
                                ORDER BY name\
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<Sum> sums(Connection connection, Collection<String> tables)
            throws SQLException {
        List<Sum> sums = new ArrayList<>();
        for (String table : tables) {
            sums.add(sum(connection, table));
        }
        return sums;
    }

    private static Sum sum(Connection connection, String table) throws SQLException {
        MessageDigest digest = sha256();
        long count = 0;
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    add(digest, rows.getObject(column));
                }
                sum += ByteBuffer.wrap(digest.digest()).getLong();
                count++;
            }
        }
        return new Sum(table, count, sum);
    }

    /** A type letter and the length come first, so that no two rows give the same bytes. */
    private static void add(MessageDigest digest, Object value) {
        if (value == null) {
            digest.update((byte) 'n');
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (value instanceof Number ? 'i' : 't'));
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
