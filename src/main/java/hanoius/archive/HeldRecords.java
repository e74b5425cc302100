package hanoius.archive;

import hanoius.model.Entity;
import hanoius.model.RecordId;

import java.util.Optional;
import java.util.Set;

/** What a document holds before a change, as far as the change has to know. */
public interface HeldRecords {

    /** The record of that id, whatever its kind. */
    Optional<Entity> find(RecordId id);

    /** Whether there is a record of that id. */
    default boolean has(RecordId id) {
        return find(id).isPresent();
    }

    /**
     * One of the records that name another as {@link hanoius.schema.Field#references} tells.
     *
     * @param except those that do not count
     */
    Optional<RecordId> naming(RecordId id, Set<RecordId> except);

    /** The chart of that name. */
    Optional<RecordId> chart(String name);
}
