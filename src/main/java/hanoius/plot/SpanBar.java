package hanoius.plot;

import hanoius.edtf.Edge.How;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time as a bar that is as long as it lasted, as surely as its ends are known: an
 * upright edge for an end known to the day, a fade over the uncertain days, an arrow for what goes
 * on, a fade of fixed length with a question mark for an end that nobody knows, and an arrow that
 * points back from the last day on which it can have begun.
 *
 * @param from pixel of its first moment; of the bound, where only that is known
 * @param to pixel of its last known moment
 * @param before over how many pixels a soft beginning fades in
 * @param after over how many pixels a soft end fades out
 * @param doubtful whether all of it is uncertain or approximate
 * @param left pixel before which nothing is seen
 * @param right pixel behind which nothing is seen
 * @param ink the colour at full strength
 * @param words the colour of question marks
 */
public record SpanBar(
        double from,
        double to,
        How start,
        How end,
        double before,
        double after,
        boolean doubtful,
        double left,
        double right,
        Ink ink,
        Ink words) {

    /** How tall a bar is, in pixels. */
    public static final double HEIGHT = 22;

    /** How far an end that nobody knows fades out. */
    public static final double FADE = 44;

    /** The arrow of an end that is open. */
    public static final double ARROW = 14;

    /** The arrow back from the last day on which something can have begun. */
    public static final double BOUND = 30;

    /** The least that a soft end fades over. */
    public static final double SOFT = 6;

    /** How wide the upright edge of an end known to the day is. */
    public static final double EDGE = 3;

    /** The share of its colour that a bar has. */
    public static final double TINT = 0.28;

    private static final double RADIUS = 4;
    private static final double OUTSIDE = 24;
    private static final double HATCH = 6;
    private static final TextStyle QUESTION = TextStyle.semibold(12);

    /** The look of a symbol whose date is uncertain or approximate: hatched as its bar would be. */
    public static Style doubtful(Ink ink) {
        return Style.of(new Fill.Hatch(ink.fade(0.6), ink.fade(0.08), 4), Stroke.of(ink, 1.5));
    }

    /** The bar with what tells its ends apart, from an upper edge down. */
    public List<Mark> marks(double y, double height, double tint) {
        List<Mark> marks = new ArrayList<>();
        body(y, height, tint, marks);
        edges(y, height, marks);
        arrows(y + height / 2, marks);
        if (start == How.UNKNOWN) {
            question(first() + 8, y + height / 2, marks);
        }
        if (end == How.UNKNOWN) {
            question(last() - 10, y + height / 2, marks);
        }
        return marks;
    }

    /** Where it begins, its fade or arrow included. */
    private double first() {
        return switch (start) {
            case UNKNOWN -> from - FADE;
            case OPEN -> from - BOUND;
            case SHARP, SOFT -> from;
        };
    }

    /** Where it ends, its fade included. */
    private double last() {
        return end == How.UNKNOWN ? to + FADE : to;
    }

    private void body(double y, double height, double tint, List<Mark> marks) {
        Ink full = ink.fade(tint);
        if (doubtful) {
            Fill hatch = new Fill.Hatch(ink.fade(0.4), ink.fade(tint / 2), HATCH);
            box(from, to, RADIUS, y, height, hatch, marks);
            if (start == How.UNKNOWN) {
                box(first(), from, 0, y, height, fade(first(), from, y, full), marks);
            }
            if (end == How.UNKNOWN) {
                box(to, last(), 0, y, height, fade(last(), to, y, full), marks);
            }
            return;
        }
        double in = start == How.UNKNOWN ? FADE : start == How.SOFT ? before : 0;
        double out = end == How.UNKNOWN ? FADE : end == How.SOFT ? after : 0;
        double begin = start == How.UNKNOWN ? first() : from;
        if (in == 0 && out == 0) {
            box(begin, last(), RADIUS, y, height, new Fill.Solid(full), marks);
            return;
        }
        double middle =
                in == 0 ? begin : out == 0 ? last() : Math.rint((begin + in + last() - out) / 2);
        half(begin, in, middle, y, height, full, marks);
        half(last(), -out, middle, y, height, full, marks);
    }

    /** From an end, which fades in over a length, to the middle. */
    private void half(
            double outer,
            double length,
            double middle,
            double y,
            double height,
            Ink full,
            List<Mark> marks) {
        double near = Math.min(outer, middle);
        double far = Math.max(outer, middle);
        double faded = outer + length;
        // Screens draw nothing of a fade that lies a million pixels beside what is seen of it.
        boolean behind = length > 0 ? clamp(near) >= faded : clamp(far) <= faded;
        Fill fill = length == 0 || behind ? new Fill.Solid(full) : fade(outer, faded, y, full);
        box(near, far, 0, y, height, fill, marks);
    }

    private static Fill fade(double outer, double inner, double y, Ink full) {
        return new Fill.Fade(outer, y, full.fade(0), inner, y, full);
    }

    private void box(
            double from,
            double to,
            double radius,
            double y,
            double height,
            Fill fill,
            List<Mark> marks) {
        double x = clamp(from);
        double width = clamp(to) - x;
        if (width > 0) {
            marks.add(new Mark.Box(x, y, width, height, radius, Style.filled(fill), null));
        }
    }

    private void edges(double y, double height, List<Mark> marks) {
        Style solid = Style.filled(ink);
        if (start == How.SHARP && from >= left - OUTSIDE) {
            marks.add(new Mark.Box(Math.rint(from), y, EDGE, height, 1.5, solid, null));
        }
        if (start == How.OPEN && from >= left - OUTSIDE) {
            double x = Math.rint(from) - EDGE;
            marks.add(new Mark.Box(x, y, EDGE, height, 1.5, solid, null));
        }
        boolean apart = (start != How.SHARP && start != How.OPEN) || to - from > 3 * EDGE;
        if (end == How.SHARP && apart && to <= right + OUTSIDE) {
            // Words may run up to this one, so that it is fainter.
            Style faint = Style.filled(ink.fade(0.45));
            marks.add(new Mark.Box(Math.rint(to) - 2, y, 2, height, 1, faint, null));
        }
    }

    private void arrows(double middle, List<Mark> marks) {
        Stroke stroke = Stroke.of(ink, 2);
        if (end == How.OPEN) {
            double tip = Math.min(to + ARROW - 4, right - 5);
            marks.add(chevron(tip, middle, -5, stroke));
        }
        if (start == How.OPEN && from >= left - OUTSIDE) {
            double tip = first() + 2;
            marks.add(new Mark.Line(tip, middle, from - EDGE, middle, stroke));
            marks.add(chevron(tip, middle, 5, stroke));
        }
    }

    private static Mark chevron(double tip, double y, double back, Stroke stroke) {
        return new Mark.Polyline(
                Points.of(tip + back, y - 5, tip, y, tip + back, y + 5), stroke, null);
    }

    private void question(double x, double middle, List<Mark> marks) {
        if (x > left - OUTSIDE && x < right + OUTSIDE) {
            marks.add(new Mark.Label("?", x, middle + 4.5, Anchor.MIDDLE, QUESTION, words));
        }
    }

    private double clamp(double x) {
        return Math.clamp(x, left - OUTSIDE, right + OUTSIDE);
    }
}
