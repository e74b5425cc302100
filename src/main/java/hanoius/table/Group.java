package hanoius.table;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What records have in common.
 *
 * @param key the same in every language
 * @param name in the words of one language
 * @param rank where it stands; groups of one rank follow their names
 */
public record Group(String key, String name, int rank) {

    /**
     * A group for each of some keys; the last one where there is none.
     *
     * @param called the name of a key
     * @param none the name of the last one
     */
    public static List<Group> each(List<String> keys, UnaryOperator<String> called, String none) {
        return keys.isEmpty()
                ? List.of(last(none))
                : keys.stream()
                        .distinct()
                        .map(each -> new Group(each, called.apply(each), 0))
                        .toList();
    }

    /** Behind all others: what has nothing to be grouped by. */
    public static Group last(String name) {
        return new Group("", name, Integer.MAX_VALUE);
    }
}
