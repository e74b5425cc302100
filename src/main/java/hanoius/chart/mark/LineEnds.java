package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Panel;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.model.ChartForm;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Names at the ends of the lines of a panel that has several, where there is room for them. */
final class LineEnds {

    private static final double ROOM_FOR_NAMES = 760;
    private static final double WIDEST = 150;
    private static final double LINE = 14;
    private static final double GAP = 8;

    private record End(Series series, double y) {}

    private LineEnds() {}

    /** How much room the names take at the right, in pixels; 0 where there are none. */
    static double width(ChartScene scene, Bounds area, Look look) {
        return area.width() < ROOM_FOR_NAMES
                ? 0
                : scene.panels().stream()
                        .flatMap(LineEnds::lines)
                        .mapToDouble(each -> look.measure().width(name(each, look), Look.SMALL))
                        .map(each -> each + GAP)
                        .max()
                        .orElse(0);
    }

    private static Stream<Series> lines(Panel panel) {
        List<Series> lines =
                panel.series().stream()
                        .filter(each -> !each.data().isEmpty())
                        .filter(
                                each ->
                                        each.form() == ChartForm.LINE
                                                || each.form() == ChartForm.STEPS)
                        .toList();
        return lines.size() < 2 ? Stream.empty() : lines.stream();
    }

    private static String name(Series series, Look look) {
        return look.measure().fit(look.words().name(series.indicator()), Look.SMALL, WIDEST);
    }

    /** The names beside the last values in view; one that finds no place is left to the heading. */
    static List<Mark> marks(List<PanelPlot> plots, TimeScale time, Bounds area, Look look) {
        List<Mark> marks = new ArrayList<>();
        if (area.width() < ROOM_FOR_NAMES) {
            return marks;
        }
        for (PanelPlot plot : plots) {
            double reached = Double.NEGATIVE_INFINITY;
            for (End end : ends(plot, time)) {
                double baseline = Math.max(end.y() + 4, reached + LINE);
                if (baseline > plot.bounds().bottom() + 4 || baseline - end.y() > 3 * LINE) {
                    continue;
                }
                reached = baseline;
                marks.add(
                        new Mark.Label(
                                name(end.series(), look),
                                time.right() + GAP,
                                baseline,
                                Anchor.START,
                                Look.SMALL,
                                look.nameInk(end.series())));
            }
        }
        return marks;
    }

    private static List<End> ends(PanelPlot plot, TimeScale time) {
        return lines(plot.panel())
                .flatMap(
                        each ->
                                last(each.in(time.span()))
                                        .map(end -> new End(each, plot.scale().at(end.value()))))
                .sorted(Comparator.comparingDouble(End::y))
                .toList();
    }

    private static Stream<Datum> last(List<Datum> visible) {
        return visible.isEmpty() ? Stream.empty() : Stream.of(visible.getLast());
    }
}
