package hanoius.archive;

import hanoius.model.Edit;
import hanoius.model.RecordId;

import java.util.List;

/**
 * What is to be written at once: it fits what the document holds.
 *
 * @param edits one for each record that it touches; none for a move between changes that made no
 *     difference together
 */
public record Commit(Generation generation, List<Edit> edits) {

    public Commit {
        edits = List.copyOf(edits);
    }

    /** Whether it moves the day of the record's last change; saved charts are no part of it. */
    public boolean changesRecord() {
        return edits.stream().anyMatch(each -> each.id().kind() != RecordId.Kind.CHART);
    }

    /** What the document's listeners are told. */
    public Change change() {
        return new Change(edits, generation.by());
    }
}
