package hanoius.model;

/** What kind of number an indicator counts, which decides how it may be drawn and compared. */
public enum Measure {
    /** An amount over a span of time. */
    FLOW,
    /** A level at a moment. */
    STOCK,
    /** A count since a beginning. */
    CUMULATIVE,
    /** A part of a whole, in percent. */
    SHARE,
    /** A change against an earlier period, in percent. */
    GROWTH
}
