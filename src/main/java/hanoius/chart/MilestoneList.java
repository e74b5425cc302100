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

    /**
     * Lists milestones under their numbers within an area, with a word about those left out.
     *
     * @param inView all in view, in the order of their numbers
     */
    static List<Mark> marks(List<Milestone> inView, Bounds area, Look look) {
        List<Mark> marks = new ArrayList<>();
        marks.add(
                new Mark.Label(
                        look.words().get("chart.in_these_years"),
                        area.x(),
                        area.y() + 14,
                        Anchor.START,
                        Look.HEADING,
                        look.palette().text()));
        int fit = Math.clamp((long) ((area.height() - HEAD - 40) / ENTRY), 0, inView.size());
        double y = area.y() + HEAD;
        for (Milestone each : chosen(inView, fit)) {
            marks.add(entry(each, inView.indexOf(each) + 1, area, y, look));
            y += ENTRY;
        }
        String aside = look.words().get("chart.in_these_years_count", fit, inView.size());
        for (String line : look.measure().lines(aside, Look.SMALL, area.width())) {
            y += 15;
            marks.add(
                    new Mark.Label(
                            line, area.x(), y, Anchor.START, Look.SMALL, look.palette().muted()));
        }
        return marks;
    }

    private static List<Milestone> chosen(List<Milestone> inView, int count) {
        Set<Milestone> best =
                inView.stream()
                        .sorted(
                                Comparator.comparing((Milestone each) -> !each.featured())
                                        .thenComparing(each -> each.scope())
                                        .thenComparingInt(each -> -each.citations().size())
                                        .thenComparing(Milestone::id))
                        .limit(count)
                        .collect(Collectors.toSet());
        return inView.stream().filter(best::contains).toList();
    }

    private static Mark entry(Milestone milestone, int number, Bounds area, double top, Look look) {
        double x = area.x();
        double indent = 44;
        List<Mark> marks = new ArrayList<>();
        marks.add(
                new Mark.Label(
                        String.valueOf(number),
                        x + 20,
                        top + 13,
                        Anchor.END,
                        Look.SMALL,
                        look.palette().muted()));
        marks.add(Pins.symbol(milestone.category(), x + 32, top + 9, 9, look.palette()));
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
