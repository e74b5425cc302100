package hanoius.edtf;

/** The three answers to whether something happened within a range of days. */
public enum Certainty {
    CERTAINLY,
    POSSIBLY,
    NOT
}
