package hanoius.store;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Connections with the settings under which nothing that was acknowledged is lost. */
final class Connections {

    private static final List<String> SETTINGS =
            List.of(
                    "trusted_schema = OFF",
                    "cell_size_check = ON",
                    "mmap_size = 0",
                    "busy_timeout = 250",
                    "locking_mode = NORMAL",
                    // A document is copied and mailed: under WAL its main file alone is not whole.
                    "journal_mode = DELETE",
                    // FULL does not sync the folder after the journal is gone; a power cut then
                    // takes the last commit back.
                    "synchronous = EXTRA",
                    "foreign_keys = ON",
                    "secure_delete = ON",
                    "temp_store = MEMORY");

    private Connections() {}

    /** Opens a file that exists; an empty one is a database without tables. */
    static Connection open(Path file) throws SQLException, IOException {
        // As a URI, so that nothing in the file's name is taken for a parameter.
        return connect("jdbc:sqlite:" + file.toRealPath().toUri());
    }

    /** A database of its own that vanishes when it is closed. */
    static Connection inMemory() throws SQLException {
        return connect("jdbc:sqlite::memory:");
    }

    private static Connection connect(String url) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        Connection connection = config.createConnection(url);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("PRAGMA " + setting);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
