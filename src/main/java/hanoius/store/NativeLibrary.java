package hanoius.store;

import hanoius.model.FileProblem;
import hanoius.store.DocumentException.Reason;

import org.sqlite.SQLiteJDBCLoader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** SQLite itself, which is unpacked into the temporary folder and loaded from there. */
final class NativeLibrary {

    /** As much as the library takes, roughly. */
    private static final int SIZE = 2_000_000;

    /**
     * Kept, for the system forgets loggers that nobody holds, and what they were told with them.
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
