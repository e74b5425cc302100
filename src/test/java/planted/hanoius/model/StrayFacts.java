package planted.hanoius.model;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Milestone;
import hanoius.model.RecordId;

import java.util.List;

/** Names every field of a record, though none of them matters. */
public final class StrayFacts {

    private StrayFacts() {}

    static Milestone milestone(RecordId id, EdtfDate date) {
        return new Milestone(
                id,
                date,
                "",
                LocalizedText.NONE,
                "visit",
                List.of(),
                "hanoi",
                List.of(),
                List.of(),
                LocalizedText.NONE,
                List.of(),
                false);
    }
}
