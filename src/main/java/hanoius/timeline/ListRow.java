package hanoius.timeline;

/** A row of the records listed one below the other. */
sealed interface ListRow {

    /** What the records below it have in common, such as their year, and how many they are. */
    record Heading(String name, int count) implements ListRow {}

    /** A record, by the number of its item. */
    record Entry(int number) implements ListRow {}
}
