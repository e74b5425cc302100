package hanoius.interchange;

import hanoius.interchange.Remark.Reason;
import hanoius.schema.SourceSchema;

import java.util.Map;

/** Sources that a bibliography lists. */
final class SourceRows {

    static final String TABLE = SourceSchema.SOURCE.table();

    private SourceRows() {}

    /** Adds one, if it has a title. */
    static void add(Map<String, String> cells, long line, Gathering gathering) {
        if (cells.getOrDefault(SourceSchema.TITLE.name(), "").isBlank()) {
            gathering.remark(line, "", Reason.INCOMPLETE, String.join("; ", cells.values()));
        } else {
            gathering.add(TABLE, line, cells);
        }
    }
}
