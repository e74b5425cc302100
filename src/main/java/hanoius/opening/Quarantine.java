package hanoius.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Copies of documents and the journals that lay beside them, as a crash has left them: a folder for
 * each pair. Old ones go when there are many; the latest stay.
 *
 * @param folder which may not be there yet
 */
public record Quarantine(Path folder) {

    /** So many pairs stay at most. */
    static final int MOST = 10;

    /** So many bytes they take at most, but for the latest ones. */
    static final long LARGEST = 2L << 30;

    /** These stay however large they are. */
    static final int LATEST = 2;

    private static final int NAME_LENGTH = 60;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The program's own. */
    public static Quarantine own() {
        return new Quarantine(OwnFolder.orTemporary().resolve("quarantine"));
    }

    /**
     * Keeps a document and its journal byte for byte.
     *
     * @return the folder that holds both; the one from before when they were kept already
     * @throws IOException when that cannot be done
     */
    Path keep(Path document, Path journal, Instant now) throws IOException {
        for (Path each : pairs()) {
            if (isCopy(document, each) && isCopy(journal, each)) {
                return each;
            }
        }
        String name = String.valueOf(document.getFileName());
        Path kept =
                folder.resolve(
                        String.format(
                                Locale.ROOT,
                                "%s-%s-%s",
                                TIME.format(now),
                                name.substring(0, Math.min(NAME_LENGTH, name.length())),
                                UUID.randomUUID().toString().substring(0, 8)));
        OwnFolder.make(kept);
        try {
            copy(document, kept.resolve(name));
            copy(journal, kept.resolve(String.valueOf(journal.getFileName())));
        } catch (IOException e) {
            OwnFolder.delete(kept);
            throw e;
        }
        thin();
        return kept;
    }

    private static boolean isCopy(Path file, Path pair) throws IOException {
        Path copy = pair.resolve(String.valueOf(file.getFileName()));
        return Files.isRegularFile(copy) && Files.mismatch(file, copy) < 0;
    }

    /** Copies a file, for the user alone, and sees it onto the disk. */
    static void copy(Path from, Path to) throws IOException {
        OwnFolder.makeFile(to);
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            long size = in.size();
            for (long done = 0; done < size; ) {
                long more = in.transferTo(done, size - done, out);
                if (more <= 0) {
                    throw new IOException(from + " became shorter while it was copied");
                }
                done += more;
            }
            out.force(true);
        }
    }

    /** Latest first. */
    private List<Path> pairs() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Quarantine::made).reversed())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static FileTime made(Path pair) {
        try {
            return Files.getLastModifiedTime(pair);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void thin() throws IOException {
        long size = 0;
        int number = 0;
        for (Path each : pairs()) {
            size += size(each);
            number++;
            if (number > MOST || (number > LATEST && size > LARGEST)) {
                OwnFolder.delete(each);
            }
        }
    }

    private static long size(Path pair) throws IOException {
        try (Stream<Path> files = Files.list(pair)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
