package hanoius.chart;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.model.Milestone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The milestones beside a chart, as many as fit: the featured and best sourced, by date. */
final class MilestoneList {

    private static final double ENTRY = 34;
    private static final double HEAD = 26;

    private MilestoneList() {}

    /** Lists pinned milestones within an area, with a word about those left out. */
    static List<Mark> marks(List<Milestone> pinned, Bounds area, Look look) {
        List<Mark> marks = new ArrayList<>();
        marks.add(
                new Mark.Label(
                        look.words().get("chart.in_these_years"),
                        area.x(),
                        area.y() + 14,
                        Anchor.START,
                        Look.HEADING,
                        look.palette().text()));
        int fit = Math.clamp((long) ((area.height() - HEAD - 40) / ENTRY), 0, pinned.size());
        double y = area.y() + HEAD;
        for (Milestone each : chosen(pinned, fit)) {
            marks.add(entry(each, area, y, look));
            y += ENTRY;
        }
        String aside = look.words().get("chart.in_these_years_count", fit, pinned.size());
        for (String line : look.measure().lines(aside, Look.SMALL, area.width())) {
            y += 15;
            marks.add(
                    new Mark.Label(
                            line, area.x(), y, Anchor.START, Look.SMALL, look.palette().muted()));
        }
        return marks;
    }

    private static List<Milestone> chosen(List<Milestone> pinned, int count) {
        Set<Milestone> best =
                pinned.stream()
                        .sorted(
                                Comparator.comparing((Milestone each) -> !each.featured())
                                        .thenComparing(each -> each.scope())
                                        .thenComparingInt(each -> -each.citations().size())
                                        .thenComparing(Milestone::id))
                        .limit(count)
                        .collect(Collectors.toSet());
        return pinned.stream()
                .filter(best::contains)
                .sorted(Comparator.comparing(Milestone::date).thenComparing(Milestone::id))
                .toList();
    }

    private static Mark entry(Milestone milestone, Bounds area, double top, Look look) {
        double x = area.x();
        double indent = 20;
        List<Mark> marks = new ArrayList<>();
        marks.add(Pins.symbol(milestone.category(), x + 5, top + 9, 9, look.palette()));
        marks.add(
                new Mark.Label(
                        look.words().shortDate(milestone.date()),
                        x + indent,
                        top + 13,
                        Anchor.START,
                        Look.SMALL,
                        look.palette().muted()));
        marks.add(
                new Mark.Label(
                        look.measure().fit(milestone.title(), Look.AXIS, area.width() - indent),
                        x + indent,
                        top + 28,
                        Anchor.START,
                        Look.AXIS,
                        look.palette().text()));
        return Mark.Group.of(new Meaning(milestone.id(), milestone.title()), marks);
    }
}
