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
}
