package hanoius.plot;

import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.Extent.End;

import java.util.ArrayList;
import java.util.List;

/**
 * An extent as a bar that is as long as it lasted, as surely as its ends are known: an upright edge
 * for a sharp end, a fade over the days of a soft end, an arrow for an open end, a fade of fixed
 * length with a question mark for an end that nobody knows, and an arrow that points back from the
 * last day on which it can have begun. What is uncertain or approximate is hatched; of a set each
 * member is a box, filled where all hold, joined by a bracket.
 *
 * @param drawn the time that the bar takes; finite
 * @param left pixel before which nothing is seen
 * @param right pixel behind which nothing is seen
 * @param ink the colour at full strength
 * @param words the colour of question marks
 */
public record ExtentMarks(
        Extent extent,
        TimeSpan drawn,
        TimeScale scale,
        double left,
        double right,
        Size size,
        Ink ink,
        Ink words) {

    /**
     * How large the signs of ends are, in pixels.
     *
     * @param fade over which an end fades that nobody knows
     * @param back the arrow back from the last day on which something can have begun
     * @param on the arrow of what goes on
     * @param head half the height of an arrow's head
     * @param stroke the width of its lines
     * @param question the size of a question mark
     */
    public record Size(
            double fade, double back, double on, double head, double stroke, double question) {

        /** A bar in a row of its own. */
        public static final Size BAR = new Size(44, 30, 10, 5, 2, 12);

        /** A rule that a symbol stands on, or the sign beside a symbol or a value of a chart. */
        public static final Size RULE = new Size(12, 14, 12, 4, 1.5, 11);
    }

    /** How tall a bar is, in pixels. */
    public static final double HEIGHT = 22;

    /** How far the end of a bar that nobody knows fades out. */
    public static final double FADE = Size.BAR.fade;

    /** The arrow of a bar whose end is open. */
    public static final double ARROW = 14;

    /** The arrow of a bar back from the last day on which something can have begun. */
    public static final double BOUND = Size.BAR.back;

    /** The room that the sign of an open or unknown end takes beside a symbol. */
    public static final double SIGN = 20;

    /** What is shorter is a symbol: there is no room to show how its ends are known. */
    public static final double SHORTEST = 24;

    /** The width of the upright edge of an end known to the day. */
    public static final double EDGE = 3;

    /** The share of its colour that a bar has. */
    public static final double TINT = 0.28;

    private static final double RADIUS = 4;
    private static final double SOFT = 6;
    private static final double SOFTEST = 40;
    private static final double SOFT_SHARE = 0.2;
    private static final double OUTSIDE = 24;
    private static final double HATCH = 6;
    private static final double RULE = 5;
    private static final double SIGN_TINT = 0.6;
    private static final double WHISKER = 3;
    private static final double LEAST_MEMBER = 7;

    /** Members of a set in a bar that is lower fill it, and there is no room for their bracket. */
    private static final double LEAST_BRACKET = 12;

    /** The look of a symbol whose date is uncertain or approximate: hatched as its bar would be. */
    public static Style doubtful(Ink ink) {
        return Style.of(new Fill.Hatch(ink.fade(0.6), ink.fade(0.08), 4), Stroke.of(ink, 1.5));
    }

    /** What fades out at both sides of a symbol that stands for some day about there. */
    public static List<Mark> whiskers(
            double x, double size, double left, double right, double y, Ink ink) {
        FadedBar thin = new FadedBar(y - WHISKER / 2, WHISKER, 0, left, right);
        List<Mark> marks = new ArrayList<>(thin.fade(left, x - size / 2, ink));
        marks.addAll(thin.fade(right, x + size / 2, ink));
        return marks;
    }

    /**
     * What stands beside a symbol or a value of which an end is no day, {@link #SIGN} pixels wide
     * at most; nothing for other ends.
     *
     * @param way 1 for an end, whose sign stands behind a pixel; -1 for a beginning
     */
    public static List<Mark> sign(End end, double x, int way, double y, Ink ink, Ink words) {
        Size size = Size.RULE;
        double tip = x + way * size.fade;
        return switch (end) {
            case SHARP, SOFT -> List.of();
            case OPEN -> arrow(x, tip, y, size, ink);
            case UNKNOWN ->
                    List.of(
                            new Mark.Box(
                                    Math.min(x, tip),
                                    y - RULE / 2,
                                    size.fade,
                                    RULE,
                                    Style.filled(FadedBar.fill(tip, x, y, ink.fade(SIGN_TINT)))),
                            question(tip + way * 4, y, size, words));
        };
    }

    /** The bar with what tells its ends apart, from an upper edge down. */
    public List<Mark> marks(double y, double height, double tint) {
        List<Mark> marks = new ArrayList<>();
        if (extent.members().isEmpty()) {
            double radius = Math.min(RADIUS, height / 2);
            body(new FadedBar(y, height, radius, left - OUTSIDE, right + OUTSIDE), tint, marks);
            edges(y, height, marks);
        } else {
            set(y, height, marks);
        }
        ends(y, height, marks);
        return marks;
    }

    /** The outline of what is proposed or only possibly meant, without a word on its ends. */
    public Mark outline(double y, double height) {
        double x = clamp(from()) + 0.75;
        double width = Math.max(0, clamp(to()) - 0.75 - x);
        Style dashed = new Style(null, Stroke.dashed(ink, 1.5));
        return new Mark.Box(x, y + 0.75, width, height - 1.5, RADIUS, dashed, null);
    }

    private double from() {
        return scale.at(drawn.from());
    }

    private double to() {
        double least = extent.start() == End.OPEN ? 0 : EDGE;
        return Math.max(scale.at(drawn.to()), from() + least);
    }

    /** Where it begins, its fade or arrow included. */
    private double first() {
        return switch (extent.start()) {
            case UNKNOWN -> from() - size.fade;
            case OPEN -> from() - size.back;
            case SHARP, SOFT -> from();
        };
    }

    /** Where it ends, its fade included. */
    private double last() {
        return extent.end() == End.UNKNOWN ? to() + size.fade : to();
    }

    private void body(FadedBar bar, double tint, List<Mark> marks) {
        Ink full = ink.fade(tint);
        boolean fadesIn = extent.start() == End.UNKNOWN;
        boolean fadesOut = extent.end() == End.UNKNOWN;
        if (extent.doubtful()) {
            Fill hatch = new Fill.Hatch(ink.fade(0.4), ink.fade(tint / 2), HATCH);
            marks.addAll(bar.box(from(), to(), hatch));
            marks.addAll(fadesIn ? bar.fade(first(), from(), full) : List.of());
            marks.addAll(fadesOut ? bar.fade(last(), to(), full) : List.of());
            return;
        }
        TimeSpan core = extent.core();
        double before = core == null ? Double.NaN : core.from() - drawn.from();
        double after = core == null ? Double.NaN : drawn.to() - core.to();
        double in = fadesIn ? size.fade : softness(extent.start(), before);
        double out = fadesOut ? size.fade : softness(extent.end(), after);
        marks.addAll(bar.marks(fadesIn ? first() : from(), in, last(), out, full));
    }

    /** Over how many pixels an end fades: its uncertain days when they are known, or a little. */
    private double softness(End end, double days) {
        return end != End.SOFT
                ? 0
                : Double.isFinite(days)
                        ? Math.max(SOFT, days * scale.pixelsPerDay())
                        : Math.clamp((to() - from()) * SOFT_SHARE, SOFT, SOFTEST);
    }

    private void edges(double y, double height, List<Mark> marks) {
        End start = extent.start();
        if (start == End.SHARP && from() >= left - OUTSIDE) {
            marks.add(edge(Math.rint(from()), EDGE, 1.5, ink, y, height));
        }
        boolean apart = (start != End.SHARP && start != End.OPEN) || to() - from() > 3 * EDGE;
        if (extent.end() == End.SHARP && apart && to() <= right + OUTSIDE) {
            // Words may run up to this one, so that it is fainter.
            marks.add(edge(Math.rint(to()) - 2, 2, 1, ink.fade(0.45), y, height));
        }
    }

    private static Mark edge(
            double x, double width, double radius, Ink ink, double y, double height) {
        return new Mark.Box(x, y, width, height, radius, Style.filled(ink), null);
    }

    /** What tells that an end is open or that nobody knows it. */
    private void ends(double y, double height, List<Mark> marks) {
        double middle = y + height / 2;
        if (extent.start() == End.OPEN && from() >= left - OUTSIDE) {
            double edge = Math.rint(from()) - EDGE;
            marks.add(edge(edge, EDGE, 1.5, ink, y, height));
            marks.addAll(arrow(from() - EDGE, first() + 2, middle, size, ink));
        }
        if (extent.end() == End.OPEN) {
            double tip = Math.min(to() + size.on, right - 5);
            marks.addAll(
                    size.equals(Size.BAR)
                            ? List.of(head(tip, -1, middle, size, ink))
                            : arrow(Math.min(to(), tip), tip, middle, size, ink));
        }
        boolean bar = size.equals(Size.BAR);
        if (extent.start() == End.UNKNOWN && first() > left - OUTSIDE) {
            marks.add(question(bar ? first() + 8 : first() - 4, middle, size, words));
        }
        if (extent.end() == End.UNKNOWN && last() < right + OUTSIDE) {
            marks.add(question(bar ? last() - 10 : last() + 4, middle, size, words));
        }
    }

    private static List<Mark> arrow(double from, double tip, double y, Size size, Ink ink) {
        return List.of(
                new Mark.Line(from, y, tip, y, Stroke.of(ink, size.stroke)),
                head(tip, tip < from ? 1 : -1, y, size, ink));
    }

    private static Mark head(double tip, int back, double y, Size size, Ink ink) {
        double x = tip + back * size.head;
        return new Mark.Polyline(
                Points.of(x, y - size.head, tip, y, x, y + size.head),
                Stroke.of(ink, size.stroke),
                null);
    }

    private static Mark question(double x, double middle, Size size, Ink words) {
        double baseline = middle + (size.equals(Size.BAR) ? 4.5 : 4);
        return new Mark.Label(
                "?", x, baseline, Anchor.MIDDLE, TextStyle.semibold(size.question), words);
    }

    private void set(double y, double height, List<Mark> marks) {
        boolean bracket = height >= LEAST_BRACKET;
        double top = bracket ? y + 3.5 : y;
        double tall = bracket ? height - 9 : height;
        Style style = extent.oneOf() ? Style.outlined(ink, 1.5) : Style.filled(ink.fade(0.5));
        double last = clamp(to());
        List<Mark> boxes = new ArrayList<>();
        for (TimeSpan member : extent.members()) {
            if (member.isFinite()) {
                double x = clamp(scale.at(member.from()));
                double wide = Math.max(LEAST_MEMBER, clamp(scale.at(member.to())) - x);
                boxes.add(new Mark.Box(x + 0.75, top, wide - 1.5, tall, 2, style, null));
                last = Math.max(last, x + wide);
            }
        }
        if (bracket) {
            double line = y + height - 1.5;
            double from = clamp(from()) + 0.75;
            double to = last - 0.75;
            marks.add(
                    new Mark.Polyline(
                            Points.of(from, line - 5, from, line, to, line, to, line - 5),
                            Stroke.of(ink, 1.5),
                            null));
        }
        marks.addAll(boxes);
    }

    private double clamp(double x) {
        return Math.clamp(x, left - OUTSIDE, right + OUTSIDE);
    }
}
