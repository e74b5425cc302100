package hanoius.figure;

import hanoius.model.RecordId;

/**
 * The fact that a mark stands for.
 *
 * @param words the text alternative: what a person who does not see the mark is told
 */
public record Meaning(RecordId record, String words) {}
