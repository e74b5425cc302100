package hanoius.archive;

import java.util.OptionalLong;

/**
 * How a document came to one of its generations: by a change, or by a move to what was there
 * before.
 *
 * @param number the document's generation from then on
 * @param position the change whose result the document holds from then on, by the generation that
 *     it made: this one for a change, an earlier one for a move; 0 before the first
 * @param parent the position at which a change was made; empty for a move
 * @param undoes the generation of the step that a change took back out of order; 0 for none
 */
public record Generation(
        long number, long position, OptionalLong parent, Attribution by, long undoes) {

    /** The position of a document that was never changed. */
    public static final long START = 0;
}
