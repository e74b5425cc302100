package hanoius.table;

/** One of the fields that a table is sorted by. */
public record SortKey<T>(ListedField<T> field, boolean descending) {}
