package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.edtf.EdtfDate;
import hanoius.model.Source;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.Field.TextRole;

import java.time.LocalDate;
import java.util.List;

/** Sources, field by field. */
public final class SourceSchema {

    public static final Field<Source, String> TITLE =
            required("title", new FieldType.Text(), Source::title)
                    .searched(SearchColumn.TITLE, SearchColumn.SOURCE);
    public static final Field<Source, String> PUBLISHER =
            optional("publisher", new FieldType.Text(), Source::publisher)
                    .searched(SearchColumn.SOURCE)
                    .filtered("publisher");
    public static final Field<Source, String> PUBLISHED_WORDS =
            optional("published_words", new FieldType.Text(), Source::publishedWords)
                    .told(TextRole.QUOTE)
                    .searched(SearchColumn.WORDS)
                    .aside()
                    .sparse();
    public static final Field<Source, EdtfDate> PUBLISHED =
            optional("published", new FieldType.Edtf(), Source::published).worded(PUBLISHED_WORDS);
    public static final Field<Source, String> URL =
            optional("url", new FieldType.Text(), Source::url).aside();
    public static final Field<Source, LocalDate> ACCESSED =
            optional("accessed", new FieldType.Day(false), Source::accessed);
    public static final Field<Source, Boolean> WEAK =
            optional("weak", new FieldType.Flag(), Source::weak);
    public static final Field<Source, String> NOTES =
            optional("notes", new FieldType.Text(), Source::notes)
                    .searched(SearchColumn.WORDS)
                    .aside();

    public static final Schema<Source> SOURCE =
            Schema.of(
                    "source",
                    "sources",
                    Source::id,
                    values ->
                            new Source(
                                    values.id(),
                                    values.get(TITLE),
                                    values.get(PUBLISHER),
                                    values.optional(PUBLISHED),
                                    values.get(PUBLISHED_WORDS),
                                    values.get(URL),
                                    values.optional(ACCESSED),
                                    values.get(WEAK),
                                    values.get(NOTES)),
                    List.of(
                            TITLE,
                            PUBLISHER,
                            PUBLISHED,
                            PUBLISHED_WORDS,
                            URL,
                            ACCESSED,
                            WEAK,
                            NOTES));

    private SourceSchema() {}
}
