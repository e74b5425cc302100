package hanoius.archive;

import hanoius.model.Edit;

/**
 * One entry in the history of a record.
 *
 * @param generation the document's generation from then on
 * @param edit what was done to the record, going back and forth between steps included
 */
public record Revision(long generation, Edit edit, Attribution by) {}
