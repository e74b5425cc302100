package hanoius.timeline;

import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TimeScale;
import hanoius.timeline.Extent.End;

import java.util.ArrayList;
import java.util.List;

/**
 * The true length of one extent, as surely as its ends are known.
 *
 * @param from pixel of its first moment
 * @param to pixel of its last moment
 * @param ink the colour at full strength
 */
record SpanMarks(Extent extent, double from, double to, TimeScale scale, Bounds plot, Ink ink) {

    private static final double BAR = 3;
    private static final double SOFT = 6;
    private static final double SOFTEST = 40;
    private static final double SOFT_SHARE = 0.2;
    private static final double OUTSIDE = 24;
    private static final double HATCH = 6;

    /** A tinted bar of full height with what tells its ends apart. */
    List<Mark> body(double y, double height, double tint) {
        List<Mark> marks = new ArrayList<>();
        if (!extent.members().isEmpty()) {
            set(y, height, marks);
        } else if (extent.doubtful()) {
            Fill hatch = new Fill.Hatch(ink.fade(0.4), ink.fade(tint / 2), HATCH);
            double left = clamp(from);
            marks.add(
                    new Mark.Box(
                            left, y, clamp(to) - left, height, BAR, Style.filled(hatch), null));
            marks.addAll(foot(y + height - BAR, BAR));
        } else {
            soft(from, to, y, height, ink.fade(tint), marks);
            if (extent.start() == End.SOFT || extent.end() == End.SOFT) {
                marks.addAll(foot(y + height - BAR, BAR));
            }
        }
        if (extent.members().isEmpty()) {
            bars(y, height, marks);
        }
        arrows(y + height / 2, marks);
        return marks;
    }

    /** A thin line of the true length. */
    List<Mark> foot(double y, double thickness) {
        List<Mark> marks = new ArrayList<>();
        soft(from, to, y, thickness, ink, marks);
        return marks;
    }

    private void bars(double y, double height, List<Mark> marks) {
        Style solid = Style.filled(ink);
        if (extent.start() == End.SHARP) {
            marks.add(new Mark.Box(Math.rint(from), y, BAR, height, 1.5, solid, null));
        }
        boolean longer = to - from > 3 * BAR;
        boolean several = extent.span().days() > 1.5;
        if (extent.end() == End.SHARP && (extent.start() != End.SHARP || (longer && several))) {
            // Titles run over this one, so that it is fainter.
            Style faint = Style.filled(ink.fade(0.45));
            marks.add(new Mark.Box(Math.rint(to) - 2, y, 2, height, 1, faint, null));
        }
    }

    private void set(double y, double height, List<Mark> marks) {
        double line = y + height - 1.5;
        double left = clamp(from);
        double right = clamp(to);
        marks.add(
                new Mark.Polyline(
                        Points.of(left, line - 5, left, line, right, line, right, line - 5),
                        Stroke.of(ink, 1.5),
                        null));
        for (Span member : extent.members()) {
            if (member.isFinite()) {
                double x = clamp(scale.at(member.from()));
                double wide = Math.max(7, clamp(scale.at(member.to())) - x);
                Style style =
                        extent.oneOf() ? Style.outlined(ink, 1.5) : Style.filled(ink.fade(0.5));
                marks.add(new Mark.Box(x + 0.75, y + 3.5, wide - 1.5, height - 9, 2, style, null));
            } else {
                double bound = Double.isFinite(member.to()) ? member.to() : member.from();
                if (Double.isFinite(bound)) {
                    double x = clamp(scale.at(bound)) - (bound == member.to() ? BAR : 0);
                    marks.add(new Mark.Box(x, y, BAR, height, 1.5, Style.filled(ink), null));
                }
            }
        }
    }

    private void arrows(double middle, List<Mark> marks) {
        Stroke stroke = Stroke.of(ink, 2);
        if (extent.end() == End.OPEN) {
            double tip = Math.min(to + Footprint.ARROW - 4, plot.right() - 5);
            marks.add(chevron(tip, middle, -5, stroke));
        }
        if (extent.start() == End.OPEN) {
            double tip = Math.max(from - Footprint.ARROW + 4, plot.x() + 5);
            marks.add(chevron(tip, middle, 5, stroke));
        }
    }

    private static Mark chevron(double tip, double y, double back, Stroke stroke) {
        return new Mark.Polyline(
                Points.of(tip + back, y - 5, tip, y, tip + back, y + 5), stroke, null);
    }

    private void soft(
            double left, double right, double y, double height, Ink full, List<Mark> marks) {
        double before = softness(extent.start(), extent.span().from(), coreFrom());
        double after = softness(extent.end(), coreTo(), extent.span().to());
        double begin = extent.start() == End.UNKNOWN ? left - Footprint.FADE : left;
        double finish = extent.end() == End.UNKNOWN ? right + Footprint.FADE : right;
        double middle = Math.rint((begin + before + finish - after) / 2);
        half(begin, begin, before, middle, y, height, full, marks);
        half(finish, finish, -after, middle, y, height, full, marks);
    }

    /** From an end, which fades in over a length, to the middle. */
    private void half(
            double end,
            double fadeFrom,
            double length,
            double middle,
            double y,
            double height,
            Ink full,
            List<Mark> marks) {
        double left = clamp(Math.min(end, middle));
        double width = clamp(Math.max(end, middle)) - left;
        if (width > 0) {
            double faded = fadeFrom + length;
            // Screens draw nothing of a fade that lies a million pixels beside what is seen of it.
            boolean behind = length > 0 ? left >= faded : left + width <= faded;
            Fill fill =
                    length == 0 || behind
                            ? new Fill.Solid(full)
                            : new Fill.Fade(fadeFrom, y, full.fade(0), fadeFrom + length, y, full);
            marks.add(new Mark.Box(left, y, width, height, Style.filled(fill)));
        }
    }

    private double coreFrom() {
        return extent.core() == null ? Double.NaN : extent.core().from();
    }

    private double coreTo() {
        return extent.core() == null ? Double.NaN : extent.core().to();
    }

    /** Over how many pixels an end fades: its uncertain days when they are known, or a little. */
    private double softness(End end, double uncertainFrom, double uncertainTo) {
        double days = uncertainTo - uncertainFrom;
        return switch (end) {
            case SHARP, OPEN -> 0;
            case UNKNOWN -> Footprint.FADE;
            case SOFT ->
                    Double.isFinite(days)
                            ? Math.max(SOFT, days * scale.pixelsPerDay())
                            : Math.clamp((to - from) * SOFT_SHARE, SOFT, SOFTEST);
        };
    }

    private double clamp(double x) {
        return Math.clamp(x, plot.x() - OUTSIDE, plot.right() + OUTSIDE);
    }
}
