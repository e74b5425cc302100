package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Observation;
import hanoius.model.Observation.Formulas;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.Field.TextRole;

import java.util.List;

/** Observations, field by field. */
public final class ObservationSchema {

    public static final Field<Observation, RecordId> INDICATOR =
            required("indicator", new FieldType.Reference(Kind.INDICATOR), Observation::indicator)
                    .searched(SearchColumn.THEME);
    public static final Field<Observation, String> PERIOD_WORDS =
            optional("period_words", new FieldType.Text(), Observation::periodWords)
                    .told(TextRole.QUOTE)
                    .searched(SearchColumn.WORDS)
                    .aside()
                    .sparse();
    public static final Field<Observation, EdtfDate> PERIOD =
            required("period", new FieldType.Edtf(), Observation::period).worded(PERIOD_WORDS);
    public static final Field<Observation, Quantity> QUANTITY =
            required("quantity", new QuantityType(), Observation::quantity)
                    .searched(SearchColumn.WORDS);
    public static final Field<Observation, String> FORMULA =
            optional("formula", new FieldType.Text(), (Observation each) -> each.formulas().value())
                    .aside();
    public static final Field<Observation, String> LOWER_FORMULA =
            optional(
                            "lower_formula",
                            new FieldType.Text(),
                            (Observation each) -> each.formulas().lower())
                    .aside();
    public static final Field<Observation, String> UPPER_FORMULA =
            optional(
                            "upper_formula",
                            new FieldType.Text(),
                            (Observation each) -> each.formulas().upper())
                    .aside();
    public static final Field<Observation, LocalizedText> NOTE =
            optional("note", new LocalizedType(), Observation::note)
                    .told(TextRole.NOTE)
                    .searched(SearchColumn.WORDS);
    public static final Field<Observation, List<Citation>> CITATIONS =
            optional("sources", new CitationsType(), Observation::citations)
                    .searched(SearchColumn.SOURCE)
                    .filtered("source");
    public static final Field<Observation, Boolean> FEATURED =
            optional("featured", new FieldType.Flag(), Observation::featured).aside();
    public static final Field<Observation, RecordId> SAME_AS =
            optional(
                            "same_as",
                            new FieldType.Reference(
                                    List.of(Kind.OBSERVATION), List.of(INDICATOR.name()), true),
                            Observation::sameAs)
                    .aside();

    public static final Field<Observation, String> LANG = Field.lang(Observation::note);

    public static final Schema<Observation> OBSERVATION =
            Schema.of(
                    "observation",
                    "observations",
                    Observation::id,
                    values ->
                            new Observation(
                                    values.id(),
                                    values.get(INDICATOR),
                                    values.get(PERIOD),
                                    values.get(PERIOD_WORDS),
                                    values.get(QUANTITY),
                                    new Formulas(
                                            values.get(FORMULA),
                                            values.get(LOWER_FORMULA),
                                            values.get(UPPER_FORMULA)),
                                    values.get(NOTE),
                                    values.optional(SAME_AS),
                                    values.get(CITATIONS),
                                    values.get(FEATURED)),
                    List.of(
                            INDICATOR,
                            PERIOD,
                            PERIOD_WORDS,
                            QUANTITY,
                            FORMULA,
                            LOWER_FORMULA,
                            UPPER_FORMULA,
                            NOTE,
                            CITATIONS,
                            FEATURED,
                            SAME_AS,
                            LANG));

    private ObservationSchema() {}
}
