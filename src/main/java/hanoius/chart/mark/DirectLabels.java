package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Panel;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.model.ChartForm;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names at the ends of the lines of a panel that has several, where there is room for them. */
final class DirectLabels {

    private static final double ROOM_FOR_NAMES = 760;
    private static final double WIDEST = 150;
    private static final double LINE = 14;
    private static final double GAP = 8;

    /** What a name may reach below the plot. */
    private static final double BELOW = 7;

    /** A name further from the end of its line would be read as that of another. */
    private static final double FARTHEST = 3 * LINE;

    private record End(Series series, double y) {}

    private DirectLabels() {}

    /** How much room the names take at the right, in pixels; 0 where there are none. */
    static double width(ChartScene scene, Bounds area, ChartStyle style) {
        return area.width() < ROOM_FOR_NAMES
                ? 0
                : scene.panels().stream()
                        .flatMap(DirectLabels::lines)
                        .map(
                                each ->
                                        place(
                                                each,
                                                new LabelSlots(area, style.measure()),
                                                area.x(),
                                                area.bottom() - LINE,
                                                style))
                        .flatMap(Optional::stream)
                        .mapToDouble(each -> each.width() + GAP)
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

    private static Optional<Placed> place(
            Series series, LabelSlots slots, double x, double baseline, ChartStyle style) {
        return slots.place(
                style.words().name(series.indicator()),
                ChartStyle.SMALL,
                Slot.start(x, baseline).within(WIDEST).orShortened(0));
    }

    /** The names beside the last values in view; one that finds no place is left to the heading. */
    static List<Mark> marks(List<PanelPlot> plots, TimeScale time, Bounds area, ChartStyle style) {
        List<Mark> marks = new ArrayList<>();
        if (area.width() < ROOM_FOR_NAMES) {
            return marks;
        }
        double x = time.right() + GAP;
        for (PanelPlot plot : plots) {
            double bottom = plot.bounds().bottom() + BELOW;
            Bounds beside = new Bounds(x, area.y(), WIDEST, bottom - area.y());
            LabelSlots slots = new LabelSlots(beside, style.measure());
            double reached = Double.NEGATIVE_INFINITY;
            for (End end : ends(plot, time)) {
                double baseline = Math.max(end.y() + 4, reached + LINE);
                if (baseline - end.y() <= FARTHEST) {
                    var name = place(end.series(), slots, x, baseline, style);
                    name.map(each -> each.mark(style.nameInk(end.series()))).ifPresent(marks::add);
                    reached = name.isPresent() ? baseline : reached;
                }
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
