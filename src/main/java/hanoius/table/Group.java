package hanoius.table;

/**
 * What records have in common.
 *
 * @param key the same in every language
 * @param name in the words of one language
 * @param rank where it stands; groups of one rank follow their names
 */
public record Group(String key, String name, int rank) {

    /** Behind all others: what has nothing to be grouped by. */
    public static Group last(String name) {
        return new Group("", name, Integer.MAX_VALUE);
    }
}
