package hanoius.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a change does to one record of a document.
 *
 * @param before the whole record before; null when it is new
 * @param after the whole record after; null when it is deleted
 */
public record Edit(RecordId id, @Nullable Entity before, @Nullable Entity after) {

    /**
     * Checks that both are the record of that id.
     *
     * @throws IllegalArgumentException when there is neither, or one is another record
     */
    public Edit {
        if (before == null && after == null) {
            throw new IllegalArgumentException("nothing is done to " + id);
        }
        if ((before != null && !before.id().equals(id))
                || (after != null && !after.id().equals(id))) {
            throw new IllegalArgumentException("another record than " + id);
        }
    }

    public static Edit adding(Entity added) {
        return new Edit(added.id(), null, added);
    }

    public static Edit deleting(Entity deleted) {
        return new Edit(deleted.id(), deleted, null);
    }

    /** Puts a record in the place of one of the same id. */
    public static Edit replacing(Entity before, Entity after) {
        return new Edit(before.id(), before, after);
    }

    /** The record before and after, where there is one. */
    public List<Entity> states() {
        return Stream.of(before, after).filter(Objects::nonNull).toList();
    }

    /**
     * Checks that it can be done to what has the record or has it not.
     *
     * @throws IllegalArgumentException when what is there would be added, or what is not be changed
     */
    void expect(boolean there) {
        if (there != (before != null)) {
            throw new IllegalArgumentException(id + (there ? " is there" : " is not there"));
        }
    }

    /** What takes it back. */
    public Edit reversed() {
        return new Edit(id, after, before);
    }
}
