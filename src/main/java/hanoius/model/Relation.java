package hanoius.model;

/** What one record does to, or has to do with, another. */
public enum Relation {
    SIGNS,
    PROPOSES,
    DISCUSSES,
    CARRIES_OUT,
    SUSPENDS,
    MENTIONS,
    COUNTS,
    BRINGS_INTO_FORCE,
    PART_OF,
    FOLLOWS,
    /** The same event in another report: counted once. */
    SAME_EVENT,
    POSSIBLY_SAME
}
