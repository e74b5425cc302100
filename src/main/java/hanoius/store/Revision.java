package hanoius.store;

import org.jspecify.annotations.Nullable;

/**
 * What one edit did to one record.
 *
 * @param before the record as JSON; null if it was new
 * @param after the record as JSON; null if it was deleted
 */
record Revision(String kind, String key, @Nullable String before, @Nullable String after) {

    /** What takes it back. */
    Revision reversed() {
        return new Revision(kind, key, after, before);
    }
}
