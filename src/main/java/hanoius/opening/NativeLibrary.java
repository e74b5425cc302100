package hanoius.opening;

import hanoius.file.FileProblem;

import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * SQLite itself, which has to be a file to be loaded: one of each version in the program's own
 * folder. The driver would unpack it anew at each start among the system's temporary files, where
 * programs sometimes may not be run from, and which a killed program leaves full of it; that is for
 * when the own folder is of no use.
 */
public final class NativeLibrary {

    /** Why it cannot be loaded. */
    public static final class LoadException extends Exception {

        private static final long serialVersionUID = 1L;

        private final FileProblem why;

        private final String folder;

        LoadException(Path folder, FileProblem why, Throwable cause) {
            super(cause);
            this.folder = folder.toString();
            this.why = why;
        }

        /** Where it was tried last. */
        public Path folder() {
            return Path.of(folder);
        }

        public FileProblem why() {
            return why;
        }
    }

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

    private static boolean isLoaded;

    private NativeLibrary() {}

    /**
     * Loads it unless it is there.
     *
     * @throws LoadException that names the folder and what is wrong with it
     */
    public static synchronized void load() throws LoadException {
        if (!isLoaded) {
            OwnFolder.path().ifPresent(NativeLibrary::offer);
            initialize();
            isLoaded = true;
        }
    }

    private static void initialize() throws LoadException {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            Path folder =
                    Path.of(
                            System.getProperty(
                                    "org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")));
            throw new LoadException(folder, problem(folder), e);
        }
    }

    /** Unpacks it, and has the driver look there first. */
    private static void offer(Path own) {
        try {
            Path folder = own.resolve("library");
            Path file = unpack(folder, SQLiteJDBCLoader.getVersion());
            System.setProperty("org.sqlite.lib.path", file.getParent().toString());
            System.setProperty("org.sqlite.lib.name", String.valueOf(file.getFileName()));
        } catch (IOException unpackedByTheDriver) {
            // There is another place, and if that is of no use either, it is told.
        }
    }

    /**
     * The library as a file that is what it is said to be, in a folder of its version; those of
     * other versions go.
     *
     * @throws IOException when it cannot be written
     */
    static Path unpack(Path folder, String version) throws IOException {
        Path file = folder.resolve(version).resolve(LibraryLoaderUtil.getNativeLibName());
        byte[] library = bundled();
        if (!isThere(file, library)) {
            Path parent = OwnFolder.make(Objects.requireNonNull(file.getParent()));
            Path temporary = parent.resolve("." + UUID.randomUUID() + ".part");
            try {
                OwnFolder.makeFile(temporary);
                try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(library);
                    while (bytes.hasRemaining()) {
                        out.write(bytes);
                    }
                    out.force(true);
                }
                Files.move(
                        temporary,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
            leaveAlone(folder, parent);
        }
        return file;
    }

    private static boolean isThere(Path file, byte[] library) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == library.length
                && Arrays.equals(Files.readAllBytes(file), library);
    }

    private static byte[] bundled() throws IOException {
        String name =
                LibraryLoaderUtil.getNativeLibResourcePath()
                        + "/"
                        + LibraryLoaderUtil.getNativeLibName();
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no library for this computer");
            }
            return in.readAllBytes();
        }
    }

    /** Deletes the versions before, which another program may still be using. */
    private static void leaveAlone(Path folder, Path version) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(other -> !other.equals(version)).toList()) {
                List<Path> files;
                try (Stream<Path> within = Files.list(each)) {
                    files = within.toList();
                }
                for (Path file : files) {
                    Files.delete(file);
                }
                Files.delete(each);
            }
        } catch (IOException stays) {
            // Windows deletes nothing that is in use; the next version does it.
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
