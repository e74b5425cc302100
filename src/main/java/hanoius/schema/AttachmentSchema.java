package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.model.Attachment;
import hanoius.model.RecordId;

import java.util.List;

/** Files that are kept with records, field by field. */
public final class AttachmentSchema {

    public static final Field<Attachment, RecordId> OF =
            required(
                    "of",
                    new FieldType.Reference(RecordId.Kind.FACTS, List.of(), false),
                    Attachment::of);
    public static final Field<Attachment, String> NAME =
            required("name", new FieldType.Text(), Attachment::name);
    public static final Field<Attachment, String> MEDIA_TYPE =
            required("media_type", new FieldType.Text(), Attachment::mediaType);
    public static final Field<Attachment, Integer> SIZE =
            required("size", new FieldType.Count(0), Attachment::size);
    public static final Field<Attachment, String> SHA_256 =
            required("sha256", new FieldType.Text(), Attachment::sha256);
    public static final Field<Attachment, String> NOTE =
            optional("note", new FieldType.Text(), Attachment::note);

    public static final Schema<Attachment> ATTACHMENT =
            Schema.of(
                    "attachment",
                    "attachments",
                    Attachment::id,
                    values ->
                            new Attachment(
                                    values.id(),
                                    values.get(OF),
                                    values.get(NAME),
                                    values.get(MEDIA_TYPE),
                                    values.get(SIZE),
                                    values.get(SHA_256),
                                    values.get(NOTE)),
                    List.of(OF, NAME, MEDIA_TYPE, SIZE, SHA_256, NOTE));

    private AttachmentSchema() {}
}
