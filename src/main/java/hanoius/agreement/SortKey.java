package hanoius.agreement;

/** One of the fields that the table is sorted by. */
record SortKey(AgreementField field, boolean descending) {}
