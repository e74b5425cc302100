package hanoius.store;

import hanoius.store.DocumentException.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a document, made from numbered scripts. */
final class DocumentFormat {

    /** "HNUS": what tells a document from any other program's SQLite file. */
    static final int APPLICATION_ID = 0x484E5553;

    /** The format of new documents; those of earlier ones are read too. */
    static final int VERSION = 5;

    /**
     * The first format that has words of lists and parties as data, formulas apart from notes, and
     * the index of the present one.
     */
    static final int TERMS = 4;

    /** Tables that a later format has in another form; all others stay as they are. */
    static final Set<String> REMADE =
            Set.of(
                    "record",
                    "milestone",
                    "agreement",
                    "indicator",
                    "vietnam_side",
                    "us_side",
                    "party",
                    "partner",
                    "link",
                    "observation",
                    "source",
                    "revision",
                    "edit");

    private DocumentFormat() {}

    /** Makes the tables in an empty database; to be run within a transaction. */
    static void create(Connection connection) throws SQLException {
        create(connection, VERSION);
    }

    private static void create(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
        }
        raise(connection, 0, version);
    }

    /** Makes what later formats have more than an earlier one; within a transaction. */
    static void raise(Connection connection, int from, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int version = from + 1; version <= to; version++) {
                statement.executeUpdate(script(version));
            }
            statement.executeUpdate("PRAGMA user_version = " + to);
        }
    }

    /** The format that a document says it has. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        Transaction.patiently(
                                () -> statement.executeQuery("PRAGMA user_version"))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /**
     * Refuses a database that holds anything else than what documents of its format have, such as a
     * trigger that would run with our rights.
     */
    static void expectOwn(Path file, Connection connection) throws SQLException {
        Set<String> expected;
        try (Connection fresh = Connections.inMemory()) {
            create(fresh, version(connection));
            expected = objects(fresh);
        }
        Set<String> found = objects(connection);
        if (!found.equals(expected)) {
            Set<String> strange = new TreeSet<>(found);
            strange.removeAll(expected);
            throw new DocumentException(
                    file,
                    Reason.UNEXPECTED_SCHEMA,
                    strange.isEmpty()
                            ? "is damaged: tables are missing"
                            : "holds what no document has: " + brief(strange.iterator().next()));
        }
    }

    /**
     * Refuses a database of a later format unless it has everything that documents of the present
     * one have: what it has besides is passed over.
     */
    static void expectReadable(Path file, Connection connection) throws SQLException {
        Set<String> expected;
        try (Connection fresh = Connections.inMemory()) {
            create(fresh, VERSION);
            expected = columns(fresh);
        }
        if (!columns(connection).containsAll(expected)) {
            throw DocumentException.newer(file, version(connection), null);
        }
    }

    /** Every column of every table; the index for search with how it is made. */
    private static Set<String> columns(Connection connection) throws SQLException {
        Set<String> all = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        Transaction.patiently(
                                () ->
                                        statement.executeQuery(
                                                """
                                                SELECT own.name || '.' || info.name || iif(own.type = 'virtual',
                                                    (SELECT sql FROM sqlite_schema WHERE name = own.name), '')
                                                FROM pragma_table_list AS own JOIN pragma_table_xinfo(own.name) AS info
                                                WHERE own.schema = 'main' AND own.type IN ('table', 'virtual')\
                                                """))) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static String brief(String sql) {
        return sql.length() <= 80 ? sql : sql.substring(0, 80) + "…";
    }

    private static Set<String> objects(Connection connection) throws SQLException {
        Set<String> all = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        Transaction.patiently(
                                () ->
                                        statement.executeQuery(
                                                """
                                                SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '')
                                                FROM sqlite_schema LIMIT 1000\
                                                """))) {
            while (rows.next()) {
                all.add(Objects.requireNonNullElse(rows.getString(1), "nameless"));
            }
        }
        return all;
    }

    private static String script(int version) {
        String name = String.format(Locale.ROOT, "%03d.sql", version);
        try (InputStream in =
                Objects.requireNonNull(DocumentFormat.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
