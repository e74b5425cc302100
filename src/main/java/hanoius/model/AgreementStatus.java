package hanoius.model;

/** How far an agreement has come. */
public enum AgreementStatus {
    PROPOSED,
    SIGNED,
    IN_FORCE,
    EXPIRED,
    TERMINATED,
    UNKNOWN
}
