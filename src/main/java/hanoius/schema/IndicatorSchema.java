package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.language.LocalizedText;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Term;
import hanoius.schema.Field.SearchColumn;

import java.util.List;

/** Indicators, field by field. */
public final class IndicatorSchema {

    public static final Field<Indicator, LocalizedText> NAME =
            required("name", new LocalizedType(), Indicator::name).searched(SearchColumn.TITLE);
    public static final Field<Indicator, String> UNIT =
            required("unit", new FieldType.Text(), Indicator::unit)
                    .ofTerms(Term.UNIT)
                    .filtered("unit");
    public static final Field<Indicator, Measure> MEASURE =
            required("measure", new FieldType.Choice<>(Measure.class, false), Indicator::measure);
    public static final Field<Indicator, String> THEME =
            required("theme", new FieldType.Text(), Indicator::theme)
                    .ofTerms(Term.THEME)
                    .searched(SearchColumn.THEME)
                    .filtered("theme");
    public static final Field<Indicator, String> SCOPE =
            required("scope", new FieldType.Text(), Indicator::scope)
                    .ofTerms(Term.SCOPE)
                    .filtered("scope");
    public static final Field<Indicator, String> FREQUENCY =
            optional("frequency", new FieldType.Text(), Indicator::frequency)
                    .ofTerms(Term.FREQUENCY);
    public static final Field<Indicator, LocalizedText> DESCRIPTION =
            optional("description", new LocalizedType(), Indicator::description)
                    .searched(SearchColumn.WORDS)
                    .aside();

    public static final Field<Indicator, String> LANG = Field.lang(Indicator::name);

    public static final Schema<Indicator> INDICATOR =
            Schema.of(
                    "indicator",
                    "indicators",
                    Indicator::id,
                    values ->
                            new Indicator(
                                    values.id(),
                                    values.get(NAME),
                                    values.get(UNIT),
                                    values.get(MEASURE),
                                    values.get(THEME),
                                    values.get(SCOPE),
                                    values.get(FREQUENCY),
                                    values.get(DESCRIPTION)),
                    List.of(NAME, UNIT, MEASURE, THEME, SCOPE, FREQUENCY, DESCRIPTION, LANG));

    private IndicatorSchema() {}
}
