package hanoius.opening;

import hanoius.file.FileProblem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * SQLite itself, which has to be a file to be loaded: one of each version in the program's own
 * folder. The driver would unpack it anew at each start among the system's temporary files, where
 * programs sometimes may not be run from, and which a killed program leaves full of it; that is for
 * when the own folder is of no use.
 */
public final class NativeLibrary {

    /** As much as the library takes, roughly. */
    private static final int SIZE = 2_000_000;

    private NativeLibrary() {}

    /**
     * Writes the library into a folder of its version, unless the file is there and is what it
     * should be; those of other versions go.
     *
     * @param folder of all versions
     * @return the file
     * @throws IOException when it cannot be written
     */
    public static Path unpack(Path folder, String version, String name, byte[] library)
            throws IOException {
        Path file = folder.resolve(version).resolve(name);
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

    /** Deletes the versions before, which another program may still be using. */
    private static void leaveAlone(Path folder, Path version) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(other -> !other.equals(version)).toList()) {
                OwnFolder.delete(each);
            }
        } catch (IOException stays) {
            // Windows deletes nothing that is in use; the next version does it.
        }
    }

    /** Finds out by trying what the library was up against. */
    public static FileProblem problem(Path folder) {
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
