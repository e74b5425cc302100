package hanoius.grid;

import hanoius.paste.FigureColumn;

/**
 * A place in a grid.
 *
 * @param row from 0
 */
record GridCell(int row, FigureColumn column) {

    private static final FigureColumn[] COLUMNS = FigureColumn.values();

    /** The place that lies so many rows below, not above the first. */
    GridCell down(int rows) {
        return new GridCell(Math.max(0, row + rows), column);
    }

    /** The place that lies so many columns to the right, in the same row. */
    GridCell right(int columns) {
        int at = Math.clamp(column.ordinal() + columns, 0, COLUMNS.length - 1);
        return new GridCell(row, COLUMNS[at]);
    }

    /** The place that comes next as one reads, or before. */
    GridCell next(boolean forward) {
        int at = column.ordinal() + (forward ? 1 : -1);
        return at >= COLUMNS.length
                ? new GridCell(row + 1, COLUMNS[0])
                : at < 0
                        ? new GridCell(
                                Math.max(0, row - 1), COLUMNS[row == 0 ? 0 : COLUMNS.length - 1])
                        : new GridCell(row, COLUMNS[at]);
    }
}
