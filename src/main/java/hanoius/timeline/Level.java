package hanoius.timeline;

/** How much of each item a lane shows, by the room that there is. */
public enum Level {
    /** Bars with titles. */
    CHIPS(26),
    /** Symbols, with titles where nothing is in the way. */
    DOTS(20),
    /** Symbols for single items and circles with counts for several. */
    CLUSTERS(26);

    private final double rowHeight;

    Level(double rowHeight) {
        this.rowHeight = rowHeight;
    }

    /** From one row to the next, in pixels. */
    public double rowHeight() {
        return rowHeight;
    }
}
