package hanoius.grid;

import hanoius.paste.FigureColumn;

import java.util.List;

/**
 * A place in a grid.
 *
 * @param row from 0
 */
record GridCell(int row, FigureColumn column) {

    private static final List<FigureColumn> COLUMNS = List.of(FigureColumn.values());

    /** The place that lies so many rows below, not above the first. */
    GridCell down(int rows) {
        return new GridCell(Math.max(0, row + rows), column);
    }

    /** The place that lies so many columns to the right, in the same row. */
    GridCell right(int columns) {
        int at = Math.clamp(COLUMNS.indexOf(column) + columns, 0, COLUMNS.size() - 1);
        return new GridCell(row, COLUMNS.get(at));
    }

    /** The place that comes next as one reads, or before; none comes before the first. */
    GridCell next(boolean forward) {
        int at = COLUMNS.indexOf(column) + (forward ? 1 : -1);
        if (at >= COLUMNS.size()) {
            return new GridCell(row + 1, COLUMNS.getFirst());
        }
        if (at >= 0) {
            return new GridCell(row, COLUMNS.get(at));
        }
        return row == 0 ? this : new GridCell(row - 1, COLUMNS.getLast());
    }
}
