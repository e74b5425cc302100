package hanoius.store;

/**
 * One edit that can be undone or done again, as a menu names it.
 *
 * @param generation the document's generation that it made
 * @param kind what it changed, as in "chart"
 * @param before the name of that before, empty if it was new
 * @param after the name of that after, empty if it was deleted
 */
public record Step(long generation, String kind, Act act, String before, String after) {

    /** What an edit did. */
    public enum Act {
        ADD,
        CHANGE,
        RENAME,
        DELETE
    }

    static Step of(long generation, String kind, String before, String after) {
        Act act = Act.CHANGE;
        if (before.isEmpty()) {
            act = Act.ADD;
        } else if (after.isEmpty()) {
            act = Act.DELETE;
        } else if (!before.equals(after)) {
            act = Act.RENAME;
        }
        return new Step(generation, kind, act, before, after);
    }

    /** The last name that it had. */
    public String name() {
        return after.isEmpty() ? before : after;
    }
}
