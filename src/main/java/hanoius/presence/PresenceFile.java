package hanoius.presence;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The file beside a document that says who has it open, {@code .~lock.NAME#} as office programs
 * call it. SQLite keeps two writers apart by locks of the file system; on some shares those do
 * nothing although they are granted. So whoever opens a document first locks this file, and whoever
 * comes later tries the same lock: if it is refused, locks work and both may write; if it is
 * granted although the other is there, they do not, and the second only reads.
 *
 * <p>Nothing here opens the file a second time while it is held: with POSIX locks, closing any
 * descriptor of a file gives up all locks that the process has on it.
 */
public final class PresenceFile implements AutoCloseable {

    /** How often the one who holds it writes it anew, so that others see that it is alive. */
    private static final Duration BEAT = Duration.ofSeconds(20);

    /** After so long without a beat one of another machine is taken to have left. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** As much as is read of a file that somebody else may have written, in bytes. */
    private static final int LONGEST = 4096;

    /** A file as it was seen, and since when it has not changed. */
    private record Seen(String text, long modified, long since) {}

    /** Those that this process holds: it must not open them again. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Holder self;
    private final LongSupplier nanoseconds;
    private final LockProbe probe;
    private @Nullable FileChannel own;
    private @Nullable Object key;
    private long beaten;
    private @Nullable Seen seen;

    /** How a file is locked; null when somebody else has locked it. */
    interface LockProbe {
        @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException;
    }

    /** That of a document; nothing is written until one looks. */
    public PresenceFile(Path document, Holder self) {
        this(
                document,
                self,
                System::nanoTime,
                (channel, shared) -> channel.tryLock(0, Long.MAX_VALUE, shared));
    }

    PresenceFile(Path document, Holder self, LongSupplier nanoseconds, LockProbe probe) {
        file = beside(document);
        this.self = self;
        this.nanoseconds = nanoseconds;
        this.probe = probe;
    }

    private static Path beside(Path document) {
        Path real = real(document);
        return real.resolveSibling(".~lock." + real.getFileName() + "#");
    }

    /** Whoever comes by another way meets the same file. */
    private static Path real(Path document) {
        try {
            return document.toRealPath();
        } catch (IOException e) {
            return document.toAbsolutePath();
        }
    }

    /**
     * Whether another process writes a document where locks do nothing. SQLite must not be let to
     * write there either: it takes the journal of a change that is under way for one that a crash
     * has left, and plays it back.
     */
    public static boolean isWrittenElsewhere(Path document) {
        return isWrittenElsewhere(document, () -> Holder.self(Instant.now()));
    }

    /**
     * @param self asked for only where there is a file: every connection asks, and hardly ever is
     *     there one of somebody else
     */
    static boolean isWrittenElsewhere(Path document, Supplier<Holder> self) {
        Path file = beside(document);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS) || HELD.contains(file)) {
            return false;
        }
        try {
            return new PresenceFile(document, self.get()).found(false).isPresent();
        } catch (IOException e) {
            // It has gone, or cannot be read.
            return false;
        }
    }

    /**
     * Looks who has the document open, and says in the file that it is this process where nobody
     * else does.
     *
     * @return the one who writes it, so that this process may not; empty when it may, which is so
     *     too where no such file can be kept
     */
    public synchronized Optional<Holder> look() {
        try {
            if (own != null && !isStillOwn(own)) {
                letGo(own);
            }
            return own == null ? claim() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void letGo(FileChannel channel) throws IOException {
        own = null;
        HELD.remove(file);
        channel.close();
    }

    /** Others may have taken it to be left behind, while this machine slept. */
    private boolean isStillOwn(FileChannel channel) throws IOException {
        try {
            BasicFileAttributes now = attributes();
            if (!Objects.equals(key, now.fileKey()) || !read(channel).equals(self.written())) {
                return false;
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        if (nanoseconds.getAsLong() - beaten >= BEAT.toNanos()) {
            write(channel);
        }
        return true;
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private Optional<Holder> claim() throws IOException {
        FileChannel made;
        try {
            made = open(StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return found(true);
        }
        hold(made);
        return Optional.empty();
    }

    private FileChannel open(OpenOption... more) throws IOException {
        Set<OpenOption> options =
                new HashSet<>(
                        Set.of(
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS));
        options.addAll(Set.of(more));
        return FileChannel.open(file, options);
    }

    private void hold(FileChannel channel) throws IOException {
        try {
            probe.lock(channel, false);
            write(channel);
            key = attributes().fileKey();
            own = channel;
            HELD.add(file);
            seen = null;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void write(FileChannel channel) throws IOException {
        byte[] text = self.written().getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.truncate(text.length);
        beaten = nanoseconds.getAsLong();
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        while (text.hasRemaining() && channel.read(text, text.position()) > 0) {
            // Reads on.
        }
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    /**
     * Somebody else has made it.
     *
     * @param taking whether it is taken over from somebody who has left
     */
    private Optional<Holder> found(boolean taking) throws IOException {
        BasicFileAttributes attributes = attributes();
        if (!attributes.isRegularFile() || HELD.contains(file)) {
            // Of those that are no file none is of this program, and a pipe must not be opened.
            return Optional.empty();
        }
        boolean mayWrite = true;
        FileChannel channel;
        try {
            channel = open();
        } catch (AccessDeniedException e) {
            mayWrite = false;
            channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        }
        boolean keep = false;
        try {
            FileLock lock = lock(channel, !mayWrite);
            if (lock == null) {
                return Optional.empty();
            }
            String text = read(channel);
            Holder other = Holder.read(text, attributes.lastModifiedTime().toInstant());
            if (!hasLeft(other, text, attributes.lastModifiedTime().toMillis())) {
                return Optional.of(other);
            }
            if (mayWrite && taking) {
                lock.release();
                hold(channel);
                keep = true;
            }
            return Optional.empty();
        } finally {
            if (!keep) {
                channel.close();
            }
        }
    }

    /** Null when somebody has locked it, and be it this program itself. */
    private @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return probe.lock(channel, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private boolean hasLeft(Holder other, String text, long modified) {
        if (other.hasEnded(self)) {
            return true;
        }
        long now = nanoseconds.getAsLong();
        if (seen == null || !seen.text.equals(text) || seen.modified != modified) {
            seen = new Seen(text, modified, now);
        }
        boolean isHere = !other.host().isEmpty() && other.host().equals(self.host());
        return !isHere && now - seen.since >= PATIENCE.toNanos();
    }

    /** Takes the file away, if it is this process that it names. */
    @Override
    public synchronized void close() {
        FileChannel channel = own;
        if (channel == null) {
            return;
        }
        try {
            if (isStillOwn(channel)) {
                Files.deleteIfExists(file);
            }
            letGo(channel);
        } catch (IOException e) {
            // It is left behind, which the next one sees by this process having ended.
        }
    }
}
