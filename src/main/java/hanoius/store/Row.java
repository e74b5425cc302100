package hanoius.store;

import hanoius.edtf.EdtfDate;
import hanoius.limit.Limits;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;

/** The current row of a result, its columns as values of the model. */
final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** The row as the driver has it. */
    ResultSet result() {
        return rows;
    }

    /** What lies in the first column; the driver has null where no byte does. */
    byte[] block() throws SQLException {
        byte[] bytes = rows.getBytes(1);
        return bytes == null ? new byte[0] : bytes;
    }

    /** The bytes of a text, which need not be whole characters. */
    byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(rows.getBytes(column), column);
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    /** The number in a column, counted from 1; 0 for none. */
    long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    boolean isNull(String column) throws SQLException {
        return rows.getBytes(column) == null;
    }

    /** Whether there was none in the column that was read last. */
    boolean wasNull() throws SQLException {
        return rows.wasNull();
    }

    /** The text in a column, counted from 1. */
    String text(int column) throws SQLException {
        String text = optional(column);
        if (text == null) {
            throw new IllegalArgumentException("column " + column + " is empty");
        }
        return text;
    }

    /**
     * @throws hanoius.limit.LimitException when it is no text that a record may have
     */
    @Nullable String optional(int column) throws SQLException {
        // A document's text is UTF-8; the driver hands out bytes with much less ado than a string.
        byte[] bytes = rows.getBytes(column);
        return bytes == null
                ? null
                : Limits.text(new String(Limits.bytes(bytes), StandardCharsets.UTF_8));
    }

    boolean flag(String column) throws SQLException {
        return rows.getInt(column) != 0;
    }

    String text(String column) throws SQLException {
        String text = optional(column);
        if (text == null) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return text;
    }

    @Nullable String optional(String column) throws SQLException {
        // A document's text is UTF-8; the driver hands out bytes with much less ado than a string.
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Nullable EdtfDate optionalDate(String column) throws SQLException {
        String text = optional(column);
        return text == null ? null : EdtfDate.parse(text);
    }

    <E extends Enum<E>> E word(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
    }
}
