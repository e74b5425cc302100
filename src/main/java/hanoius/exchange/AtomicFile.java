package hanoius.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A file that is there whole or not at all. */
public final class AtomicFile {

    /** Writes what is to be in the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** So many links one after the other lead nowhere, as Linux has it. */
    private static final int MOST_LINKS = 40;

    /** What is being written; a program that ends meanwhile takes it away again. */
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("unfinished-files").unstarted(AtomicFile::clear));
    }

    private static void clear() {
        for (Path each : UNFINISHED) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException stays) {
                // The disk is gone, or somebody holds it: there is nobody left to be told.
            }
        }
    }

    private AtomicFile() {}

    /**
     * Writes a file under a temporary name in its folder, sees it onto the disk and renames it over
     * what had the name, whose mode and group it keeps. On failure that is untouched, nothing is
     * left behind, and the {@code IOException} says in one line which folder and why. What is no
     * file, such as a pipe or a device, is written into instead.
     */
    public static void write(Path file, Content content) throws IOException {
        write(Map.of(file, content));
    }

    /**
     * Writes several files as {@link #write(Path, Content)} does one: none gets its name before all
     * are on the disk.
     */
    public static void write(Map<Path, Content> contents) throws IOException {
        Map<Path, Path> targets = new LinkedHashMap<>();
        try {
            for (var each : contents.entrySet()) {
                told(each.getKey(), () -> prepare(each.getKey(), each.getValue(), targets));
            }
            for (var each : targets.entrySet()) {
                told(each.getValue(), () -> rename(each.getKey(), each.getValue()));
            }
        } finally {
            for (Path temporary : targets.keySet()) {
                Files.deleteIfExists(temporary);
                UNFINISHED.remove(temporary);
            }
        }
    }

    /** A step on the way to a file. */
    private interface Step {
        void run() throws IOException;
    }

    private static void told(Path file, Step step) throws IOException {
        try {
            step.run();
        } catch (UncheckedIOException e) {
            // As what writes rows and sheets has it.
            throw told(file, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw told(file, e);
        }
    }

    private static IOException told(Path file, IOException e) {
        return e instanceof WriteException || isElsewhere(file, e) ? e : WriteException.of(file, e);
    }

    /** Whether it is the fault of another folder, such as the one of temporary files. */
    private static boolean isElsewhere(Path file, IOException e) {
        if (!(e instanceof FileSystemException at) || at.getFile() == null) {
            return false;
        }
        Path failed = Path.of(at.getFile()).toAbsolutePath();
        Path own = file.toAbsolutePath().getParent();
        return own != null && !failed.startsWith(own) && !failed.startsWith(real(file, own));
    }

    /** The folder to which a link leads; else its own. */
    private static Path real(Path file, Path own) {
        try {
            return Objects.requireNonNullElse(file.toRealPath().getParent(), own);
        } catch (IOException absent) {
            return own;
        }
    }

    private static void prepare(Path file, Content content, Map<Path, Path> targets)
            throws IOException {
        if (Files.isDirectory(file)) {
            throw WriteException.overFolder(file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            pour(file, content);
            return;
        }
        Path target = target(file);
        // Without the target's name, which may be as long as a name can be.
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".part");
        UNFINISHED.add(temporary);
        FileAccess.create(temporary, target);
        targets.put(temporary, target);
        fill(temporary, content);
        FileAccess.copy(target, temporary);
    }

    /** A link stays a link: what it leads to is made or replaced. */
    private static Path target(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void rename(Path temporary, Path target) throws IOException {
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void pour(Path into, Content content) throws IOException {
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(into, StandardOpenOption.WRITE))) {
            content.writeTo(out);
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
}
