package hanoius.table;

import hanoius.text.Words;

import java.util.List;

/** By what records are grouped; one stands in every group that it belongs to. */
public interface RecordGrouping<T> {

    /** By which it is remembered, in capital letters; that of grouping by nothing is NONE. */
    String name();

    /** The message key of what it is called. */
    String key();

    /** The groups of a record: at least one, unless nothing is grouped. */
    List<Group> of(T row, Words words);

    /** Whether it groups by nothing. */
    default boolean isNone() {
        return name().equals("NONE");
    }
}
