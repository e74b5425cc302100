package hanoius.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** A file that is there whole or not at all. */
public final class AtomicFile {

    /** Writes what is to be in the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file under a temporary name in its folder, sees it onto the disk and renames it over
     * what had the name. On failure that is untouched, nothing is left behind, and the {@code
     * IOException} says in one line which folder and why.
     */
    public static void write(Path file, Content content) throws IOException {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "that is a folder");
            }
            // A link stays a link: what it points to is what is replaced.
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
        } catch (IOException e) {
            throw new IOException(
                    "Cannot write %s in %s: %s".formatted(file.getFileName(), folder, why(e)), e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary =
                target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        Files.createFile(temporary);
        try {
            fill(temporary, content);
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "the folder does not exist";
            case AccessDeniedException _ -> "there is no permission";
            case FileSystemException at when at.getReason() != null -> at.getReason();
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
