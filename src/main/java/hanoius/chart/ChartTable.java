package hanoius.chart;

import static java.util.stream.Collectors.toMap;

import hanoius.exchange.PlainTable;
import hanoius.figure.TimeScale;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.text.Words;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The values of a chart as rows and as text. */
final class ChartTable {

    /** A value with what it measures. */
    record Row(Indicator indicator, Observation observation) {

        /** Whether another report of the same fact is preferred to this one. */
        boolean isOtherReport() {
            return observation.sameAs() != null;
        }
    }

    private ChartTable() {}

    /** Exactly the values that the chart shows in that time, other reports as rows of their own. */
    static List<Row> rows(ChartScene scene, TimeScale span) {
        Map<RecordId, Indicator> indicators =
                scene.series().stream()
                        .map(Series::indicator)
                        .collect(toMap(Indicator::id, each -> each, (one, same) -> one));
        return ChartLayout.shown(scene, span).stream()
                .flatMap(
                        each ->
                                Stream.ofNullable(indicators.get(each.indicator()))
                                        .map(indicator -> new Row(indicator, each)))
                .toList();
    }

    /** Numbers bare and periods as EDTF, for programs that compute with them. */
    static PlainTable plain(List<Row> rows, Words words) {
        return table(rows, words, (field, row) -> field.plain(row, words));
    }

    /** Numbers and periods as they are read, for documents. */
    static PlainTable worded(List<Row> rows, Words words) {
        return table(rows, words, (field, row) -> field.words(row, words));
    }

    private static PlainTable table(
            List<Row> rows, Words words, BiFunction<TableField, Row, String> cell) {
        return new PlainTable(
                Stream.of(TableField.values()).map(field -> words.get(field.key())).toList(),
                rows.stream()
                        .map(
                                row ->
                                        Stream.of(TableField.values())
                                                .map(field -> cell.apply(field, row))
                                                .toList())
                        .toList());
    }
}
