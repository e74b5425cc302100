package hanoius.archive;

import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

/**
 * What a change and a document want differently.
 *
 * @param field the name of the field in the record's schema; empty for the record as a whole, which
 *     one of them deleted or both added
 * @param wanted what the change would have it be: the value of the field or the whole record; null
 *     for none
 * @param found what the document has; null for none
 */
public record Clash(RecordId id, String field, @Nullable Object wanted, @Nullable Object found) {}
