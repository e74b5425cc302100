package hanoius.opening;

import hanoius.opening.HeaderException.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The first 100 bytes of a document, judged before SQLite sees the file. Offsets are those of the
 * SQLite database file format, section 1.3.
 */
public final class DocumentHeader {

    private static final int LENGTH = 100;
    private static final int SMALLEST = 512;

    /** How SQLite writes the encoding of all text. */
    private static final int UTF_8 = 1;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private DocumentHeader() {}

    /**
     * Refuses what is not a whole document of this program; changes nothing.
     *
     * @param application the number by which SQLite's files tell whose they are
     * @throws HeaderException what it is instead
     */
    public static void check(Path file, int application) throws IOException {
        if (Files.notExists(file)) {
            throw new HeaderException(Kind.MISSING, "does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw new HeaderException(
                    Kind.NOT_A_FILE,
                    Files.isDirectory(file) ? "is a folder" : "is not a regular file");
        }
        long size = Files.size(file);
        byte[] header = new byte[LENGTH];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(header, 0, LENGTH);
        }
        if (read < MAGIC.length
                || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new HeaderException(
                    Kind.NOT_A_DOCUMENT,
                    size == 0 ? "is empty" : "is not a document of this program");
        }
        if (size < SMALLEST) {
            throw new HeaderException(
                    Kind.CUT_SHORT, "is cut short: it has only " + size + " bytes");
        }
        checkFields(file, ByteBuffer.wrap(header), size, application);
    }

    private static void checkFields(Path file, ByteBuffer header, long size, int application)
            throws IOException {
        if (header.getInt(68) != application) {
            throw new HeaderException(Kind.OTHER_PROGRAM, "is a document of another program");
        }
        int version = header.getInt(60);
        if (version < 1) {
            throw new HeaderException(Kind.DAMAGED, "is damaged: its format is " + version);
        }
        if (header.getInt(56) != UTF_8) {
            throw new HeaderException(Kind.DAMAGED, "is damaged: its text is not UTF-8");
        }
        if (header.get(18) != 1 || header.get(19) != 1 || holdsSomething(file, "-wal")) {
            throw new HeaderException(
                    Kind.WRITE_AHEAD,
                    "was put by another program into SQLite's write-ahead mode, in which the file"
                            + " alone is not whole; nothing is lost: bring it back by running"
                            + " sqlite3 on it with PRAGMA journal_mode=DELETE");
        }
        // After a crash the journal still has to be played back, and only then the size is right.
        if (!beside(file, "-journal")) {
            checkSize(header, size);
        }
    }

    private static void checkSize(ByteBuffer header, long size) throws HeaderException {
        int stored = header.getShort(16) & 0xffff;
        int pageSize = stored == 1 ? 65_536 : stored;
        if (pageSize < SMALLEST || Integer.bitCount(pageSize) != 1) {
            throw new HeaderException(Kind.DAMAGED, "is damaged: its page size is " + pageSize);
        }
        long promised = header.getInt(28) & 0xffff_ffffL;
        if (size % pageSize != 0 || size / pageSize < promised) {
            throw new HeaderException(
                    Kind.CUT_SHORT,
                    String.format(
                            Locale.ROOT,
                            "is cut short: its header promises %d pages of %d bytes, the file has"
                                    + " %d bytes",
                            promised,
                            pageSize,
                            size));
        }
        if (size / pageSize > promised) {
            throw new HeaderException(
                    Kind.DAMAGED,
                    String.format(
                            Locale.ROOT,
                            "is damaged: its header promises %d pages, the file has %d",
                            promised,
                            size / pageSize));
        }
    }

    /** An empty log says nothing, and SQLite passes it over. */
    private static boolean holdsSomething(Path file, String suffix) throws IOException {
        Path log = sibling(file, suffix);
        return Files.isRegularFile(log, LinkOption.NOFOLLOW_LINKS) && Files.size(log) > 0;
    }

    /** SQLite follows links first. */
    private static Path sibling(Path file, String suffix) throws IOException {
        Path real = file.toRealPath();
        return real.resolveSibling(real.getFileName() + suffix);
    }

    private static boolean beside(Path file, String suffix) throws IOException {
        return Files.exists(sibling(file, suffix));
    }
}
