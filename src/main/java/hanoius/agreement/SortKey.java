package hanoius.agreement;

/** One of the fields that the table is sorted by. */
record SortKey(Field field, boolean descending) {}
