package hanoius.chart;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TimeScale;
import hanoius.model.Milestone;

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
record PinCluster(List<Milestone> milestones, double left) {

    private static final double WIDTH = 44;

    PinCluster {
        milestones = List.copyOf(milestones);
    }

    /** Gathers milestones by stretches of time, which stay where they are while time moves. */
    static List<PinCluster> of(Collection<Milestone> hidden, TimeScale time) {
        double days = WIDTH / time.pixelsPerDay();
        Map<Long, List<Milestone>> stretches = new TreeMap<>();
        hidden.stream()
                .sorted(Pins.BY_TIME)
                .forEach(
                        each ->
                                stretches
                                        .computeIfAbsent(
                                                (long)
                                                        Math.floor(
                                                                MilestoneTime.middle(each) / days),
                                                any -> new ArrayList<>())
                                        .add(each));
        return stretches.entrySet().stream()
                .map(each -> new PinCluster(each.getValue(), time.at(each.getKey() * days)))
                .toList();
    }

    /** First moment of its milestones, for a closer look. */
    double from() {
        return milestones.stream().mapToDouble(MilestoneTime::middle).min().orElseThrow();
    }

    /** Last moment of its milestones, for a closer look. */
    double to() {
        return milestones.stream().mapToDouble(MilestoneTime::middle).max().orElseThrow();
    }

    /** How many there are, in a frame about a pixel line. */
    Mark mark(double y, Look look) {
        Bounds box = new Bounds(left + 2, y - 7, WIDTH - 4, 14);
        String count = look.words().get("chart.milestones_hidden", milestones.size());
        String words =
                look.words()
                        .get(
                                "chart.cluster_words",
                                milestones.size(),
                                look.words().shortDate(milestones.getFirst().date()),
                                look.words().shortDate(milestones.getLast().date()));
        return Mark.Group.of(
                new Meaning(milestones.getFirst().id(), words),
                List.of(
                        new Mark.Box(
                                box.x(),
                                box.y(),
                                box.width(),
                                box.height(),
                                7,
                                new Style(null, Stroke.of(look.palette().hairline(), 1)),
                                null),
                        new Mark.Label(
                                count,
                                box.centerX(),
                                y + 4,
                                Anchor.MIDDLE,
                                Look.SMALL,
                                look.palette().muted())));
    }
}
