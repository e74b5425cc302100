package hanoius.store;

import hanoius.opening.NativeLibrary;
import hanoius.opening.OwnFolder;
import hanoius.presence.PresenceFile;
import hanoius.store.DocumentException.Reason;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

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

    /** The oldest version of SQLite that documents are opened with. */
    private static final String OLDEST = "3.54.0";

    private Connections() {}

    /** Opens a file that exists; an empty one is a database without tables. */
    static Connection open(Path file) throws SQLException, IOException {
        Path real = file.toRealPath();
        if (real.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            // SQLite only says that it cannot open the file.
            throw new FileSystemException(file.toString(), null, "File name too long");
        }
        // As a URI, so that nothing in the file's name is taken for a parameter.
        return connect("jdbc:sqlite:" + real.toUri(), PresenceFile.isWrittenElsewhere(real));
    }

    /** A database of its own that vanishes when it is closed. */
    static Connection inMemory() throws SQLException {
        return connect("jdbc:sqlite::memory:", false);
    }

    private static Connection connect(String url, boolean readOnly) throws SQLException {
        Driver.load();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        // Nobody asks for it, and it is another query after each statement.
        config.setGetGeneratedKeys(false);
        Connection connection = config.createConnection(url);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                boolean _ = Transaction.patiently(() -> statement.execute("PRAGMA " + setting));
            }
            requireVersion(statement);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Those before have known faults in searching a document that somebody else made. */
    private static void requireVersion(Statement statement) throws SQLException {
        try (ResultSet row =
                Transaction.patiently(() -> statement.executeQuery("SELECT sqlite_version()"))) {
            row.next();
            String version = row.getString(1);
            if (!isEnough(version)) {
                throw new DocumentException(
                        Path.of("SQLite " + version),
                        Reason.OLD_LIBRARY,
                        "is too old to open documents with: {} is the oldest that is safe",
                        List.of(OLDEST));
            }
        }
    }

    /** Whether SQLite is of a version that documents are opened with. */
    static boolean isEnough(String version) {
        return Arrays.compare(parts(version), parts(OLDEST)) >= 0;
    }

    private static int[] parts(String version) {
        return Stream.of(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    /** SQLite itself, loaded from the program's own folder if that can be. */
    private static final class Driver {

        /**
         * Kept, for the system forgets loggers that nobody holds, and what they were told with
         * them.
         */
        private static final Logger LOG = Logger.getLogger("org.sqlite");

        static {
            // What it would print on standard error, it throws too.
            LOG.setLevel(Level.OFF);
        }

        /** Names the folder in which the driver looks first. */
        private static final String WHERE = "org.sqlite.lib.path";

        /** Names the folder in which the driver unpacks the library. */
        private static final String TEMPORARY = "org.sqlite.tmpdir";

        private static boolean isLoaded;

        private Driver() {}

        /**
         * Loads it unless it is there.
         *
         * @throws DocumentException that names the temporary folder and what is wrong with it
         */
        static synchronized void load() {
            if (!isLoaded) {
                // Whoever installed the program may have unpacked it already.
                if (System.getProperty(WHERE) == null) {
                    OwnFolder.path().ifPresent(own -> offer(own.resolve("library")));
                }
                initialize();
                isLoaded = true;
            }
        }

        private static void initialize() {
            if (!isLoadedInPlace()) {
                unpack();
            }
        }

        /**
         * Has the driver load what is unpacked already. It would first look through all of the
         * system's temporary files for what it left there, which at a start is felt: it is shown
         * the folder of the library instead.
         */
        private static boolean isLoadedInPlace() {
            String folder = System.getProperty(WHERE);
            if (folder == null || System.getProperty(TEMPORARY) != null) {
                return false;
            }
            System.setProperty(TEMPORARY, folder);
            try {
                SQLiteJDBCLoader.initialize();
                return true;
            } catch (Exception | LinkageError unpackedByTheDriver) {
                return false;
            } finally {
                System.clearProperty(TEMPORARY);
            }
        }

        private static void unpack() {
            try {
                SQLiteJDBCLoader.initialize();
            } catch (Exception | LinkageError e) {
                Path folder =
                        Path.of(
                                System.getProperty(
                                        TEMPORARY, System.getProperty("java.io.tmpdir")));
                throw new DocumentException(
                        folder,
                        Reason.TEMPORARY_FOLDER,
                        "is of no use as the temporary folder: {}; name another by"
                                + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER",
                        NativeLibrary.problem(folder),
                        e);
            }
        }

        /** Unpacks it, and has the driver look there first. */
        private static void offer(Path folder) {
            String name = LibraryLoaderUtil.getNativeLibName();
            String at = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
            try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(at)) {
                if (in != null) {
                    Path file =
                            NativeLibrary.unpack(
                                    folder, SQLiteJDBCLoader.getVersion(), name, in.readAllBytes());
                    System.setProperty(WHERE, String.valueOf(file.getParent()));
                    System.setProperty("org.sqlite.lib.name", name);
                }
            } catch (IOException unpackedByTheDriver) {
                // There is another place, and if that is of no use either, it is told.
            }
        }
    }
}
