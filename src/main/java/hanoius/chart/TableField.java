package hanoius.chart;

import hanoius.chart.series.Datum;
import hanoius.model.Citation;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.Field.TextRole;
import hanoius.schema.FieldType;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.LocalizedType;
import hanoius.schema.ObservationSchema;
import hanoius.schema.QuantityType;
import hanoius.text.FieldWords;
import hanoius.text.FormulaWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is told of each value in one column of the table of a chart.
 *
 * @param name in capital letters, no other has it
 * @param width of its column until someone chooses otherwise, in pixels
 * @param number the number of a row, null where it has none; null when this tells no numbers
 * @param said what a row says in words, as the table shows it
 * @param plain the same to compute with, apart from numbers
 */
record TableField(
        String name,
        Function<Words, String> heading,
        double width,
        @Nullable Function<Row, @Nullable BigDecimal> number,
        BiFunction<Row, Words, String> said,
        BiFunction<Row, Words, String> plain) {

    static final TableField PERIOD = of(ObservationSchema.PERIOD, Row::observation);
    static final TableField EDTF =
            composed("EDTF", null, (row, _) -> row.observation().period().text());
    static final TableField VALUE =
            of(QuantityType.VALUE, Row::quantity)
                    .wide(112)
                    .saying((row, words) -> words.quantity(row.quantity()));
    static final TableField COMPUTED =
            composed(
                    "COMPUTED",
                    row -> row.computed() == null ? null : row.computed().value(),
                    (row, words) -> row.computed() == null ? "" : words.quantity(row.computed()));
    static final TableField LOWER = of(QuantityType.LOWER, Row::quantity);
    static final TableField UPPER = of(QuantityType.UPPER, Row::quantity);
    private static final TableField QUALIFIER = of(QuantityType.QUALIFIER, Row::quantity);
    private static final TableField REPORT =
            composed(
                    "REPORT",
                    null,
                    (row, words) ->
                            words.get(
                                    row.isOtherReport()
                                            ? "chart.other_report"
                                            : "chart.preferred"));

    /** What tables that are exported call what is composed here. */
    private static final Map<String, String> EXPORTED =
            Map.of(
                    "EDTF",
                    ObservationSchema.PERIOD.name() + ".edtf",
                    "REPORT",
                    ObservationSchema.SAME_AS.name());

    /** All of them in the order of the columns. */
    static final List<TableField> ALL = all();

    /**
     * A value with what it measures.
     *
     * @param datum what the chart draws of it; null for one that it only rests on
     */
    record Row(Indicator indicator, Observation observation, @Nullable Datum datum) {

        /** What the mode of the chart made of the value; null when it shows it as reported. */
        @Nullable Quantity computed() {
            return datum == null || !datum.isComputed() ? null : datum.quantity();
        }

        /** Whether another report of the same fact is preferred to this one. */
        boolean isOtherReport() {
            return observation.sameAs() != null;
        }

        private Quantity quantity() {
            return observation.quantity();
        }
    }

    private static List<TableField> all() {
        List<TableField> all = new ArrayList<>();
        all.add(
                of(ObservationSchema.INDICATOR, Row::observation)
                        .wide(228)
                        .saying((row, words) -> words.name(row.indicator())));
        all.addAll(List.of(PERIOD, EDTF, VALUE, COMPUTED, QUALIFIER));
        all.add(of(IndicatorSchema.UNIT, Row::indicator));
        QuantityType.PARTS.stream()
                .filter(part -> !Set.of(QuantityType.VALUE, QuantityType.QUALIFIER).contains(part))
                .forEach(part -> all.add(of(part, Row::quantity)));
        Set<Field<Observation, ?>> told =
                Set.of(
                        ObservationSchema.INDICATOR,
                        ObservationSchema.PERIOD,
                        ObservationSchema.QUANTITY);
        ObservationSchema.OBSERVATION.fields().stream()
                .filter(field -> !field.isAside() && !told.contains(field))
                .map(field -> of(field, Row::observation))
                .map(
                        field ->
                                field.name().equals("NOTE")
                                        ? field.saying(
                                                (row, words) ->
                                                        FormulaWords.note(words, row.observation()))
                                        : field)
                .forEach(all::add);
        all.add(REPORT);
        return List.copyOf(all);
    }

    private static TableField composed(
            String name,
            @Nullable Function<Row, @Nullable BigDecimal> number,
            BiFunction<Row, Words, String> said) {
        String key = "chart_column." + name.toLowerCase(Locale.ROOT);
        return new TableField(name, words -> words.get(key), 112, number, said, said);
    }

    private static <T> TableField of(Field<T, ?> field, Function<Row, T> record) {
        BiFunction<Row, Words, String> said =
                (row, words) ->
                        field.type() instanceof FieldType.Edtf
                                ? new FieldWords(words).whole(field, record.apply(row))
                                : new FieldWords(words).brief(field, record.apply(row));
        Function<Row, @Nullable BigDecimal> number =
                switch (field.type()) {
                    case FieldType.Decimal _ -> row -> (BigDecimal) field.of(record.apply(row));
                    case CitationsType _ -> row -> BigDecimal.valueOf(sources(row.observation()));
                    default -> null;
                };
        return new TableField(
                field.name().toUpperCase(Locale.ROOT),
                words -> new FieldWords(words).label(field),
                width(field),
                number,
                number == null ? said : (row, words) -> worded(number.apply(row), words),
                field.textRole() == TextRole.NOTE
                        ? (row, _) -> String.join("", field.cells(record.apply(row)))
                        : said);
    }

    private static String worded(@Nullable BigDecimal number, Words words) {
        return number == null ? "" : words.number(number);
    }

    private static long sources(Observation observation) {
        return observation.citations().stream().map(Citation::source).distinct().count();
    }

    private static double width(Field<?, ?> field) {
        return switch (field.type()) {
            // A month in words and the mark of another report beside it.
            case FieldType.Edtf _ -> 216;
            case LocalizedType _ -> 190;
            case FieldType.Text _ when field.textRole() != TextRole.TERM -> 190;
            case FieldType.Decimal _ -> 84;
            case CitationsType _ -> 72;
            default -> 112;
        };
    }

    private TableField wide(double pixels) {
        return new TableField(name, heading, pixels, number, said, plain);
    }

    private TableField saying(BiFunction<Row, Words, String> other) {
        return new TableField(name, heading, width, number, other, other);
    }

    /** What there is to tell of these rows: computed values only where there are some. */
    static List<TableField> of(List<Row> rows) {
        boolean computed = rows.stream().anyMatch(each -> each.computed() != null);
        return ALL.stream().filter(each -> computed || !each.equals(COMPUTED)).toList();
    }

    /** Whether the column is shown until someone chooses otherwise. */
    boolean shownAtFirst() {
        // Told by the tooltip and the mark of the period, and by the sign of the value.
        return Stream.of(EDTF, QUALIFIER, REPORT, COMPUTED).noneMatch(this::equals);
    }

    /**
     * The name of the column that tells it in tables that are exported; none tells what the chart
     * made of a value.
     */
    Optional<String> exported() {
        return equals(COMPUTED)
                ? Optional.empty()
                : Optional.of(EXPORTED.getOrDefault(name, name.toLowerCase(Locale.ROOT)));
    }

    boolean isNumber() {
        return number != null;
    }

    /** The number of this field; null when it has none or is no number. */
    @Nullable BigDecimal number(Row row) {
        return number == null ? null : number.apply(row);
    }

    /** The content in words, as the table shows it. */
    String words(Row row, Words words) {
        return said.apply(row, words);
    }

    /** The content to compute with: numbers bare, with every digit given, notes as they stand. */
    String plain(Row row, Words words) {
        BigDecimal digits = number(row);
        return digits == null ? plain.apply(row, words) : digits.toPlainString();
    }
}
