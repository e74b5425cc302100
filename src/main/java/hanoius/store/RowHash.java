package hanoius.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** Hashes the rows of one query. */
final class RowHash {

    private static final int LENGTH = Integer.BYTES;

    private final MessageDigest digest;
    private byte[] types = {};
    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The first bytes of the hash of all values. Of each a type letter and the length come first,
     * so that no two rows give the same bytes.
     */
    long of(ResultSet row) throws SQLException {
        if (types.length == 0) {
            types = types(row.getMetaData());
        }
        bytes.clear();
        for (int i = 0; i < types.length; i++) {
            // Numbers too come as the digits of a text.
            byte[] value = row.getBytes(i + 1);
            if (value == null) {
                room(1).put((byte) 'n');
            } else {
                room(1 + LENGTH + value.length).put(types[i]).putInt(value.length).put(value);
            }
        }
        digest.update(bytes.array(), 0, bytes.position());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** What the columns were declared as, to which their values are held. */
    private static byte[] types(ResultSetMetaData columns) throws SQLException {
        byte[] types = new byte[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = (byte) (columns.getColumnTypeName(i + 1).equals("INTEGER") ? 'i' : 't');
        }
        return types;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(2 * bytes.capacity() + more);
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
