package hanoius.archive;

import hanoius.model.Edit;
import hanoius.model.RecordId;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is done to a document at once, wholly or not at all.
 *
 * @param edits one for each record that it touches
 */
public record Change(List<Edit> edits, Attribution by) {

    /**
     * Checks that no record is touched twice.
     *
     * @throws IllegalArgumentException when one is, or none is touched at all
     */
    public Change {
        edits = List.copyOf(edits);
        Set<RecordId> touched = new HashSet<>();
        for (Edit each : edits) {
            if (!touched.add(each.id())) {
                throw new IllegalArgumentException(each.id() + " is touched twice");
            }
        }
        if (touched.isEmpty()) {
            throw new IllegalArgumentException("a change that touches nothing");
        }
    }

    /** What takes it back, as somebody's own change. */
    public Change reversed(Attribution whose) {
        return new Change(edits.reversed().stream().map(Edit::reversed).toList(), whose);
    }
}
