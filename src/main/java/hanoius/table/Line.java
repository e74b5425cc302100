package hanoius.table;

/**
 * What stands in one line of a table of records.
 *
 * @param <T> what is told of a record
 */
public sealed interface Line<T> permits ListedRow, GroupLine {

    /** What tells it from other lines, before and after a change of its record. */
    default Object key() {
        return switch (this) {
            case ListedRow<T> row -> row.id();
            case GroupLine<T> heading -> heading.group().key();
        };
    }
}
