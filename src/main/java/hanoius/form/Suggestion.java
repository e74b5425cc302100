package hanoius.form;

import hanoius.model.RecordId;
import hanoius.query.TextRange;

import java.util.List;

/**
 * One thing that a text which is typed may mean: a line of a list under its field.
 *
 * @param label what it is called, for a reader of some language
 * @param found the parts of the label that were typed
 * @param aside the name by which it was found when that is another, or what tells it from its like;
 *     empty for neither
 * @param use how often it is used and in what, or when it was; empty for nothing
 */
public record Suggestion(
        Meant meant, String label, List<TextRange> found, String aside, String use) {

    public Suggestion {
        found = List.copyOf(found);
    }

    /** What is meant. */
    public sealed interface Meant {

        /**
         * The record or the term that is meant.
         *
         * @throws IllegalArgumentException when the document does not have it
         */
        default RecordId id() {
            throw new IllegalArgumentException(this + " is no record");
        }

        /** A record or a term of the document. */
        record Known(RecordId id) implements Meant {}

        /** Words in which a source names somebody who is no party of the document. */
        record Reported(String words) implements Meant {}

        /** Something that the document does not have yet, called as it was typed. */
        record Unknown(String typed) implements Meant {}
    }
}
