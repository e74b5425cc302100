package hanoius.agreement;

/**
 * What agreements have in common.
 *
 * @param key the same in every language
 * @param name in the words of one language
 * @param rank where it stands; groups of one rank follow their names
 */
record Group(String key, String name, int rank) {

    /** Behind all others: what has nothing to be grouped by. */
    static Group last(String name) {
        return new Group("", name, Integer.MAX_VALUE);
    }
}
