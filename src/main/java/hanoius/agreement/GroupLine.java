package hanoius.agreement;

import hanoius.text.Words;

/**
 * The heading of a group of agreements.
 *
 * @param certain how many of them the filter lets through certainly
 * @param possible how many possibly
 * @param open whether they are listed beneath
 */
record GroupLine(Group group, int certain, int possible, boolean open) implements Line {

    /** Its name and its counts, as in "State of Utah 2 + 1 possible". */
    String words(Words words) {
        return words.get("agreement.group_line", group.name(), certain, possible);
    }
}
