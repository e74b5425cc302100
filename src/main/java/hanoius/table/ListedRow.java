package hanoius.table;

import hanoius.edtf.Certainty;
import hanoius.model.RecordId;

/**
 * The line of a record.
 *
 * @param certainty whether the filter lets it through certainly or possibly; not at all when it
 *     stays only as long as it is selected
 */
public record ListedRow<T>(RecordId id, T record, Certainty certainty) implements Line<T> {

    /** Whether it is there although the filter does not let it through. */
    public boolean kept() {
        return certainty == Certainty.NOT;
    }

    public boolean possible() {
        return certainty == Certainty.POSSIBLY;
    }
}
