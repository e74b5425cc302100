package hanoius.schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Values of which a data package has rows in a further table, beside what stands in the row of the
 * record. A row of such a table begins with the kind and the key of the record and the name of the
 * field; where a kind has no more than one such field and its rows have an order, with the place in
 * that in its stead, from 1.
 *
 * @param <V> the values
 */
public interface RowsType<V> {

    /** The table of a data package. */
    String table();

    /** Whether rows have an order, and no kind of record has them in more than one field. */
    default boolean isOrdered() {
        return false;
    }

    /** Its columns after those that say to which field of which record a row belongs. */
    List<Column> rowColumns();

    /** The cells of these columns, a row each. */
    List<List<String>> rows(V value);

    /**
     * Adds what stands in rows to what stood in the row of the record.
     *
     * @throws IllegalArgumentException when they say nothing of the kind
     */
    V with(@Nullable V value, List<List<String>> rows);
}
