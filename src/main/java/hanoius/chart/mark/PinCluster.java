package hanoius.chart.mark;

import hanoius.chart.series.ChartMilestone;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Style;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Milestones close to each other for which there is no room as pins of their own.
 *
 * @param milestones in the order of time; at least one
 * @param left the pixel where their stretch of time begins
 */
public record PinCluster(List<ChartMilestone> milestones, double left) {

    private static final double WIDTH = 44;
    private static final double EDGE = 2;

    public PinCluster {
        milestones = List.copyOf(milestones);
    }

    /** Gathers milestones by stretches of time, which stay where they are while time moves. */
    static List<PinCluster> of(Collection<ChartMilestone> hidden, TimeScale time) {
        double days = WIDTH / time.pixelsPerDay();
        Map<Long, List<ChartMilestone>> stretches = new TreeMap<>();
        hidden.stream()
                .sorted(ChartMilestone.BY_TIME)
                .forEach(
                        each ->
                                stretches
                                        .computeIfAbsent(
                                                (long) Math.floor(each.moment() / days),
                                                any -> new ArrayList<>())
                                        .add(each));
        return stretches.entrySet().stream()
                .map(each -> new PinCluster(each.getValue(), time.at(each.getKey() * days)))
                .toList();
    }

    /** From the first to the last moment of its milestones, for a closer style. */
    public TimeSpan span() {
        return milestones.stream()
                .mapToDouble(ChartMilestone::moment)
                .mapToObj(moment -> new TimeSpan(moment, moment))
                .reduce(TimeSpan::union)
                .orElseThrow();
    }

    /**
     * Frames with their numbers about a pixel line. Those of stretches that begin before the time
     * shown or end after it are narrower, so that all of them are inside.
     */
    static List<Mark> marks(List<PinCluster> clusters, TimeScale time, double y, ChartStyle style) {
        List<Mark> marks = new ArrayList<>();
        double[] rights = new double[clusters.size()];
        double limit = time.right();
        for (int i = rights.length - 1; i >= 0; i--) {
            PinCluster each = clusters.get(i);
            rights[i] = Math.min(each.left + WIDTH - EDGE, limit);
            limit = Math.min(each.left - EDGE, rights[i] - each.least(style) - 2 * EDGE);
        }
        double free = time.left();
        for (int i = 0; i < rights.length; i++) {
            PinCluster each = clusters.get(i);
            double least = each.least(style);
            double from = Math.max(free, Math.min(each.left + EDGE, rights[i] - least));
            double to = Math.max(rights[i], from + least);
            marks.add(each.mark(new Bounds(from, y - 7, to - from, 14), style));
            free = to + 2 * EDGE;
        }
        return marks;
    }

    private String count(ChartStyle style) {
        return style.words().get("chart.milestones_hidden", milestones.size());
    }

    /** The width that the number needs. */
    private double least(ChartStyle style) {
        return style.measure().width(count(style), ChartStyle.SMALL) + 6;
    }

    private Mark mark(Bounds box, ChartStyle style) {
        String words =
                style.words()
                        .get(
                                "chart.cluster_words",
                                milestones.size(),
                                style.words().shortDate(milestones.getFirst().date()),
                                style.words().shortDate(milestones.getLast().date()));
        return Mark.Group.of(
                new Meaning(milestones.getFirst().id(), words),
                List.of(
                        new Mark.Box(box, 7, Style.outlined(style.palette().hairline(), 1)),
                        style.muted(
                                count(style),
                                box.centerX(),
                                box.centerY() + 4,
                                Anchor.MIDDLE,
                                ChartStyle.SMALL)));
    }
}
