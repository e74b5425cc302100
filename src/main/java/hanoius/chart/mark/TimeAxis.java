package hanoius.chart.mark;

import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Stroke;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeStep;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** The time axis below the panels: each unit is named in the middle of its own width. */
public final class TimeAxis {

    private static final double ROW = 20;
    private static final double YEAR_ROOM = 40;
    private static final double MONTH_ROOM = 34;

    private TimeAxis() {}

    /** How tall the axis is, in pixels: one row of years, and one of months when they fit. */
    static double height(TimeScale time) {
        return fine(time) == null ? ROW + 6 : 2 * ROW + 6;
    }

    private static @Nullable TimeStep fine(TimeScale time) {
        TimeStep step = TimeStep.atLeast(MONTH_ROOM, time);
        return switch (step) {
            case DAY, WEEK, MONTH -> step;
            default -> null;
        };
    }

    /** The units whose names stand on the axis. */
    public static TimeStep named(TimeScale time) {
        TimeStep fine = fine(time);
        return fine == null ? coarse(time) : fine;
    }

    private static TimeStep coarse(TimeScale time) {
        TimeStep step = TimeStep.atLeast(YEAR_ROOM, time);
        return step.days() < 365 ? TimeStep.YEAR : step;
    }

    /**
     * The marks of the axis.
     *
     * @param top the pixel of the lowest panel's base line
     */
    static List<Mark> marks(TimeScale time, double top, Look look) {
        List<Mark> marks = new ArrayList<>();
        Stroke line = Stroke.of(look.palette().muted(), 1);
        double names = top + ROW;
        TimeStep fine = fine(time);
        if (fine != null) {
            units(marks, time, fine, top, names, look, line);
            names += ROW;
        }
        TimeStep coarse = fine == null ? coarse(time) : above(fine);
        units(marks, time, coarse, top, names, look, line);
        return marks;
    }

    /** The year or month, or whatever the axis names, at a pixel. */
    public static TimeScale unit(TimeScale time, double x) {
        TimeStep fine = fine(time);
        TimeStep step = fine == null ? TimeStep.atLeast(YEAR_ROOM, time) : fine;
        TimeStep named = step.days() < 365 && fine == null ? TimeStep.YEAR : step;
        LocalDate start = named.floor(LocalDate.ofEpochDay((long) Math.floor(time.invert(x))));
        return new TimeScale(
                start.toEpochDay(), named.next(start).toEpochDay(), time.left(), time.right());
    }

    private static TimeStep above(TimeStep fine) {
        return fine == TimeStep.MONTH ? TimeStep.YEAR : TimeStep.MONTH;
    }

    private static void units(
            List<Mark> marks,
            TimeScale time,
            TimeStep step,
            double top,
            double baseline,
            Look look,
            Stroke line) {
        for (LocalDate start : step.ticks(time)) {
            double from = time.at(start);
            double to = time.at(step.next(start));
            if (from >= time.left() - 0.5) {
                marks.add(new Mark.Line(from, top, from, top + 5, line));
            }
            // Of several years only the first is named, so its name stands in its own middle.
            double end = step.years() > 1 ? time.at(start.plusYears(1)) : to;
            double middle = (Math.max(from, time.left()) + Math.min(end, time.right())) / 2;
            String name = name(start, step, look);
            double half = look.measure().width(name, Look.AXIS) / 2;
            boolean inside = middle - half >= time.left() && middle + half <= time.right();
            if (inside
                    && 2 * half + 4 <= Math.min(to, time.right()) - Math.max(from, time.left())) {
                marks.add(
                        new Mark.Label(
                                name,
                                middle,
                                baseline,
                                Anchor.MIDDLE,
                                Look.AXIS,
                                look.palette().muted()));
            }
        }
        marks.add(new Mark.Line(time.right(), top, time.right(), top + 5, line));
    }

    private static String name(LocalDate start, TimeStep step, Look look) {
        return switch (step) {
            case DAY, WEEK -> String.valueOf(start.getDayOfMonth());
            case MONTH, QUARTER ->
                    start.getMonth()
                            .getDisplayName(
                                    TextStyle.SHORT_STANDALONE, look.words().language().locale());
            default -> look.words().year(start.getYear());
        };
    }
}
