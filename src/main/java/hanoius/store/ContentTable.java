package hanoius.store;

import hanoius.archive.Content;
import hanoius.archive.ContentException;
import hanoius.archive.ContentException.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/**
 * What is in the files that are kept with records: each once, by its SHA-256. It stands in parts,
 * for the driver has no way into the middle of a value: a whole one would have to be held.
 */
final class ContentTable {

    static final String NAME = "content";

    /** Each SHA-256 that attachments have or had, with the name of one of those. */
    static final String NAMED =
            """
            SELECT DISTINCT sha256, '"' || name || '"' FROM (
                SELECT sha256, name FROM attachment
                UNION ALL
                SELECT before ->> 'sha256', before ->> 'name' FROM history
                WHERE kind = 'attachment' AND before IS NOT NULL
                UNION ALL
                SELECT after ->> 'sha256', after ->> 'name' FROM history
                WHERE kind = 'attachment' AND before IS NULL
            ) ORDER BY 1, 2\
            """;

    /** The names of attachments that say another size than the one that there is. */
    static final String OTHER_SIZE =
            """
            SELECT name FROM attachment
            JOIN (SELECT sha256, sum(length(bytes)) AS bytes FROM content GROUP BY sha256)
                USING (sha256)
            WHERE size <> bytes ORDER BY attachment.id\
            """;

    /** How much is held at a time, in bytes. */
    private static final int PART = 1 << 18;

    private final Statements statements;

    ContentTable(Statements statements) {
        this.statements = statements;
    }

    /** How many bytes there are of a SHA-256; empty when none. */
    OptionalInt size(String sha256) throws SQLException {
        // SQLite reads no value to tell how long it is.
        return statements
                .list(
                        "SELECT sum(length(bytes)) AS size FROM content WHERE sha256 = ?"
                                + " HAVING count(*) > 0",
                        row -> Math.toIntExact(row.number("size")),
                        sha256)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Keeps what has that SHA-256 unless it is there; within a transaction. */
    void add(String sha256, InputStream in) throws SQLException, IOException {
        if (size(sha256).isPresent()) {
            return;
        }
        byte[] bytes = new byte[PART];
        int part = 0;
        int read;
        do {
            read = in.readNBytes(bytes, 0, PART);
            if (read > 0 || part == 0) {
                statements.run(
                        "INSERT INTO content (sha256, part, bytes) VALUES (?, ?, ?)",
                        sha256,
                        part++,
                        Arrays.copyOf(bytes, read));
            }
        } while (read == PART);
    }

    /**
     * Writes what is kept under a SHA-256.
     *
     * @throws ContentException when there is none, and at the end when it was another one
     */
    Content write(String sha256, OutputStream to, BooleanSupplier unwanted)
            throws SQLException, IOException {
        try (Parts parts = new Parts(sha256)) {
            Content found = Content.passing(parts, to, unwanted);
            if (parts.next == 0) {
                throw new ContentException(Reason.MISSING, sha256);
            }
            if (!found.sha256().equals(sha256)) {
                throw new ContentException(Reason.DAMAGED, sha256);
            }
            return found;
        } catch (Statements.Failure e) {
            throw e.failure();
        }
    }

    /** Every SHA-256 of which there is something. */
    List<String> all() throws SQLException {
        return statements.list(
                "SELECT DISTINCT sha256 FROM content ORDER BY sha256", row -> row.text("sha256"));
    }

    /** The parts of one content one after the other. */
    private final class Parts extends InputStream {

        private final String sha256;
        private byte[] bytes = {};
        private int at;
        private int next;

        Parts(String sha256) {
            this.sha256 = sha256;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (at == bytes.length) {
                List<byte[]> found =
                        Statements.unchecked(
                                () ->
                                        statements.list(
                                                "SELECT bytes FROM content"
                                                        + " WHERE sha256 = ? AND part = ?",
                                                row -> row.bytes("bytes"),
                                                sha256,
                                                next));
                if (found.isEmpty()) {
                    return -1;
                }
                bytes = found.getFirst();
                at = 0;
                next++;
            }
            int some = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, offset, some);
            at += some;
            return some;
        }
    }
}
