package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Panel;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.TextStyle;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.List;

/** What a chart says where there is little or nothing to draw, and what to do next. */
final class EmptyStates {

    private EmptyStates() {}

    static List<Mark> marks(
            ChartScene scene,
            TimeScale time,
            List<PanelPlot> plots,
            Bounds area,
            ChartStyle style) {
        List<Mark> marks = new ArrayList<>();
        if (plots.isEmpty()) {
            double middle = area.y() + area.height() * 0.4;
            marks.addAll(words("chart.nothing_chosen", area.centerX(), middle, area, style));
        }
        for (PanelPlot plot : plots) {
            String key = state(plot.panel(), time);
            if (!key.isEmpty()) {
                Bounds bounds = plot.bounds();
                double middle = bounds.y() + bounds.height() / 2;
                marks.addAll(words(key, bounds.centerX(), middle, bounds, style));
            }
        }
        return marks;
    }

    /** The message key of a panel's state; empty where there are marks. */
    private static String state(Panel panel, TimeScale time) {
        if (panel.isFolded()) {
            return "";
        }
        if (panel.series().stream().allMatch(each -> each.data().isEmpty())) {
            return "chart.no_values";
        }
        boolean seen = panel.series().stream().anyMatch(each -> !each.in(time.span()).isEmpty());
        return seen ? "" : "chart.outside";
    }

    private static List<Mark> words(String key, double x, double y, Bounds room, ChartStyle style) {
        List<Mark> marks = new ArrayList<>();
        TextStyle words = TextStyle.regular(14);
        List<String> lines =
                style.measure()
                        .lines(style.words().get(key), words, Math.max(80, room.width() - 24));
        double baseline = y - (lines.size() - 1) * 10;
        for (String line : lines) {
            marks.add(
                    new Mark.Label(
                            line, x, baseline, Anchor.MIDDLE, words, style.palette().muted()));
            baseline += 20;
        }
        return marks;
    }
}
