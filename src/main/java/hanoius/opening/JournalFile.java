package hanoius.opening;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A rollback journal of SQLite, read without SQLite. Offsets are those of the SQLite database file
 * format, section 3, and of a database's header, section 1.3.
 */
final class JournalFile {

    private static final long MAGIC = 0xd9d5_05f9_20a1_63d7L;

    /** Before each page its number, behind it a sum. */
    private static final int AROUND_PAGE = 8;

    private static final int HEADER = 28;
    private static final int DATABASE_HEADER = 100;
    private static final int COUNTER = 24;

    private JournalFile() {}

    /**
     * Whether a journal can be one of a document as it lies there. SQLite would play back any: one
     * that cuts the document to other pages, that holds pages of another time, or that names
     * further files to be deleted.
     *
     * @throws IOException when either cannot be read
     */
    static boolean canBelong(Path journal, Path document) throws IOException {
        try (FileChannel log = FileChannel.open(journal, StandardOpenOption.READ);
                FileChannel file = FileChannel.open(document, StandardOpenOption.READ)) {
            ByteBuffer own = read(file, 0, DATABASE_HEADER);
            if (own.limit() < DATABASE_HEADER || namesOthers(log)) {
                return false;
            }
            int stored = own.getShort(16) & 0xffff;
            int pageSize = stored == 1 ? 65_536 : stored;
            return new Segments(log, pageSize).fit(Integer.toUnsignedLong(own.getInt(COUNTER)));
        }
    }

    /** One of several journals of one change ends with the name of the one that joins them. */
    private static boolean namesOthers(FileChannel log) throws IOException {
        ByteBuffer end = read(log, Math.max(0, log.size() - 16), 16);
        return log.size() > HEADER + 16 && end.getLong(8) == MAGIC && end.getInt(0) != 0;
    }

    private static ByteBuffer read(FileChannel from, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && from.read(bytes, position + bytes.position()) >= 0) {
            // A channel may read less than there is.
        }
        return bytes.flip();
    }

    /**
     * What a journal says, one header after the other.
     *
     * @param pageSize of the document
     */
    private record Segments(FileChannel log, int pageSize) {

        /**
         * @param counter of the changes of the document as it lies there
         */
        boolean fit(long counter) throws IOException {
            long at = 0;
            while (true) {
                ByteBuffer header = read(log, at, HEADER);
                if (header.limit() < HEADER || header.getLong(0) != MAGIC) {
                    // What follows is nothing that SQLite plays back.
                    return true;
                }
                int sector = header.getInt(20);
                if (header.getInt(24) != pageSize || sector < 32 || sector > 65_536) {
                    return false;
                }
                long begun = at + sector;
                long there = Math.max(0, log.size() - begun) / (pageSize + AROUND_PAGE);
                int said = header.getInt(8);
                long records = said == -1 ? there : Math.min(there, Integer.toUnsignedLong(said));
                if (!fitFirstPage(begun, records, counter)) {
                    return false;
                }
                long end = begun + records * (pageSize + AROUND_PAGE);
                at = (end + sector - 1) / sector * sector;
            }
        }

        /** The first page, which every change changes, counts them. */
        private boolean fitFirstPage(long begun, long records, long counter) throws IOException {
            for (long each = 0; each < records; each++) {
                long at = begun + each * (pageSize + AROUND_PAGE);
                if (read(log, at, 4).getInt(0) == 1) {
                    ByteBuffer page = read(log, at + 4, DATABASE_HEADER);
                    long before = Integer.toUnsignedLong(page.getInt(COUNTER));
                    return before == counter || before + 1 == counter;
                }
            }
            return true;
        }
    }
}
