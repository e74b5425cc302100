package hanoius.filing;

import hanoius.archive.Archive;
import hanoius.archive.Keeping;
import hanoius.edtf.Refusal;
import hanoius.filing.Backup.Occasion;
import hanoius.opening.CopyName;
import hanoius.task.TaskRunner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

/**
 * Keeps backups of one document for as long as it is open: before its first change, after every
 * twenty minutes of changes or as often as is wanted, and of what it is when it is closed. A copy
 * is taken where the changes are made, between two of them; whether it is good is found out
 * elsewhere, before it counts.
 */
public final class BackupKeeper implements Keeping {

    /** Copies the document of one file, over connections of its own. */
    public interface Copying {

        /**
         * Writes the document as it is now into an empty file.
         *
         * @throws IOException when there is no room or no permission
         */
        void write(Path copy) throws IOException;

        /**
         * Opens a copy and looks whether it is good.
         *
         * @return how often the document had been written
         * @throws RuntimeException that is a {@link Refusal} when it is not
         */
        long check(Path copy);
    }

    /** Told on any thread why no backup could be made. */
    @FunctionalInterface
    public interface Report {
        void failed(Throwable why);
    }

    /** So long after the last backup a change leads to another one, unless told otherwise. */
    public static final Duration INTERVAL = Duration.ofMinutes(20);

    private final Backups backups;
    private final Path document;
    private final UUID uuid;
    private final Copying copying;
    private final Runners runners;
    private final InstantSource clock;
    private final Report report;
    private @Nullable Instant last;

    /** How often the document had been written when it was copied last. */
    private long copied;

    private boolean isReported;

    /** Not under the lock, so that nobody waits for a copy who says how often one is wanted. */
    private volatile Duration interval = INTERVAL;

    /**
     * Where the work is done.
     *
     * @param changing makes the changes of the document, one after the other
     * @param checking looks through copies meanwhile
     */
    public record Runners(TaskRunner changing, TaskRunner checking) {}

    /**
     * @param document the file of the document
     * @param report told once
     */
    public BackupKeeper(
            Backups backups,
            Path document,
            UUID uuid,
            Copying copying,
            Runners runners,
            InstantSource clock,
            Report report) {
        this.backups = backups;
        this.document = document;
        this.uuid = uuid;
        this.copying = copying;
        this.runners = runners;
        this.clock = clock;
        this.report = report;
    }

    /** Makes so much time of changes lead to another backup, from now on; on any thread. */
    public void setInterval(Duration newInterval) {
        interval = newInterval;
    }

    @Override
    public synchronized void before(Archive open) {
        if (last == null && open.unwritable().isEmpty()) {
            last = clock.instant();
            take(open, Occasion.FIRST, true);
        }
    }

    @Override
    public synchronized void after(Archive open) {
        Instant before = last;
        // A clock that was put back is no reason to wait until it is that late again.
        if (before != null
                && Duration.between(before, clock.instant()).abs().compareTo(interval) >= 0) {
            last = clock.instant();
            begin(
                    runners.changing(),
                    _ -> {
                        take(open, Occasion.INTERVAL, true);
                        return document;
                    });
        }
    }

    @Override
    public synchronized void closing(Archive open) {
        if (last != null) {
            try {
                if (open.generation() > copied) {
                    take(open, Occasion.CLOSE, false);
                }
            } catch (RuntimeException e) {
                tellRefusal(e);
            }
        }
    }

    /**
     * Keeps the document as it is before something is done that changes much of it. What cannot be
     * kept is not to be changed.
     *
     * @param occasion one whose backups are pinned
     * @throws UncheckedIOException if it cannot be kept
     */
    public synchronized void pin(Archive open, Occasion occasion) {
        try {
            make(open, occasion, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param later whether it is looked through elsewhere, while the next change is made
     */
    private void make(Archive open, Occasion occasion, boolean later) throws IOException {
        Instant now = clock.instant();
        long generation = open.generation();
        Path part = backups.begin();
        try {
            copying.write(part);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        copied = generation;
        if (!later || !begin(runners.checking(), _ -> keep(part, occasion, now))) {
            keep(part, occasion, now);
        }
    }

    /** Makes one by itself, which stops no change. */
    private void take(Archive open, Occasion occasion, boolean later) {
        try {
            make(open, occasion, later);
        } catch (IOException e) {
            tell(e);
        } catch (RuntimeException e) {
            tellRefusal(e);
        }
    }

    private void tellRefusal(RuntimeException e) {
        if (!(e instanceof Refusal)) {
            throw e;
        }
        tell(e);
    }

    /** Hands work in; false when the program is being closed and nobody takes any. */
    private boolean begin(TaskRunner runner, TaskRunner.Work<Path> work) {
        try {
            runner.submit(work, new Reported());
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private Path keep(Path part, Occasion occasion, Instant now) throws IOException {
        try {
            long generation = copying.check(part);
            CopyName name = CopyName.of(document, uuid, generation, occasion.word(), now);
            synchronized (this) {
                return backups.keep(part, name);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private synchronized void tell(Throwable failure) {
        if (!isReported) {
            isReported = true;
            report.failed(failure);
        }
    }

    private final class Reported implements TaskRunner.Answer<Path> {

        @Override
        public void result(Path result) {}

        @Override
        public void failure(Throwable failure) {
            tell(failure);
        }
    }
}
