package hanoius.archive;

import hanoius.model.Edit;

import java.util.List;

/**
 * One line of a document's history, and what one undo takes back: a change, or several that belong
 * together.
 *
 * @param generation the document's generation that its last change made; 1 is how it was made
 * @param edits what it did to each record, those to which it did nothing in the end left out
 * @param by who did it; the time and the reason of the first change
 * @param done whether the document stands at it or behind it; false for one that was undone and can
 *     be done again
 * @param undoes the generation of the step that this one took back out of order; 0 for none
 */
public record Step(long generation, List<Edit> edits, Attribution by, boolean done, long undoes) {

    public Step {
        edits = List.copyOf(edits);
    }
}
