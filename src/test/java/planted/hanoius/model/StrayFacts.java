package planted.hanoius.model;

import hanoius.edtf.EdtfDate;
import hanoius.model.Category;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Scope;

import java.util.List;

/** Names every field of a record, though none of them matters. */
public final class StrayFacts {

    private StrayFacts() {}

    static Milestone milestone(RecordId id, EdtfDate date) {
        return new Milestone(
                id,
                date,
                "",
                Category.VISIT,
                List.of(),
                Scope.HANOI,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                false);
    }
}
