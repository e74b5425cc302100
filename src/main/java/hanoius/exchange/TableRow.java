package hanoius.exchange;

import java.util.Map;

/** One row of a table by column name, its cells as they stand in the file. */
record TableRow(long line, Map<String, String> cells) {

    /** The cell of a column; empty when the table has no such column. */
    String text(String column) {
        return cells.getOrDefault(column, "");
    }
}
