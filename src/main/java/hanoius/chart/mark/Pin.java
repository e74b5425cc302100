package hanoius.chart.mark;

import hanoius.chart.series.ChartMilestone;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Style;
import hanoius.model.Term;
import hanoius.plot.CategoryLook;
import hanoius.plot.Extent;
import hanoius.plot.ExtentMarks;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * One milestone under the axis: the symbol of its category amid the days that its date names, on a
 * rule as long as these where they are many, since it is not known where in it the pin belongs.
 *
 * @param named the days that the date names, as {@link ChartMilestone#named}
 * @param number by which a list beside the pins knows it; empty where there is none
 */
public record Pin(
        ChartMilestone milestone,
        Extent extent,
        TimeSpan named,
        TimeScale time,
        String number,
        ChartStyle style) {

    private static final double SIZE = 9;
    private static final double HALF = SIZE / 2 + 1;

    /** A shorter rule would not be seen beside its symbol. */
    private static final double SHORTEST_RULE = SIZE * 1.5;

    private static final double RULE = 5;
    private static final double RULE_TINT = 0.25;

    static Pin of(ChartMilestone milestone, TimeScale time, String number, ChartStyle style) {
        return new Pin(milestone, milestone.extent(), milestone.named(), time, number, style);
    }

    /** How far pins reach over the ends of the time shown. */
    static double overhang() {
        return SIZE;
    }

    private double x() {
        return time.at(named.middle());
    }

    private double ruleFrom() {
        return Math.max(time.left(), time.at(named.from()));
    }

    private double ruleTo() {
        return Math.min(time.right(), time.at(named.to()));
    }

    private boolean hasRule() {
        return ruleTo() - ruleFrom() >= SHORTEST_RULE;
    }

    /** The pixel from which it reaches, its number included. */
    double from() {
        double first = hasRule() ? Math.min(ruleFrom(), x() - HALF) : x() - HALF;
        double numbered = isNumberedBefore() ? numberAt() - numberWidth() : first;
        return Math.min(first - signWidth(extent.start()), numbered);
    }

    /** The pixel up to which it reaches, its number included. */
    double to() {
        double last = hasRule() ? Math.max(ruleTo(), x() + HALF) : x() + HALF;
        double numbered = isNumberedBefore() ? last : numberAt() + numberWidth();
        return Math.max(last + signWidth(extent.end()), numbered);
    }

    /** At the right edge a number stands before its pin, since it would be cut behind it. */
    private boolean isNumberedBefore() {
        return !number.isEmpty() && x() + SIZE / 2 + numberWidth() + 3 > time.right() + SIZE;
    }

    private double numberWidth() {
        return number.isEmpty() ? 0 : style.measure().width(number, ChartStyle.SMALL);
    }

    /** Beside the symbol, and beside the sign of an end that stands there. */
    private double numberAt() {
        Extent.End beside = isNumberedBefore() ? extent.start() : extent.end();
        double away = SIZE / 2 + 3 + (hasRule() ? 0 : signWidth(beside));
        return isNumberedBefore() ? x() - away : x() + away;
    }

    private static double signWidth(Extent.End end) {
        return end.isDated() ? 0 : ExtentMarks.SIGN;
    }

    /** The pin about a pixel line. */
    Mark mark(double y) {
        Palette palette = style.palette();
        Ink ink = CategoryLook.of(milestone.category(), style.words()).ink(palette);
        List<Mark> marks = new ArrayList<>(hasRule() ? rule(ink, y) : signs(ink, y));
        marks.add(symbol(ink, y));
        if (!number.isEmpty()) {
            Anchor anchor = isNumberedBefore() ? Anchor.END : Anchor.START;
            marks.add(
                    new Mark.Label(
                            number, numberAt(), y + 4, anchor, ChartStyle.SMALL, palette.muted()));
        }
        if (milestone.id().equals(style.selected())) {
            Style accent = Style.outlined(palette.accent(), 2);
            marks.add(new Mark.Symbol(Shape.RING, x(), y, SIZE + 5, accent, null));
        }
        String words =
                style.words()
                        .get(
                                "chart.pin_words",
                                style.words().date(milestone.date()),
                                style.words().term(Term.CATEGORY, milestone.category()),
                                style.words().text(milestone.title(style.words().language())));
        return Mark.Group.of(new Meaning(milestone.id(), words), marks);
    }

    private List<Mark> rule(Ink ink, double y) {
        // A short rule that fades at both ends would vanish behind its symbol.
        if (extent.isVague() && ruleTo() - ruleFrom() < ExtentMarks.SHORTEST) {
            return ExtentMarks.whiskers(x(), SIZE, ruleFrom(), ruleTo(), y, ink);
        }
        return new ExtentMarks(
                        extent,
                        named,
                        time,
                        time.left(),
                        time.right(),
                        ExtentMarks.Size.RULE,
                        ink,
                        style.palette().text())
                .marks(y - RULE / 2, RULE, RULE_TINT);
    }

    private List<Mark> signs(Ink ink, double y) {
        Ink words = style.palette().text();
        List<Mark> signs = new ArrayList<>();
        signs.addAll(ExtentMarks.sign(extent.start(), x() - HALF, -1, y, ink, words));
        signs.addAll(ExtentMarks.sign(extent.end(), x() + HALF, 1, y, ink, words));
        return signs;
    }

    private Mark symbol(Ink ink, double y) {
        return extent.doubtful()
                ? new Mark.Symbol(
                        CategoryLook.of(milestone.category(), style.words()).shape(),
                        x(),
                        y,
                        SIZE,
                        ExtentMarks.doubtful(ink),
                        null)
                : CategoryLook.of(milestone.category(), style.words())
                        .symbol(x(), y, SIZE, style.palette());
    }
}
