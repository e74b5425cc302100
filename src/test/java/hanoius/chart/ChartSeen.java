package hanoius.chart;

import hanoius.chart.mark.Pins;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Series;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a chart and what stands beside it show, in words, however they came to it. */
public final class ChartSeen {

    private ChartSeen() {}

    /** What is there only while it is shown is shown. */
    public static IndicatorsSeen open(ChartViewModel chart, ChartTableViewModel table) {
        chart.milestones().shownProperty().set(true);
        table.shownProperty().set(true);
        return new IndicatorsSeen(chart.indicators());
    }

    /** The list to choose indicators from. */
    public record IndicatorsSeen(Object model) {

        String said() {
            return ((IndicatorListViewModel) model).listProperty().get().toString();
        }
    }

    /** Shows a chart at a time, as near to it as can be shown. */
    public static void go(ChartViewModel chart, ChartDefinition definition, TimeSpan time) {
        chart.define(definition);
        chart.show(time);
    }

    /** By what shows it. */
    public static Map<String, String> of(
            ChartViewModel chart,
            ChartTableViewModel table,
            IndicatorsSeen indicators,
            SavedChartsViewModel saved) {
        Map<String, String> seen = new TreeMap<>();
        ChartScene scene = chart.scene();
        Words words = Words.in(Language.EN);
        seen.put(
                "series",
                scene.series().stream()
                        .map(ChartSeen::series)
                        .collect(Collectors.joining("\n", scene.definition() + "\n", "")));
        seen.put("base", scene.base() + " " + scene.bases());
        seen.put("pins", scene.milestones().toString());
        seen.put(
                "titles",
                scene.milestones().stream()
                        .map(each -> words.text(each.title(words.language())))
                        .toList()
                        .toString());
        seen.put("unfiltered", scene.unfiltered().toString());
        seen.put(
                "numbers",
                new TreeMap<>(Pins.numbers(scene.milestones(), chart.span())).toString());
        seen.put("beside", chart.milestones().listedProperty().get().toString());
        seen.put("table", table.rowsProperty().get().toString());
        seen.put("row", table.selectedRow().toString());
        seen.put("indicators", indicators.said());
        seen.put("saved", saved.list().getValue().toString());
        return seen;
    }

    private static String series(Series series) {
        return series.indicator()
                + " "
                + series.form()
                + " "
                + series.colour()
                + " "
                + series.data().stream().map(Object::toString).collect(Collectors.joining("\n  "));
    }
}
