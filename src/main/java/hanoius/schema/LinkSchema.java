package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.language.LocalizedText;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Relation;

import java.util.List;

/** Links, field by field; what they join and how is their id. */
public final class LinkSchema {

    private static final FieldType<RecordId> END =
            new FieldType.Reference(Kind.MILESTONE, Kind.AGREEMENT);

    public static final Field<Link, RecordId> FROM = required("from", END, Link::from);
    public static final Field<Link, Relation> RELATION =
            required("relation", new FieldType.Choice<>(Relation.class, false), Link::relation);
    public static final Field<Link, RecordId> TO = required("to", END, Link::to);
    public static final Field<Link, LocalizedText> NOTE =
            optional("note", new LocalizedType(), Link::note);
    public static final Field<Link, String> LANG = Field.lang(Link::note);

    public static final Schema<Link> LINK =
            Schema.of(
                    "link",
                    "links",
                    List.of(FROM, RELATION, TO),
                    Link::id,
                    values ->
                            new Link(
                                    values.get(FROM),
                                    values.get(RELATION),
                                    values.get(TO),
                                    values.get(NOTE)),
                    List.of(FROM, RELATION, TO, NOTE, LANG));

    private LinkSchema() {}
}
