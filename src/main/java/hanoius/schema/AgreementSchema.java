package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Citation;
import hanoius.model.Party.Participation;
import hanoius.model.Term;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.Field.TextRole;

import java.util.List;

/** Agreements, field by field. */
public final class AgreementSchema {

    public static final Field<Agreement, String> SIGNED_WORDS =
            optional("signed_words", new FieldType.Text(), Agreement::signedWords)
                    .told(TextRole.QUOTE)
                    .searched(SearchColumn.WORDS)
                    .aside()
                    .sparse();
    public static final Field<Agreement, EdtfDate> SIGNED =
            optional("signed", new FieldType.Edtf(), Agreement::signed).worded(SIGNED_WORDS);
    public static final Field<Agreement, LocalizedText> TITLE =
            required("title", new LocalizedType(), Agreement::title).searched(SearchColumn.TITLE);
    public static final Field<Agreement, String> KIND =
            required("kind", new FieldType.Text(), Agreement::kind)
                    .ofTerms(Term.KIND)
                    .searched(SearchColumn.KIND)
                    .filtered("kind");
    public static final Field<Agreement, AgreementStatus> STATUS =
            required(
                            "status",
                            new FieldType.Choice<>(AgreementStatus.class, true),
                            Agreement::status)
                    .filtered("status");
    public static final Field<Agreement, String> IN_FORCE_WORDS =
            optional("in_force_words", new FieldType.Text(), Agreement::inForceWords)
                    .told(TextRole.QUOTE)
                    .searched(SearchColumn.WORDS)
                    .aside()
                    .sparse();
    public static final Field<Agreement, EdtfDate> IN_FORCE =
            optional("in_force", new FieldType.Edtf(), Agreement::inForce).worded(IN_FORCE_WORDS);
    public static final Field<Agreement, String> ENDED_WORDS =
            optional("ended_words", new FieldType.Text(), Agreement::endedWords)
                    .told(TextRole.QUOTE)
                    .searched(SearchColumn.WORDS)
                    .aside()
                    .sparse();
    public static final Field<Agreement, EdtfDate> ENDED =
            optional("ended", new FieldType.Edtf(), Agreement::ended).worded(ENDED_WORDS);
    public static final Field<Agreement, Boolean> STATUS_ASSUMED =
            optional("status_assumed", new FieldType.Flag(), Agreement::statusAssumed).aside();
    public static final Field<Agreement, Integer> COUNT =
            required("count", new FieldType.Count(1), Agreement::count);
    public static final Field<Agreement, String> SCOPE =
            required("scope", new FieldType.Text(), Agreement::scope)
                    .ofTerms(Term.SCOPE)
                    .filtered("scope");
    public static final Field<Agreement, List<Participation>> PARTIES =
            optional("parties", new ParticipationsType(), Agreement::parties)
                    .searched(SearchColumn.PARTY)
                    .filtered("partner");

    /** Told by {@link #PARTIES}, so none of its fields. */
    public static final Field<Agreement, List<String>> PARTNERS =
            optional("partners", new FieldType.Names(), Agreement::partners);

    public static final Field<Agreement, List<String>> SECTORS =
            optional("sector", new FieldType.Names(), Agreement::sectors)
                    .ofTerms(Term.SECTOR)
                    .searched(SearchColumn.SECTOR)
                    .filtered("sector");
    public static final Field<Agreement, LocalizedText> SUMMARY =
            optional("summary", new LocalizedType(), Agreement::summary)
                    .searched(SearchColumn.WORDS)
                    .aside();
    public static final Field<Agreement, List<Citation>> CITATIONS =
            optional("sources", new CitationsType(), Agreement::citations)
                    .searched(SearchColumn.SOURCE)
                    .filtered("source");
    public static final Field<Agreement, Boolean> FEATURED =
            optional("featured", new FieldType.Flag(), Agreement::featured).aside();

    public static final Field<Agreement, String> LANG = Field.lang(Agreement::title);

    public static final Schema<Agreement> AGREEMENT =
            Schema.of(
                    "agreement",
                    "agreements",
                    Agreement::id,
                    values ->
                            new Agreement(
                                    values.id(),
                                    values.optional(SIGNED),
                                    values.get(SIGNED_WORDS),
                                    values.optional(IN_FORCE),
                                    values.get(IN_FORCE_WORDS),
                                    values.optional(ENDED),
                                    values.get(ENDED_WORDS),
                                    values.get(TITLE),
                                    values.get(KIND),
                                    values.get(STATUS),
                                    values.get(STATUS_ASSUMED),
                                    values.get(COUNT),
                                    values.get(SCOPE),
                                    values.get(PARTIES),
                                    values.get(SECTORS),
                                    values.get(SUMMARY),
                                    values.get(CITATIONS),
                                    values.get(FEATURED)),
                    List.of(
                            SIGNED,
                            SIGNED_WORDS,
                            TITLE,
                            KIND,
                            STATUS,
                            IN_FORCE,
                            IN_FORCE_WORDS,
                            ENDED,
                            ENDED_WORDS,
                            STATUS_ASSUMED,
                            COUNT,
                            SCOPE,
                            PARTIES,
                            SECTORS,
                            SUMMARY,
                            CITATIONS,
                            FEATURED,
                            LANG));

    private AgreementSchema() {}
}
