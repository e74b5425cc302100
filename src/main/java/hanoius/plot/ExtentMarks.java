package hanoius.plot;

import hanoius.edtf.Edge.How;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import java.util.ArrayList;
import java.util.List;

/**
 * The true length of one extent, as surely as its ends are known.
 *
 * @param from pixel of its first moment
 * @param to pixel of its last moment
 * @param ink the colour at full strength
 * @param words the colour of question marks
 */
public record ExtentMarks(
        Extent extent, double from, double to, TimeScale scale, Bounds plot, Ink ink, Ink words) {

    private static final double SOFTEST = 40;
    private static final double SOFT_SHARE = 0.2;
    private static final double OUTSIDE = 24;

    /** A tinted bar with what tells its ends apart. */
    public List<Mark> body(double y, double height, double tint) {
        List<Mark> marks = new ArrayList<>();
        if (extent.members().isEmpty()) {
            marks.addAll(bar().marks(y, height, tint));
        } else {
            set(y, height, marks);
        }
        return marks;
    }

    private SpanBar bar() {
        return new SpanBar(
                from,
                to,
                extent.start(),
                extent.end(),
                softness(extent.span().from(), coreFrom()),
                softness(coreTo(), extent.span().to()),
                extent.doubtful(),
                plot.x(),
                plot.right(),
                ink,
                words);
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
        for (TimeSpan member : extent.members()) {
            if (member.isFinite()) {
                double x = clamp(scale.at(member.from()));
                double wide = Math.max(7, clamp(scale.at(member.to())) - x);
                Style style =
                        extent.oneOf() ? Style.outlined(ink, 1.5) : Style.filled(ink.fade(0.5));
                marks.add(new Mark.Box(x + 0.75, y + 3.5, wide - 1.5, height - 9, 2, style, null));
            }
        }
        if (extent.start() == How.OPEN || extent.end() == How.OPEN) {
            // Of what reaches on there is the bound, with an arrow.
            double bound = extent.start() == How.OPEN ? from : to;
            marks.addAll(
                    new SpanBar(
                                    bound,
                                    bound,
                                    extent.start() == How.OPEN ? How.OPEN : How.SHARP,
                                    extent.end() == How.OPEN ? How.OPEN : How.SHARP,
                                    0,
                                    0,
                                    false,
                                    plot.x(),
                                    plot.right(),
                                    ink,
                                    words)
                            .marks(y, height, 0));
        }
    }

    private double coreFrom() {
        return extent.core() == null ? Double.NaN : extent.core().from();
    }

    private double coreTo() {
        return extent.core() == null ? Double.NaN : extent.core().to();
    }

    /** Over how many pixels an end fades: its uncertain days when they are known, or a little. */
    private double softness(double uncertainFrom, double uncertainTo) {
        double days = uncertainTo - uncertainFrom;
        return Double.isFinite(days)
                ? Math.max(SpanBar.SOFT, days * scale.pixelsPerDay())
                : Math.clamp((to - from) * SOFT_SHARE, SpanBar.SOFT, SOFTEST);
    }

    private double clamp(double x) {
        return Math.clamp(x, plot.x() - OUTSIDE, plot.right() + OUTSIDE);
    }
}
