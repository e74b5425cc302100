package hanoius.archive;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is done to a document at once, wholly or not at all.
 *
 * @param edits one for each record that it touches; none when there was nothing to do
 */
public record Change(List<Edit> edits, Attribution by) {

    /**
     * Checks that no record is touched twice.
     *
     * @throws IllegalArgumentException when one is
     */
    public Change {
        edits = List.copyOf(edits);
        Set<RecordId> touched = new HashSet<>();
        for (Edit each : edits) {
            if (!touched.add(each.id())) {
                throw new IllegalArgumentException(each.id() + " is touched twice");
            }
        }
    }

    public static Change of(Attribution by, Edit... edits) {
        return new Change(List.of(edits), by);
    }

    /** Deletes a record, the links that begin or end at it and what is attached to it. */
    public static Change deleting(Fact fact, Dataset dataset, Attribution by) {
        List<Entity> all = new ArrayList<>(dataset.linksOf(fact.id()));
        all.addAll(dataset.attachmentsOf(fact.id()));
        all.add(fact);
        return new Change(all.stream().map(Edit::deleting).toList(), by);
    }

    /** What takes it back, as somebody's own change. */
    public Change reversed(Attribution whose) {
        return new Change(edits.reversed().stream().map(Edit::reversed).toList(), whose);
    }
}
