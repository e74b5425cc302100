package hanoius.plot;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.plot.LabelSlots.Slot;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a time axis is drawn: the ticks with their labels, and the grid that they stand on. */
public record AxisMarks(TimeAxis axis, Palette palette, Words words, TextMeasure measure) {

    private static final TextStyle MAJOR = TextStyle.semibold(13);
    private static final TextStyle MINOR = TextStyle.regular(11);
    private static final double GAP = 6;
    private static final double ROW = 20;
    private static final double TICK = 5;
    private static final double BETWEEN = 4;

    /** The hairlines of a plot, stronger where a coarser unit begins. */
    public List<Mark> grid(Bounds plot) {
        List<Mark> marks = new ArrayList<>();
        TimeStep major = axis.coarser();
        for (LocalDate start : axis.minor().ticks(axis.scale())) {
            boolean strong = major.floor(start).equals(start);
            marks.add(tick(crisp(start), plot.y(), plot.bottom(), hairline(strong ? 1 : 0.45)));
        }
        if (axis.minor() == TimeStep.WEEK) {
            for (LocalDate start : major.ticks(axis.scale())) {
                marks.add(tick(crisp(start), plot.y(), plot.bottom(), hairline(1)));
            }
        }
        return marks;
    }

    /** Two rows above a plot, in which each name stands behind the beginning of its unit. */
    public List<Mark> above(Bounds ruler) {
        List<Mark> marks = new ArrayList<>();
        // The units that reach over an end of the ruler may have no place for their names.
        LabelSlots labels = new LabelSlots(ruler, measure);
        TimeStep major = axis.coarser();
        for (LocalDate start : major.ticks(axis.scale())) {
            double x = crisp(start);
            double next = Math.min(ruler.right(), crisp(major.next(start)));
            marks.add(tick(x, ruler.y(), ruler.bottom(), hairline(1)));
            double left = Math.max(x, ruler.x()) + GAP;
            double room = next - GAP - left;
            Slot slot = Slot.start(left, ruler.y() + 17).within(room).orShortened(0);
            labels.place(TickLabels.heading(start, major, words, room, measure, MAJOR), MAJOR, slot)
                    .ifPresent(name -> marks.add(name.mark(palette.text())));
        }
        TimeStep minor = axis.minor();
        for (LocalDate start : minor.ticks(axis.scale())) {
            double x = crisp(start);
            double next = crisp(minor.next(start));
            if (!major.floor(start).equals(start)) {
                marks.add(tick(x, ruler.y() + 26, ruler.bottom(), hairline(1)));
            }
            double room = next - x - 2 * GAP;
            String name = TickLabels.fitting(start, minor, words, room, measure, MINOR);
            double width = measure.width(name, MINOR);
            double left = x + Math.clamp((next - x - width) / 2, 2, GAP);
            labels.place(name, width, MINOR, Slot.start(left, ruler.y() + 34))
                    .ifPresent(each -> marks.add(each.mark(palette.muted())));
        }
        return marks;
    }

    /** How tall the axis is below a plot, in pixels. */
    public static double heightBelow(TimeAxis axis) {
        return (axis.major() == null ? ROW : 2 * ROW) + 6;
    }

    /**
     * One row or two below a plot, in which each name stands in the middle of its unit.
     *
     * @param base the pixel of the plot's base line
     */
    public List<Mark> below(double base, TextStyle style) {
        List<Mark> marks = new ArrayList<>();
        double baseline = base + ROW;
        if (axis.major() != null) {
            middles(axis.minor(), base, baseline, style, marks);
            baseline += ROW;
        }
        middles(axis.coarser(), base, baseline, style, marks);
        return marks;
    }

    private void middles(
            TimeStep step, double base, double baseline, TextStyle style, List<Mark> marks) {
        TimeScale time = axis.scale();
        Stroke line = Stroke.of(palette.muted(), 1);
        LabelSlots labels = row(time.left(), time.right(), baseline);
        for (LocalDate start : step.ticks(time)) {
            double from = time.at(start);
            double to = time.at(step.next(start));
            if (from >= time.left() - 0.5) {
                marks.add(tick(from, base, base + TICK, line));
            }
            // Of several years only the first is named, so its name stands in its own middle.
            double end = step.years() > 1 ? time.at(start.plusYears(1)) : to;
            double middle = (Math.max(from, time.left()) + Math.min(end, time.right())) / 2;
            double room = Math.min(to, time.right()) - Math.max(from, time.left()) - BETWEEN;
            labels.place(
                            TickLabels.brief(start, step, words),
                            style,
                            Slot.middle(middle, baseline).within(room))
                    .ifPresent(name -> marks.add(name.mark(palette.muted())));
        }
        marks.add(tick(time.right(), base, base + TICK, line));
    }

    /**
     * One row in which each name stands below the beginning of its unit, with a tick above it;
     * neither where the name has no room.
     *
     * @param ticks from their upper to their lower ends
     * @param strength of the ticks, up to 1
     * @param crisp whether the ticks are moved to the nearest pixel
     * @param names what the names are not to reach out of at either side
     */
    public List<Mark> ticks(
            Bounds ticks, double strength, boolean crisp, double baseline, Bounds names) {
        List<Mark> marks = new ArrayList<>();
        TimeStep step = axis.minor();
        LabelSlots labels = row(names.x(), names.right(), baseline);
        for (LocalDate start : step.ticks(axis.scale())) {
            double x = crisp ? crisp(start) : axis.scale().at(start);
            String name = TickLabels.dated(start, step, words);
            if (x >= axis.scale().left()) {
                labels.place(name, MINOR, Slot.middle(x, baseline))
                        .ifPresent(
                                each -> {
                                    marks.add(
                                            tick(x, ticks.y(), ticks.bottom(), hairline(strength)));
                                    marks.add(each.mark(palette.muted()));
                                });
            }
        }
        return marks;
    }

    /** Where the names of a row may stand. */
    private LabelSlots row(double left, double right, double baseline) {
        return new LabelSlots(new Bounds(left, baseline - ROW, right - left, 2 * ROW), measure);
    }

    private Stroke hairline(double strength) {
        return Stroke.of(palette.hairline().fade(strength), 1);
    }

    private static Mark tick(double x, double top, double bottom, Stroke line) {
        return new Mark.Line(x, top, x, bottom, line);
    }

    /** In the middle of a pixel, where a hairline is sharp. */
    private double crisp(LocalDate start) {
        return Math.rint(axis.scale().at(start)) + 0.5;
    }
}
