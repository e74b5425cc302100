package hanoius.intake;

import hanoius.schema.Column;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;

/**
 * What a column of somebody's table is.
 *
 * @param column that of a table of a data package, or {@link #PARTIES}; empty for one that is left
 *     out
 * @param detail the language of a text, or the side of parties; empty where that is not said
 */
public record Target(String column, String detail) {

    /** Those who take part, of whom a data package has a table. */
    public static final String PARTIES = "parties";

    /** The unit of the figures of a row, of which each indicator has its own. */
    public static final String UNIT = "unit";

    /** Of a column that is left out. */
    public static final Target NONE = new Target("", "");

    public static Target of(String column) {
        return new Target(column, "");
    }

    /** Reads what {@link #toString} writes. */
    public static Target parse(String text) {
        int at = text.indexOf('@');
        return at < 0 ? of(text) : new Target(text.substring(0, at), text.substring(at + 1));
    }

    boolean isNone() {
        return column.isEmpty();
    }

    /** Whether a column names a record or a text that tells it from the others. */
    boolean isId() {
        return column.equals(Column.ID.name());
    }

    static boolean isText(FieldType<?> type) {
        return type instanceof LocalizedType;
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? column : column + '@' + detail;
    }
}
