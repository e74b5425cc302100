package hanoius.model;

/** A directed relation between two records, read "from … relation … to". */
public record Link(RecordId from, Relation relation, RecordId to, String note) implements Entity {

    /** What it joins and how: no two links of a document have the same. */
    @Override
    public RecordId id() {
        return RecordId.link(from, relation, to);
    }
}
