package hanoius.model;

/** What a document holds under a name of its own; a change replaces it as a whole. */
public sealed interface Entity permits Fact, Link, SavedChart, Term, Attachment {

    RecordId id();
}
