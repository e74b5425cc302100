package hanoius.archive;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.RecordId;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Deletes a record and the links that begin or end at it. */
    public static Change deleting(Fact fact, Dataset dataset, Attribution by) {
        Stream<? extends Entity> links = dataset.linksOf(fact.id()).stream();
        return new Change(Stream.concat(links, Stream.of(fact)).map(Edit::deleting).toList(), by);
    }

    /** What takes it back, as somebody's own change. */
    public Change reversed(Attribution whose) {
        return new Change(edits.reversed().stream().map(Edit::reversed).toList(), whose);
    }
}
