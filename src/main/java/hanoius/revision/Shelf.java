package hanoius.revision;

import hanoius.merge.Difference;

import java.util.Locale;

/** How a record is otherwise there: who changed it, or of a backup, where it is. */
enum Shelf {
    BOTH,
    NEW,
    CHANGED,
    REMOVED,
    OURS,
    ONLY_THERE,
    OTHERWISE,
    NOT_THERE;

    /**
     * The shelf of a record.
     *
     * @param ofBackup whether what was compared with is a backup, in which nobody changed anything
     */
    static Shelf of(Difference difference, boolean ofBackup) {
        if (!ofBackup) {
            return valueOf(difference.group().name());
        }
        if (difference.here() == null) {
            return ONLY_THERE;
        }
        return difference.there() == null ? NOT_THERE : OTHERWISE;
    }

    /** What it is called among the messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
