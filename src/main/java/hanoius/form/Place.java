package hanoius.form;

import hanoius.model.RecordId;

/**
 * Where something is typed: a field of a record, or a part of one.
 *
 * @param field the name of the field in the record's schema
 * @param part what of the field, such as the code of a language; empty for all of it
 */
public record Place(RecordId record, String field, String part) {

    public static Place of(RecordId record, String field) {
        return new Place(record, field, "");
    }
}
