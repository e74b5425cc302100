package hanoius.store;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

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
                none();
            } else {
                value(types[i], value, 0, value.length);
            }
        }
        return sum();
    }

    private void none() {
        room(1).put((byte) 'n');
    }

    private void value(byte type, byte[] from, int at, int length) {
        room(1 + LENGTH + length).put(type).putInt(length).put(from, at, length);
    }

    private long sum() {
        digest.update(bytes.array(), 0, bytes.position());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /**
     * A row of a table in one value, as {@link #of(byte[], byte[])} takes it: where there are many
     * rows, most of the time goes into fetching values one by one.
     *
     * @param columns of which each has a type
     */
    static String packed(List<String> columns) {
        return columns.stream()
                .map(each -> '"' + each + '"')
                .map(each -> "coalesce(octet_length(" + each + ") || ':' || " + each + ", '-')")
                .collect(Collectors.joining(" || "));
    }

    /**
     * The same of a row that was packed.
     *
     * @param declared a letter for the type of each column
     */
    long of(byte[] row, byte[] declared) {
        bytes.clear();
        int at = 0;
        for (byte type : declared) {
            if (row[at] == '-') {
                none();
                at++;
            } else {
                int length = 0;
                while (row[at] != ':') {
                    length = 10 * length + row[at++] - '0';
                }
                value(type, row, at + 1, length);
                at += 1 + length;
            }
        }
        return sum();
    }

    /**
     * The same of a row that is written just now.
     *
     * @param row the values of its columns as they are bound
     * @param declared a letter for the type of each column
     */
    long of(@Nullable Object[] row, byte[] declared) {
        bytes.clear();
        for (int i = 0; i < declared.length; i++) {
            Object value = row[i];
            if (value == null) {
                none();
            } else {
                byte[] text = text(value).getBytes(StandardCharsets.UTF_8);
                value(declared[i], text, 0, text.length);
            }
        }
        return sum();
    }

    /** What the document makes of a value, which has no other types than whole numbers and text. */
    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> Long.toString(number);
            case Integer number -> Integer.toString(number);
            case Boolean flag -> flag ? "1" : "0";
            default -> throw new IllegalArgumentException(value.getClass() + " is not written");
        };
    }

    /** What the columns were declared as, to which their values are held. */
    private static byte[] types(ResultSetMetaData columns) throws SQLException {
        byte[] types = new byte[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(columns.getColumnTypeName(i + 1));
        }
        return types;
    }

    /** The letter for a type that a column was declared as. */
    static byte type(String declared) {
        return (byte) (declared.equals("INTEGER") ? 'i' : 't');
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(2 * bytes.capacity() + more);
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
