package hanoius.chart.mark;

import hanoius.chart.series.ChartMilestone;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.model.RecordId;
import hanoius.plot.CategoryLook;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The milestones beside or below a chart, as many as fit: the featured and best sourced, by date,
 * in columns when the room is wide.
 */
final class MilestoneList {

    private static final double ENTRY = 34;
    private static final double HEAD = 26;
    private static final double FOOT = 40;
    private static final double NARROWEST = 300;
    private static final double BETWEEN = 24;
    private static final double INDENT = 44;

    private MilestoneList() {}

    private static int columns(double width) {
        return Math.max(1, (int) ((width + BETWEEN) / (NARROWEST + BETWEEN)));
    }

    private static int rows(double height) {
        return Math.max(0, (int) ((height - HEAD - FOOT) / ENTRY));
    }

    /** Whether a list of that height has room for a milestone. */
    static boolean holdsAny(double height) {
        return rows(height) > 0;
    }

    /** The height of a list of so many milestones, in pixels. */
    static double height(int count, double width, double most, ChartStyle style) {
        int needed = Math.ceilDiv(count, columns(width));
        return HEAD + FOOT + ENTRY * Math.min(needed, rows(most));
    }

    /**
     * The milestones for which an area has room.
     *
     * @param inView all in view, by time
     */
    static List<ChartMilestone> chosen(List<ChartMilestone> inView, Bounds area) {
        Set<ChartMilestone> best =
                inView.stream()
                        .sorted(
                                Comparator.comparing((ChartMilestone each) -> !each.featured())
                                        .thenComparing(each -> each.scope())
                                        .thenComparingInt(each -> -each.citations())
                                        .thenComparing(ChartMilestone::id))
                        .limit((long) columns(area.width()) * rows(area.height()))
                        .collect(Collectors.toSet());
        return inView.stream().filter(best::contains).toList();
    }

    /**
     * Lists milestones within an area, those with a number at their pin under that number, with a
     * word about those left out.
     *
     * @param listed what {@link #chosen} chose
     * @param passing how many are in view
     * @param all how many would be without a filter
     */
    static List<Mark> marks(
            List<ChartMilestone> listed, int passing, int all, Bounds area, ChartStyle style) {
        List<Mark> marks = new ArrayList<>();
        marks.add(
                new Mark.Label(
                        style.words().get("chart.in_these_years"),
                        area.x(),
                        area.y() + 14,
                        Anchor.START,
                        ChartStyle.HEADING,
                        style.palette().text()));
        int columns = columns(area.width());
        int rows = Math.ceilDiv(listed.size(), columns);
        double width = (area.width() + BETWEEN) / columns - BETWEEN;
        int number = 0;
        for (int i = 0; i < listed.size(); i++) {
            ChartMilestone each = listed.get(i);
            boolean numbered = isNumbered(each.id(), style);
            number += numbered ? 1 : 0;
            int column = i / rows;
            int row = i % rows;
            Bounds entry =
                    new Bounds(
                            area.x() + column * (width + BETWEEN),
                            area.y() + HEAD + row * ENTRY,
                            width,
                            ENTRY);
            marks.add(entry(each, numbered ? String.valueOf(number) : "", entry, style));
        }
        double y = area.y() + HEAD + rows * ENTRY;
        String aside =
                passing == all
                        ? style.words().get("chart.in_these_years_count", listed.size(), all)
                        : style.words()
                                .get("chart.in_these_years_filtered", listed.size(), passing, all);
        for (String line : style.measure().lines(aside, ChartStyle.SMALL, area.width())) {
            y += 15;
            marks.add(style.muted(line, area.x(), y, Anchor.START, ChartStyle.SMALL));
        }
        return marks;
    }

    private static boolean isNumbered(RecordId milestone, ChartStyle style) {
        return style.listed() != null && style.listed().contains(milestone);
    }

    private static Mark entry(
            ChartMilestone milestone, String number, Bounds area, ChartStyle style) {
        double x = area.x();
        double top = area.y();
        List<Mark> marks = new ArrayList<>();
        if (!number.isEmpty()) {
            marks.add(style.muted(number, x + 20, top + 13, Anchor.END, ChartStyle.SMALL));
        }
        marks.add(
                CategoryLook.of(milestone.category(), style.words())
                        .symbol(x + 32, top + 9, 9, style.palette()));
        LabelSlots slots = new LabelSlots(area, style.measure());
        slots.place(
                        style.words().shortDate(milestone.date()),
                        ChartStyle.SMALL,
                        Slot.start(x + INDENT, top + 13).orShortened(0))
                .map(each -> each.mark(style.palette().muted()))
                .ifPresent(marks::add);
        slots.place(
                        style.words().text(milestone.title(style.words().language())),
                        ChartStyle.AXIS,
                        Slot.start(x + INDENT, top + 28).orShortened(0))
                .map(each -> each.mark(style.palette().text()))
                .ifPresent(marks::add);
        return Mark.Group.of(
                new Meaning(
                        milestone.id(),
                        style.words().text(milestone.title(style.words().language()))),
                marks);
    }
}
