package hanoius.model;

/** What sort of event a milestone is. */
public enum Category {
    VISIT,
    MEETING,
    AGREEMENT,
    AID,
    EVENT,
    POLICY,
    DIPLOMATIC
}
