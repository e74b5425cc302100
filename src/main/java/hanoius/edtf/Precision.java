package hanoius.edtf;

/** How finely a date was said, finest first. */
public enum Precision {
    DAY,
    MONTH,
    /** A season, quarter or other grouping of months. */
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** A millennium or coarser. */
    MILLENNIUM,
    INTERVAL,
    SET
}
