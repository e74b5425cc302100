package hanoius.timeline.lane;

/** How much of each item a lane shows, by the room that there is; from the least to the most. */
public enum Level {
    /** Columns that are the higher the more there is. */
    DENSITY(26),
    /** Symbols for single items and circles with counts for several. */
    CLUSTERS(24),
    /** Symbols, with titles where nothing is in the way. */
    DOTS(17),
    /** Bars with titles. */
    CHIPS(26),
    /** Date, title, a line of the summary and the number of sources. */
    CARDS(82);

    /** The height of a line of a summary on a card, in pixels. */
    public static final double CARD_LINE = 15;

    /** So many more lines of a summary are as many as anybody reads on a card. */
    static final int MOST_CARD_LINES = 5;

    private final double rowHeight;

    Level(double rowHeight) {
        this.rowHeight = rowHeight;
    }

    /**
     * The level at which an item takes no more than its time does: a card is wider than its days.
     */
    public Level ofTime() {
        return this == CARDS ? CHIPS : this;
    }

    /** From one row to the next, in pixels. */
    public double rowHeight() {
        return rowHeight;
    }
}
