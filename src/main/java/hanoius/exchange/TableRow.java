package hanoius.exchange;

import java.util.Map;

/**
 * One row of a table by column name, its cells as they stand in the file.
 *
 * @param line on which it begins, from 1; of a file that is not a table, which of its entries it is
 */
public record TableRow(long line, Map<String, String> cells) {

    /** The cell of a column; empty when the table has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }
}
