package hanoius.archive;

import hanoius.model.RecordId;

import java.time.Instant;
import java.util.Map;

/**
 * A change as it stands in the document.
 *
 * @param generation the number that the document has since
 * @param change what was done, which may be more or less than what was asked for where somebody
 *     else had changed the same records
 * @param next for a record that came back to where it had stood: the record of its kind that
 *     follows it now, which may have come back with it; what was added and is not among them stands
 *     at the end
 * @param changed when the record was last changed, which saved charts leave as it was
 * @param own whether it was made through this door, and not by another program
 */
public record Committed(
        long generation,
        Change change,
        Map<RecordId, RecordId> next,
        Instant changed,
        boolean own) {

    public Committed {
        next = Map.copyOf(next);
    }
}
