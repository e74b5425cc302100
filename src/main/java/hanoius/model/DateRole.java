package hanoius.model;

/** Which of the dates of a record is meant. */
public enum DateRole {
    /** When a milestone happened. */
    HAPPENED,
    /** When an agreement was signed. */
    SIGNED,
    /** The days on which an agreement is in force. */
    IN_FORCE,
    /** When an agreement ended. */
    ENDED,
    /** What a figure is about. */
    PERIOD
}
