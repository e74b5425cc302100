package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Milestone;
import hanoius.model.Party.Participation;
import hanoius.model.Term;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.Field.TextRole;

import java.util.List;

/** Milestones, field by field. */
public final class MilestoneSchema {

    public static final Field<Milestone, String> DATE_WORDS =
            optional("date_words", new FieldType.Text(), Milestone::dateWords)
                    .told(TextRole.QUOTE)
                    .searched(SearchColumn.WORDS)
                    .aside()
                    .sparse();
    public static final Field<Milestone, EdtfDate> DATE =
            required("date", new FieldType.Edtf(), Milestone::date).worded(DATE_WORDS);
    public static final Field<Milestone, LocalizedText> TITLE =
            required("title", new LocalizedType(), Milestone::title).searched(SearchColumn.TITLE);
    public static final Field<Milestone, String> CATEGORY =
            required("category", new FieldType.Text(), Milestone::category)
                    .ofTerms(Term.CATEGORY)
                    .filtered("category");
    public static final Field<Milestone, List<String>> SECTORS =
            optional("sector", new FieldType.Names(), Milestone::sectors)
                    .ofTerms(Term.SECTOR)
                    .searched(SearchColumn.SECTOR)
                    .filtered("sector");
    public static final Field<Milestone, String> SCOPE =
            required("scope", new FieldType.Text(), Milestone::scope)
                    .ofTerms(Term.SCOPE)
                    .filtered("scope");
    public static final Field<Milestone, List<Participation>> PARTIES =
            optional("parties", new ParticipationsType(), Milestone::parties)
                    .searched(SearchColumn.PARTY)
                    .filtered("partner");
    public static final Field<Milestone, List<String>> PLACES =
            optional("place", new FieldType.Names(), Milestone::places)
                    .ofTerms(Term.PLACE)
                    .searched(SearchColumn.PLACE)
                    .filtered("place");
    public static final Field<Milestone, LocalizedText> SUMMARY =
            optional("summary", new LocalizedType(), Milestone::summary)
                    .searched(SearchColumn.WORDS)
                    .aside();
    public static final Field<Milestone, List<Citation>> CITATIONS =
            optional("sources", new CitationsType(), Milestone::citations)
                    .searched(SearchColumn.SOURCE)
                    .filtered("source");
    public static final Field<Milestone, Boolean> FEATURED =
            optional("featured", new FieldType.Flag(), Milestone::featured).aside();

    public static final Field<Milestone, String> LANG = Field.lang(Milestone::title);

    public static final Schema<Milestone> MILESTONE =
            Schema.of(
                    "milestone",
                    "milestones",
                    Milestone::id,
                    values ->
                            new Milestone(
                                    values.id(),
                                    values.get(DATE),
                                    values.get(DATE_WORDS),
                                    values.get(TITLE),
                                    values.get(CATEGORY),
                                    values.get(SECTORS),
                                    values.get(SCOPE),
                                    values.get(PARTIES),
                                    values.get(PLACES),
                                    values.get(SUMMARY),
                                    values.get(CITATIONS),
                                    values.get(FEATURED)),
                    List.of(
                            DATE,
                            DATE_WORDS,
                            TITLE,
                            CATEGORY,
                            SECTORS,
                            SCOPE,
                            PARTIES,
                            PLACES,
                            SUMMARY,
                            CITATIONS,
                            FEATURED,
                            LANG));

    private MilestoneSchema() {}
}
