package hanoius.store;

import hanoius.task.Waiting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** All or nothing: the one way in which a document is written. */
final class Transaction {

    /** What is done within it. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** How long somebody else's transaction is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Transaction() {}

    /** Commits what the work did; if it fails, undoes it and throws the work's own error. */
    static void run(Connection connection, Work work) throws SQLException {
        run(connection, PATIENCE, work);
    }

    static void run(Connection connection, Duration patience, Work work) throws SQLException {
        patiently(patience, () -> execute(connection, "BEGIN IMMEDIATE"));
        try {
            work.run();
            // One that finds readers leaves the transaction open, so that it can be tried again.
            patiently(patience, () -> execute(connection, "COMMIT"));
        } catch (SQLException | RuntimeException | Error first) {
            try {
                execute(connection, "ROLLBACK");
            } catch (SQLException second) {
                // SQLite may have rolled back by itself; the first error is the one that explains.
                first.addSuppressed(second);
            }
            throw first;
        }
    }

    /** Something that is tried again while another program is in the way. */
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws SQLException;
    }

    /** Tries until nobody is in the way, for a while, and lets it be seen that it waits. */
    static <T> T patiently(Attempt<T> attempt) throws SQLException {
        return patiently(PATIENCE, attempt);
    }

    private static <T> T patiently(Duration patience, Attempt<T> attempt) throws SQLException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return attempt.make();
            } catch (SQLException e) {
                if (!DocumentException.isBusy(e)
                        || Thread.currentThread().isInterrupted()
                        || System.nanoTime() - begun > patience.toNanos()) {
                    throw e;
                }
                Waiting.now();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Reads what belongs together: nobody writes in between. */
    static void read(Connection connection, Work work) throws SQLException {
        execute(connection, "BEGIN");
        try {
            work.run();
        } finally {
            execute(connection, "ROLLBACK");
        }
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
