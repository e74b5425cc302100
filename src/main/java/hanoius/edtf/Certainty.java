package hanoius.edtf;

/** The three answers to whether something happened within a range of days. */
public enum Certainty {
    CERTAINLY,
    POSSIBLY,
    NOT;

    /** The answer for what is possible at all, and certain if it is. */
    public static Certainty of(boolean possible, boolean certain) {
        return !possible ? NOT : certain ? CERTAINLY : POSSIBLY;
    }

    /** How surely two things hold together: the less sure of both. */
    public Certainty and(Certainty other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** How surely one of two things holds: the surer of both. */
    public Certainty or(Certainty other) {
        return compareTo(other) < 0 ? this : other;
    }
}
