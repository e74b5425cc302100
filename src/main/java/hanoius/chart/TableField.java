package hanoius.chart;

import hanoius.chart.series.Datum;
import hanoius.model.Citation;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is told of each value in the table of a chart, in the order of the columns. */
enum TableField {
    INDICATOR,
    PERIOD,
    EDTF,
    VALUE,
    COMPUTED,
    QUALIFIER,
    UNIT,
    LOWER,
    UPPER,
    AS_REPORTED,
    NOTE,
    SOURCES,
    REPORT;

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
    }

    /** What there is to tell of these rows: computed values only where there are some. */
    static List<TableField> of(List<Row> rows) {
        boolean computed = rows.stream().anyMatch(each -> each.computed() != null);
        return Stream.of(values()).filter(each -> computed || each != COMPUTED).toList();
    }

    /** The message key of its heading. */
    String key() {
        return switch (this) {
            case EDTF, COMPUTED, REPORT -> "chart_column." + name().toLowerCase(Locale.ROOT);
            default -> "field." + name().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether the column is shown until someone chooses otherwise. */
    boolean shownAtFirst() {
        return switch (this) {
            // Told by the tooltip and the mark of the period, and by the sign of the value.
            case EDTF, QUALIFIER, REPORT, COMPUTED -> false;
            default -> true;
        };
    }

    boolean isNumber() {
        return switch (this) {
            case VALUE, COMPUTED, LOWER, UPPER, SOURCES -> true;
            default -> false;
        };
    }

    /** The number of this field; null when it has none or is no number. */
    @Nullable BigDecimal number(Row row) {
        Quantity quantity = row.observation().quantity();
        return switch (this) {
            case VALUE -> quantity.value();
            case COMPUTED -> row.computed() == null ? null : row.computed().value();
            case LOWER -> quantity.lower();
            case UPPER -> quantity.upper();
            case SOURCES -> BigDecimal.valueOf(sources(row.observation()));
            default -> null;
        };
    }

    private static long sources(Observation observation) {
        return observation.citations().stream().map(Citation::source).distinct().count();
    }

    /** The content in words, as the table shows it. */
    String words(Row row, Words words) {
        Observation observation = row.observation();
        return switch (this) {
            case INDICATOR -> words.name(row.indicator());
            case PERIOD -> words.date(observation.period());
            case EDTF -> observation.period().text();
            case VALUE -> words.quantity(observation.quantity());
            case COMPUTED -> row.computed() == null ? "" : words.quantity(row.computed());
            case QUALIFIER -> words.of(observation.quantity().qualifier());
            case UNIT -> words.unit(row.indicator().unit());
            case LOWER, UPPER, SOURCES -> {
                BigDecimal number = number(row);
                yield number == null ? "" : words.number(number);
            }
            case AS_REPORTED -> observation.quantity().asReported();
            case NOTE -> words.note(observation.note());
            case REPORT ->
                    words.get(row.isOtherReport() ? "chart.other_report" : "chart.preferred");
        };
    }

    /** The content to compute with: numbers bare, with every digit given, notes as they stand. */
    String plain(Row row, Words words) {
        if (this == NOTE) {
            return row.observation().note();
        }
        BigDecimal number = number(row);
        return number == null ? words(row, words) : number.toPlainString();
    }
}
