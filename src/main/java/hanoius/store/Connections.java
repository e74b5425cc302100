package hanoius.store;

import hanoius.file.FileProblem;
import hanoius.store.DocumentException.Reason;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

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

    /** In bytes, as SQLite is built for Unix (MAX_PATHNAME without its closing zero). */
    private static final int LONGEST_PATH = 511;

    private Connections() {}

    /** Opens a file that exists; an empty one is a database without tables. */
    static Connection open(Path file) throws SQLException, IOException {
        Path real = file.toRealPath();
        if (real.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            // SQLite only says that it cannot open the file.
            throw new FileSystemException(file.toString(), null, "File name too long");
        }
        // As a URI, so that nothing in the file's name is taken for a parameter.
        return connect("jdbc:sqlite:" + real.toUri());
    }

    /** A database of its own that vanishes when it is closed. */
    static Connection inMemory() throws SQLException {
        return connect("jdbc:sqlite::memory:");
    }

    private static Connection connect(String url) throws SQLException {
        NativeLibrary.load();
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

    /** SQLite itself, which is unpacked into the temporary folder and loaded from there. */
    private static final class NativeLibrary {

        /** As much as the library takes, roughly. */
        private static final int SIZE = 2_000_000;

        /**
         * Kept, for the system forgets loggers that nobody holds, and what they were told with
         * them.
         */
        private static final Logger DRIVER = Logger.getLogger("org.sqlite");

        static {
            // What it would print on standard error, it throws too.
            DRIVER.setLevel(Level.OFF);
        }

        private NativeLibrary() {}

        /**
         * Loads it unless it is there.
         *
         * @throws DocumentException that names the temporary folder and what is wrong with it
         */
        static void load() {
            try {
                SQLiteJDBCLoader.initialize();
            } catch (Exception | LinkageError e) {
                Path folder =
                        Path.of(
                                System.getProperty(
                                        "org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")));
                throw new DocumentException(
                        folder,
                        Reason.TEMPORARY_FOLDER,
                        "is of no use as the temporary folder: {}; name another by"
                                + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER",
                        problem(folder),
                        e);
            }
        }

        /** Finds out by trying what the library was up against. */
        private static FileProblem problem(Path folder) {
            if (!Files.isDirectory(folder)) {
                return FileProblem.NO_FOLDER;
            }
            try {
                Path tried = Files.createTempFile(folder, "hanoi-us-milestones", ".tmp");
                try {
                    Files.write(tried, new byte[SIZE]);
                } finally {
                    Files.delete(tried);
                }
                return FileProblem.NOT_TO_BE_RUN;
            } catch (IOException e) {
                return FileProblem.of(e).orElse(FileProblem.DISK_FAILS);
            }
        }
    }
}
