package hanoius.chart.mark;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Series;
import hanoius.model.Indicator;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the picture of a chart says of itself: title, subtitle and text alternative. */
public final class PictureWords {

    /** So many indicators are named under the title. */
    private static final int MOST_NAMED = 4;

    private PictureWords() {}

    /** What the chart is about: its indicators by name, or how many they are. */
    public static String title(ChartScene scene, Words words) {
        List<Indicator> indicators = scene.series().stream().map(Series::indicator).toList();
        if (indicators.stream().map(Indicator::id).toList().equals(ChartScene.FIRST)) {
            return words.get("chart.title_first");
        }
        return switch (indicators.size()) {
            // What to do about it stands where the chart would be.
            case 0 -> words.get("shell.charts");
            case 1 -> words.name(indicators.getFirst());
            case 2 ->
                    words.get(
                            "chart.title_two",
                            words.name(indicators.getFirst()),
                            words.name(indicators.getLast()));
            default -> words.get("chart.title_many", indicators.size());
        };
    }

    /** Which figures in which unit, and the years shown. */
    public static String subtitle(ChartScene scene, TimeSpan span, Words words) {
        String what =
                scene.series().stream()
                        .map(
                                each ->
                                        words.get(
                                                "chart.name_and_unit",
                                                words.name(each.indicator()),
                                                words.unit(each.indicator().unit())))
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining("; "));
        int others = scene.series().size() - MOST_NAMED;
        what = others > 0 ? words.get("chart.and_others", what, others) : what;
        what = said(scene, what, words);
        int first = span.firstDay().getYear();
        int last = span.lastDay().getYear();
        String years = words.years(first, last);
        return words.get("chart.subtitle", what, years);
    }

    /** What the mode made of the figures. */
    private static String said(ChartScene scene, String what, Words words) {
        return switch (scene.definition().mode()) {
            case VALUE -> what;
            case INDEX ->
                    words.get("chart.said_index", what, scene.baseWords(scene.series(), words));
            case CHANGE, LOG ->
                    words.get(
                            "chart.said_"
                                    + scene.definition().mode().name().toLowerCase(Locale.ROOT),
                            what);
        };
    }

    /** The text alternative: every value and every milestone shown, the latter with their ids. */
    static String description(
            ChartScene scene, TimeSpan span, List<ChartMilestone> milestones, ChartStyle style) {
        Stream<String> values =
                scene.series().stream()
                        .flatMap(
                                series ->
                                        series.in(span).stream()
                                                .map(each -> style.sentence(series, each)));
        Stream<String> events =
                milestones.stream()
                        .map(
                                each ->
                                        style.words()
                                                .get(
                                                        "picture.record_dated",
                                                        style.words().date(each.date()),
                                                        style.words()
                                                                .text(
                                                                        each.title(
                                                                                style.words()
                                                                                        .language()))
                                                                .strip(),
                                                        each.id().key()));
        return Stream.concat(values, events).collect(Collectors.joining("\n"));
    }
}
