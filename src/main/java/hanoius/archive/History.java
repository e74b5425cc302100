package hanoius.archive;

import hanoius.model.Edit;

import java.util.List;
import java.util.OptionalLong;

/** The generations of a document as it keeps them. */
public interface History {

    /** The document's generation now. */
    long generation();

    /** The change whose result the document holds; {@link Generation#START} for none. */
    long position();

    /**
     * One change or move.
     *
     * @throws IllegalArgumentException when there is none of that number
     */
    Generation get(long number);

    /** The latest change that was made at a position. */
    OptionalLong next(long position);

    /** What a change or a move did, in order. */
    List<Edit> edits(long number);

    /**
     * How a document came to one of its generations: by a change, or by a move to what was there
     * before.
     *
     * @param number the document's generation from then on
     * @param position the change whose result the document holds from then on, by the generation
     *     that it made: this one for a change, an earlier one for a move; 0 before the first
     * @param parent the position at which a change was made; empty for a move
     * @param undoes the generation of the step that a change took back out of order; 0 for none
     */
    public record Generation(
            long number, long position, OptionalLong parent, Attribution by, long undoes) {

        /** The position of a document that was never changed. */
        public static final long START = 0;
    }
}
