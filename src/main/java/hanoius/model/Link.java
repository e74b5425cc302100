package hanoius.model;

import hanoius.language.LocalizedText;

/** A directed relation between two records, read "from … relation … to". */
public record Link(RecordId from, Relation relation, RecordId to, LocalizedText note)
        implements Entity {

    /** What it joins and how: no two links of a document have the same. */
    @Override
    public RecordId id() {
        return RecordId.link(from, relation, to);
    }
}
