package hanoius.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

import java.io.IOException;
import java.io.Serial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The statements of one connection, prepared once each. */
final class Statements implements AutoCloseable {

    /** Makes something of one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** In instructions of SQLite's machine: less than a millisecond. */
    private static final int OFTEN = 10_000;

    /** So many rows are added by one statement. */
    private static final int ABREAST = 8;

    private static final String VERSION = "PRAGMA data_version";

    /** Of pages, in KiB, as SQLite has it by itself and while much is written. */
    private static final int USUAL_CACHE = 2_000;

    private static final int LARGE_CACHE = 256 << 10;

    /** How often somebody else's writing is waited for, as long as a connection waits. */
    private static final int PATIENCE = 40;

    /** Reads something, or writes it. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException, IOException;
    }

    /** The same from the database alone. */
    @FunctionalInterface
    interface Query<T> {
        T read() throws SQLException;
    }

    /** An {@link SQLException} on its way through an interface that knows none. */
    static final class Failure extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        private final SQLException failure;

        private Failure(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }

    /** Reads something where no {@link SQLException} may be thrown. */
    static <T> T unchecked(Query<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean keepsMuch;
    private BooleanSupplier guarded = () -> false;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes rows, with the values of its question marks. */
    void run(String sql, @Nullable Object... values) throws SQLException {
        int _ = Transaction.patiently(() -> once(sql, () -> bound(sql, values).executeUpdate()));
    }

    /**
     * Runs a statement for each of some rows of values at once, within a transaction that writes:
     * nobody is in the way there.
     */
    void runAll(String sql, List<@Nullable Object[]> rows) throws SQLException {
        runAll(sql, rows, 1);
    }

    /**
     * Adds rows to a table, a few by one statement: to begin and to end one takes as long as to
     * write a short row. The index for search, which writes down what it holds at each such
     * statement, is not such a table.
     *
     * @param insert what comes before the values
     */
    void addAll(String insert, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = "(?" + ", ?".repeat(rows.getFirst().length - 1) + ")";
        int few = rows.size() / ABREAST * ABREAST;
        String several = insert + String.join(", ", Collections.nCopies(ABREAST, marks));
        runAll(several, rows.subList(0, few), ABREAST);
        runAll(insert + marks, rows.subList(few, rows.size()), 1);
    }

    private void runAll(String sql, List<@Nullable Object[]> rows, int abreast)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        int[] _ =
                once(
                        sql,
                        () -> {
                            PreparedStatement statement = prepared(sql);
                            int place = 0;
                            for (int i = 0; i < rows.size(); i++) {
                                for (@Nullable Object value : rows.get(i)) {
                                    statement.setObject(++place, value);
                                }
                                if ((i + 1) % abreast == 0) {
                                    statement.addBatch();
                                    place = 0;
                                }
                            }
                            return statement.executeBatch();
                        });
    }

    private <T> T once(String sql, Transaction.Attempt<T> attempt) throws SQLException {
        try {
            return attempt.make();
        } catch (SQLException e) {
            forget(sql);
            throw e;
        }
    }

    /** Does something with a row. */
    @FunctionalInterface
    interface RowUser {
        void use(Row row) throws SQLException;
    }

    /** All rows of a query, in its order. */
    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        List<T> all = new ArrayList<>();
        each(sql, row -> all.add(reader.read(row)), values);
        return all;
    }

    /** Shows the rows of a query in its order, and keeps none. */
    void each(String sql, RowUser user, @Nullable Object... values) throws SQLException {
        try (ResultSet rows =
                Transaction.patiently(() -> once(sql, () -> bound(sql, values).executeQuery()))) {
            Row row = new Row(rows);
            while (rows.next()) {
                user.use(row);
            }
        } catch (SQLException e) {
            forget(sql);
            throw e;
        }
    }

    /** A statement that failed cannot be run again: the driver has given it up. */
    private void forget(String sql) throws SQLException {
        PreparedStatement failed = prepared.remove(sql);
        if (failed != null) {
            failed.close();
        }
    }

    /**
     * Begins to read what belongs together: nobody writes until {@link #endReading}. Somebody who
     * is writing is waited for.
     */
    void beginReading(BooleanSupplier unwanted) throws SQLException {
        for (int left = PATIENCE; true; left--) {
            run("BEGIN");
            try (ResultSet version = once(VERSION, () -> bound(VERSION).executeQuery())) {
                version.next();
                return;
            } catch (SQLException e) {
                endReading();
                if (!DocumentException.isBusy(e) || unwanted.getAsBoolean() || left == 0) {
                    throw e;
                }
            }
        }
    }

    void endReading() {
        try {
            run("ROLLBACK");
        } catch (SQLException ended) {
            // SQLite has done so by itself, because of what is told already.
        }
    }

    /**
     * Keeps more pages in memory until {@link #keepUsual}: what stands in no order, such as names
     * in an index, would else be read and written over and over while much is added.
     */
    void keepMuch() throws SQLException {
        if (!keepsMuch) {
            cache(LARGE_CACHE);
            keepsMuch = true;
        }
    }

    /** Gives what {@link #keepMuch} took back. */
    void keepUsual() {
        if (keepsMuch) {
            try {
                cache(USUAL_CACHE);
                run("PRAGMA shrink_memory");
                keepsMuch = false;
            } catch (SQLException later) {
                // It is asked for again after the next change; what failed before says more.
            }
        }
    }

    private void cache(int kibibytes) throws SQLException {
        run("PRAGMA cache_size = -" + kibibytes);
    }

    /** Ends what a guard began. */
    @FunctionalInterface
    interface Guard extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** Fails when what is guarded has become unwanted; for long work beside statements. */
    void requireWanted() {
        if (guarded.getAsBoolean()) {
            throw new CancellationException("What is done is no longer wanted.");
        }
    }

    /** Until it is closed, whatever runs fails soon after it has become unwanted. */
    Guard guard(BooleanSupplier unwanted) throws SQLException {
        guarded = unwanted;
        ProgressHandler.setHandler(
                connection,
                OFTEN,
                new ProgressHandler() {
                    @Override
                    protected int progress() {
                        return unwanted.getAsBoolean() ? 1 : 0;
                    }
                });
        return () -> {
            guarded = () -> false;
            ProgressHandler.clearHandler(connection);
        };
    }

    /** The rows of a query one after the other, while other statements run. */
    static final class Rows implements AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet result;
        private final Row row;

        private Rows(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            result = statement.executeQuery();
            row = new Row(result);
        }

        boolean next() throws SQLException {
            return result.next();
        }

        /** The one at which it stands. */
        Row row() {
            return row;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** The rows of a query, to be closed. */
    Rows rows(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = Transaction.patiently(() -> connection.prepareStatement(sql));
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return new Rows(statement);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** A number that is another one after others have written. */
    long version() throws SQLException {
        return list(VERSION, row -> row.number("data_version")).getFirst();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : prepared.values()) {
            each.close();
        }
    }
}
