package hanoius.filing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy that is kept of a document.
 *
 * @param generation how often the document had been written by then; 0 where that is not known
 * @param made when it was made
 */
public record Backup(Path path, long generation, Occasion occasion, Instant made)
        implements Comparable<Backup> {

    /** Why a copy was made. */
    public enum Occasion {
        /** Before the first change after the document was opened. */
        FIRST,
        /** After some time of changes. */
        INTERVAL,
        /** When the document was closed. */
        CLOSE,
        /** Before it was brought to a newer format. */
        MIGRATION,
        /** Before it was made to say what a backup says. */
        RESTORE,
        /** Before what others wrote was taken in. */
        IMPORT,
        /** Before what a copy has otherwise was taken over. */
        MERGE;

        /** Whether such a one stays until somebody deletes it. */
        boolean isPinned() {
            return this == MIGRATION || this == RESTORE || this == IMPORT || this == MERGE;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Occasion> of(String word) {
            return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
        }
    }

    /** Later ones come after earlier ones. */
    @Override
    public int compareTo(Backup other) {
        return Comparator.comparingLong(Backup::generation)
                .thenComparing(Backup::made)
                .thenComparing(Backup::path)
                .compare(this, other);
    }
}
