package hanoius.table;

import hanoius.text.Words;

/**
 * The heading of a group of records.
 *
 * @param certain how many of them the filter lets through certainly
 * @param possible how many possibly
 * @param open whether they are listed beneath
 */
public record GroupLine<T>(Group group, int certain, int possible, boolean open)
        implements Line<T> {

    /** Its name and its counts, as in "State of Utah 2 + 1 possible". */
    public String words(Words words) {
        return words.get("table.group_line", group.name(), certain, possible);
    }
}
