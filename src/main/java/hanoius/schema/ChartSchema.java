package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.SavedChart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Saved charts, field by field. */
public final class ChartSchema {

    public static final Field<SavedChart, String> NAME =
            required("name", new FieldType.Text(), SavedChart::name);
    public static final Field<SavedChart, ChartMode> MODE =
            required(
                    "mode",
                    new FieldType.Choice<>(ChartMode.class, false),
                    chart -> chart.definition().mode());
    public static final Field<SavedChart, LocalDate> BASE =
            optional("base", new FieldType.Day(true), chart -> chart.definition().base());
    public static final Field<SavedChart, Boolean> EQUAL_SPANS =
            optional("equal_spans", new FieldType.Flag(), chart -> chart.definition().equalSpans());
    public static final Field<SavedChart, Boolean> FITTED =
            optional("fitted", new FieldType.Flag(), chart -> chart.definition().fitted());
    public static final Field<SavedChart, LocalDate> FIRST_DAY =
            required("first_day", new FieldType.Day(true), SavedChart::from);
    public static final Field<SavedChart, LocalDate> LAST_DAY =
            required("last_day", new FieldType.Day(true), SavedChart::to);
    public static final Field<SavedChart, List<ChartDefinition.Entry>> SERIES =
            optional("series", new SeriesType(), chart -> chart.definition().series());
    public static final Field<SavedChart, Map<String, Double>> PANELS =
            optional("panels", new WeightsType(), chart -> chart.definition().weights());

    public static final Schema<SavedChart> CHART =
            Schema.of(
                    "chart",
                    "charts",
                    SavedChart::id,
                    values ->
                            new SavedChart(
                                    values.id(),
                                    values.get(NAME),
                                    new ChartDefinition(
                                            values.get(SERIES),
                                            values.get(MODE),
                                            values.optional(BASE),
                                            values.get(EQUAL_SPANS),
                                            values.get(FITTED),
                                            values.get(PANELS)),
                                    values.get(FIRST_DAY),
                                    values.get(LAST_DAY)),
                    List.of(
                            NAME,
                            MODE,
                            BASE,
                            EQUAL_SPANS,
                            FITTED,
                            FIRST_DAY,
                            LAST_DAY,
                            SERIES,
                            PANELS));

    private ChartSchema() {}
}
