package hanoius.chart;

import hanoius.chart.TableField.Row;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.exchange.PlainTable;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The values of a chart as rows and as text. */
final class ChartTable {

    private ChartTable() {}

    /** Exactly the values that the chart shows in that time, other reports as rows of their own. */
    static List<Row> rows(ChartScene scene, TimeSpan span) {
        Map<RecordId, Row> rows = new LinkedHashMap<>();
        for (Series series : scene.series()) {
            for (Datum datum : series.in(span)) {
                rows.put(
                        datum.observation().id(),
                        new Row(series.indicator(), datum.observation(), datum));
                datum.rests()
                        .forEach(
                                each ->
                                        rows.putIfAbsent(
                                                each.id(),
                                                new Row(series.indicator(), each, null)));
            }
        }
        return List.copyOf(rows.values());
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
        List<TableField> fields = TableField.of(rows);
        return new PlainTable(
                fields.stream().map(field -> field.heading().apply(words)).toList(),
                rows.stream()
                        .map(row -> fields.stream().map(field -> cell.apply(field, row)).toList())
                        .toList());
    }
}
