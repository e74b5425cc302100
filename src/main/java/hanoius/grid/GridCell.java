package hanoius.grid;

/**
 * A place in a grid in which one types.
 *
 * @param row from 0
 * @param column from 0, of those in which one types
 */
record GridCell(int row, int column) {

    /** The place that lies so many rows below, not above the first. */
    GridCell down(int rows) {
        return new GridCell(Math.max(0, row + rows), column);
    }

    /**
     * The place that lies so many columns to the right, in the same row.
     *
     * @param width how many columns there are
     */
    GridCell right(int columns, int width) {
        return new GridCell(row, Math.clamp(column + columns, 0, width - 1));
    }

    /** The place that comes next as one reads, or before; none comes before the first. */
    GridCell next(boolean forward, int width) {
        int at = column + (forward ? 1 : -1);
        if (at >= width) {
            return new GridCell(row + 1, 0);
        }
        if (at >= 0) {
            return new GridCell(row, at);
        }
        return row == 0 ? this : new GridCell(row - 1, width - 1);
    }
}
