package hanoius.intake;

import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a cell names: a record, or a word of a list.
 *
 * @param list of a term; empty for every other kind
 * @param text as it stands there
 */
public record Mention(Kind kind, String list, String text) {

    static Mention of(Kind kind, String text) {
        return new Mention(kind, "", text);
    }

    static Mention term(String list, String word) {
        return new Mention(Kind.TERM, list, word);
    }

    /**
     * One that nothing is called, or several are.
     *
     * @param rows how many have it
     * @param stops whether these are in error by that; else something of that name is made
     * @param near what may be meant, likeliest first
     * @param meant what somebody said that is meant; null for nothing yet
     */
    public record Unmatched(
            Mention mention,
            long rows,
            boolean stops,
            List<RecordId> near,
            @Nullable RecordId meant) {

        public Unmatched {
            near = List.copyOf(near);
        }

        /** The same of the rows of several files. */
        Unmatched and(Unmatched other) {
            return new Unmatched(mention, rows + other.rows, stops || other.stops, near, meant);
        }
    }
}
