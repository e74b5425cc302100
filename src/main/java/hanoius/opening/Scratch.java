package hanoius.opening;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Temporary files, in a folder of the program's own that a run of it locks for as long as it lives:
 * so what a killed run has left can be told from what another one uses. Without a folder of its own
 * they lie among the system's.
 *
 * @param path a folder that goes when this is closed, with all that is in it
 */
public record Scratch(Path path) implements AutoCloseable {

    private static final String PREFIX = "hanoi-us-milestones";
    private static final String LOCK = "lock";

    /** A folder whose lock is not there yet may be one that is just being made. */
    private static final Duration MAKING = Duration.ofDays(1);

    private static @Nullable Run run;

    /** The folder of this run, and what tells others that it is in use. */
    private record Run(Path within, Path folder, FileChannel channel, @Nullable FileLock lock) {}

    /**
     * Makes a folder.
     *
     * @throws IOException when it cannot be made
     */
    public static Scratch folder() throws IOException {
        Path mine = mine();
        return new Scratch(
                mine == null
                        ? Files.createTempDirectory(PREFIX)
                        : Files.createTempDirectory(mine, PREFIX));
    }

    /**
     * Makes an empty file, which who asks for it deletes.
     *
     * @throws IOException when it cannot be made
     */
    public static Path file(String suffix) throws IOException {
        Path mine = mine();
        return mine == null
                ? Files.createTempFile(PREFIX, suffix)
                : Files.createTempFile(mine, PREFIX, suffix);
    }

    /** The folder of this run; null where it has none, and the system's is to be used. */
    private static synchronized @Nullable Path mine() {
        Path within = OwnFolder.path().map(own -> own.resolve("temporary")).orElse(null);
        if (within == null) {
            return null;
        }
        try {
            if (run == null || !run.within.equals(within) || Files.notExists(run.folder)) {
                run = begun(within);
            }
            return run.folder;
        } catch (IOException e) {
            return null;
        }
    }

    private static Run begun(Path within) throws IOException {
        clear(within);
        if (run == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(Scratch::end, "temporary-files"));
        }
        Path folder = OwnFolder.make(within.resolve(UUID.randomUUID().toString()));
        Path lock = OwnFolder.makeFile(folder.resolve(LOCK));
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        return new Run(within, folder, channel, locked(channel));
    }

    private static @Nullable FileLock locked(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    /** Deletes what runs have left that are not there any more, in a folder of such folders. */
    static void clear(Path within) {
        for (Path each : runs(within)) {
            if (isLeft(each)) {
                delete(each);
            }
        }
    }

    /** Deletes the folder of this run, which needs it no more. */
    private static synchronized void end() {
        Run ended = run;
        if (ended != null) {
            run = null;
            try (FileChannel _ = ended.channel) {
                delete(ended.folder);
            } catch (IOException stays) {
                // The next run finds it.
            }
        }
    }

    private static List<Path> runs(Path within) {
        try (Stream<Path> all = Files.list(within)) {
            return all.filter(Scratch::isRun).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isRun(Path folder) {
        return Files.isDirectory(folder)
                && String.valueOf(folder.getFileName()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-.*");
    }

    private static boolean isLeft(Path folder) {
        synchronized (Scratch.class) {
            if (run != null && run.folder.equals(folder)) {
                return false;
            }
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (NoSuchFileException e) {
            return isOld(folder);
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isOld(Path folder) {
        try {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(MAKING));
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes a folder and what is in it, as far as that goes; it follows no links. */
    private static void delete(Path folder) {
        try {
            OwnFolder.delete(folder);
        } catch (IOException stays) {
            // The next run finds it.
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
