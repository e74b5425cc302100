package hanoius.opening;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * What lies beside a document that was not closed properly. SQLite plays a journal back into any
 * file that it lies beside, whether it is of that file or not, and no word is said; so this is
 * tried on a copy first, and the document itself only becomes what was found to be good.
 *
 * @param document a file that is there, all links followed
 * @param writable whether the system lets a file be written or a folder have another one
 */
public record LeftJournal(Path document, Quarantine quarantine, Predicate<Path> writable) {

    /** What is to be done. */
    public enum Outcome {
        /** There is none, or another program is just writing: SQLite may see the document. */
        NONE,
        /** It leads to a good document: SQLite may play it back. */
        GOOD,
        /** The document is good without it, and it does not lie beside it any more. */
        PUT_ASIDE,
        /** The document is good neither with nor without it: both are as they were. */
        BOTH_BAD,
        /** It cannot be played back where the document lies, for nothing may be written there. */
        NOT_WRITABLE,
        /** What lies there is no file: it was not touched. */
        NO_FILE
    }

    /**
     * What was found.
     *
     * @param at where copies are, or what is no file
     */
    public record Found(Outcome outcome, Path at) {}

    /** Says whether a copy is a good document; it may be changed by that. */
    @FunctionalInterface
    public interface Judge {
        boolean isGood(Path copy) throws IOException;
    }

    /** SQLite's locks of one byte each and of readers, as its source says of Unix and Windows. */
    private static final long LOCKS = 0x4000_0000L;

    private static final long LOCKS_LENGTH = 512;

    /** Without locks, a journal that stays as it is for so long is nobody's. */
    private static final long STILL_NANOS = 400_000_000L;

    /**
     * Sees to it that whatever SQLite does to the document makes a good one of it.
     *
     * @throws IOException when no copy can be kept; everything is as it was
     */
    public Found settle(Judge judge) throws IOException {
        for (String suffix : List.of("-journal", "-wal", "-shm")) {
            Path each = beside(suffix);
            if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                return new Found(Outcome.NO_FILE, each);
            }
        }
        Path journal = beside("-journal");
        if (isEmpty(journal)) {
            return new Found(Outcome.NONE, journal);
        }
        Path folder = document.toAbsolutePath().getParent();
        if (!writable.test(document) || (folder != null && !writable.test(folder))) {
            return new Found(Outcome.NOT_WRITABLE, journal);
        }
        try (FileChannel channel =
                FileChannel.open(document, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return whileNobodyWrites(channel, journal, judge);
        }
    }

    private Path beside(String suffix) {
        return document.resolveSibling(document.getFileName() + suffix);
    }

    /** SQLite takes no notice of an empty one. */
    private static boolean isEmpty(Path journal) throws IOException {
        try {
            return Files.size(journal) == 0;
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    private Found whileNobodyWrites(FileChannel channel, Path journal, Judge judge)
            throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock(LOCKS, LOCKS_LENGTH, false);
        } catch (OverlappingFileLockException e) {
            return new Found(Outcome.NONE, journal);
        } catch (IOException noLocks) {
            return isStill(journal) ? settle(journal, judge) : new Found(Outcome.NONE, journal);
        }
        if (lock == null) {
            return new Found(Outcome.NONE, journal);
        }
        try (lock) {
            return isEmpty(journal) ? new Found(Outcome.NONE, journal) : settle(journal, judge);
        }
    }

    private static boolean isStill(Path journal) throws IOException {
        try {
            List<Object> before = state(journal);
            LockSupport.parkNanos(STILL_NANOS);
            return state(journal).equals(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<Object> state(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
    }

    private Found settle(Path journal, Judge judge) throws IOException {
        Path kept = quarantine.keep(document, journal, Instant.now());
        if (JournalFile.canBelong(journal, document) && isGood(judge, kept, true)) {
            return new Found(Outcome.GOOD, kept);
        }
        if (!isGood(judge, kept, false)) {
            return new Found(Outcome.BOTH_BAD, kept);
        }
        // Its copy is on the disk, and nothing is in this one that is not in that.
        Files.delete(journal);
        return new Found(Outcome.PUT_ASIDE, kept);
    }

    /** Tries it on a copy of the copies, which are for somebody who knows more. */
    private boolean isGood(Judge judge, Path kept, boolean withJournal) throws IOException {
        try (Scratch scratch = Scratch.folder()) {
            Path copy = scratch.path().resolve("tried.milestones");
            String name = String.valueOf(document.getFileName());
            Quarantine.copy(kept.resolve(name), copy);
            if (withJournal) {
                Quarantine.copy(
                        kept.resolve(name + "-journal"),
                        scratch.path().resolve("tried.milestones-journal"));
            }
            return judge.isGood(copy);
        }
    }
}
