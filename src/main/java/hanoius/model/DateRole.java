package hanoius.model;

/** Which of the dates of a record is meant. */
public enum DateRole {
    /** When a milestone happened. */
    HAPPENED(RecordId.Kind.MILESTONE),
    /** When an agreement was signed. */
    SIGNED(RecordId.Kind.AGREEMENT),
    /** The days on which an agreement is in force. */
    IN_FORCE(RecordId.Kind.AGREEMENT),
    /** When an agreement ended. */
    ENDED(RecordId.Kind.AGREEMENT),
    /** What a figure is about. */
    PERIOD(RecordId.Kind.OBSERVATION),
    /** When a source appeared. */
    PUBLISHED(RecordId.Kind.SOURCE);

    private final RecordId.Kind kind;

    DateRole(RecordId.Kind kind) {
        this.kind = kind;
    }

    /** The only kind of records that have such a date. */
    public RecordId.Kind kind() {
        return kind;
    }
}
