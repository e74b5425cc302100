package hanoius.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** All or nothing: the one way in which a document is written. */
final class Transaction {

    /** What is done within it. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    private Transaction() {}

    /** Commits what the work did; if it fails, undoes it and throws the work's own error. */
    static void run(Connection connection, Work work) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        try {
            work.run();
            execute(connection, "COMMIT");
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

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
