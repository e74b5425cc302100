package hanoius.model;

/** A directed relation between two records, read "from … relation … to". */
public record Link(RecordId from, Relation relation, RecordId to, String note) {}
