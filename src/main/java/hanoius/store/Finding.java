package hanoius.store;

import hanoius.model.RecordId;

import java.util.BitSet;
import java.util.Set;

/**
 * The records that a query finds.
 *
 * @param milestones their places among the milestones of the document; not to be changed
 * @param others the names of those of other kinds
 */
public record Finding(BitSet milestones, Set<RecordId> others) {

    public Finding {
        others = Set.copyOf(others);
    }
}
