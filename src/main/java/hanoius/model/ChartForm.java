package hanoius.model;

/** How a series is drawn. */
public enum ChartForm {
    /** One column for each period, as wide as the period. */
    COLUMNS,
    /** One symbol for each value. */
    POINTS,
    /** A line through periods that follow each other without a gap, symbols for the rest. */
    LINE,
    /** A level that is held until the next value, as counts since a beginning are. */
    STEPS
}
