package hanoius.agreement;

import hanoius.agreement.Edge.How;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.figure.TimeScale;
import hanoius.model.CalendarDate;
import hanoius.model.Category;
import hanoius.model.DateShape;
import hanoius.model.EdtfDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The bar of an agreement's life, as surely as its turns are known. */
final class LifeMarks {

    /** Over how many pixels an end fades that nobody knows. */
    static final double FADE = 56;

    private static final double BAR = 3;
    private static final double SOFT = 6;
    private static final double HATCH = 6;
    private static final double BEFORE_EFFECT = 0.16;
    private static final double TINT = 0.4;
    private static final double MIDDLE = LifeLayout.BAR_TOP + LifeLayout.BAR_HEIGHT / 2;

    private final Life life;
    private final TimeScale scale;
    private final Ink ink;
    private final Ink text;
    private final List<Mark> marks = new ArrayList<>();

    LifeMarks(Life life, TimeScale scale, Palette palette) {
        this.life = life;
        this.scale = scale;
        ink = palette.category(Category.AGREEMENT);
        text = palette.text();
    }

    /** The bar and what tells its ends apart; nothing when no talk of a proposal is dated. */
    List<Mark> marks() {
        marks.clear();
        EdtfDate signed = life.agreement().signed();
        if (signed == null) {
            proposal();
        } else if (signed.shape() instanceof DateShape.Several several) {
            members(several);
            Edge last = Edge.ending(signed);
            if (last.isDated()) {
                lived(new Edge(last.to(), last.to(), How.SOFT, last.doubtful()));
            }
        } else {
            lived(life.beginning());
        }
        return List.copyOf(marks);
    }

    /** An outline from the first talk of it until today, or the last talk where that is later. */
    private void proposal() {
        Edge first = life.beginning();
        if (first.isDated()) {
            double from = scale.at(first.from());
            double last = life.days().max().orElse(first.to());
            double to = scale.at(Math.max(last, life.today().toEpochDay() + 1.0));
            Style outline = new Style(null, Stroke.dashed(ink, 1.5));
            marks.add(box(from, to - from, BAR, outline));
        }
    }

    private void lived(Edge beginning) {
        Edge end = life.end();
        Edge effect = life.effect();
        double from = beginning.isDated() ? scale.at(beginning.from()) : unknownBeginning(end);
        double known =
                effect != null && effect.isDated()
                        ? Math.max(effect.to(), latest(beginning))
                        : latest(beginning);
        double to = right(end, known);
        if (beginning.doubtful() || end.doubtful()) {
            Fill hatch = new Fill.Hatch(ink.fade(TINT), ink.fade(BEFORE_EFFECT / 2), HATCH);
            marks.add(box(from, to - from, BAR, Style.filled(hatch)));
        } else {
            body(from, to, beginning, end, effect);
        }
        turns(beginning, effect, end);
    }

    /** Before a beginning that is not known, as much is drawn as shows that there was one. */
    private double unknownBeginning(Edge end) {
        EdtfDate signed = life.agreement().signed();
        Edge limit = signed == null ? end : Edge.ending(signed);
        return limit.isDated()
                ? Math.max(scale.left(), scale.at(limit.from()) - FADE)
                : scale.left();
    }

    private double latest(Edge beginning) {
        EdtfDate signed = life.agreement().signed();
        if (beginning.isDated() || signed == null) {
            return beginning.to();
        }
        return Edge.ending(signed).to();
    }

    private double right(Edge end, double known) {
        double tomorrow = life.today().toEpochDay() + 1.0;
        return switch (end.how()) {
            case SHARP, SOFT -> scale.at(end.to());
            case OPEN -> scale.at(Math.max(known, tomorrow));
            case UNKNOWN -> Math.min(scale.right() + 16, scale.at(known) + FADE);
        };
    }

    private void body(double from, double to, Edge beginning, Edge end, @Nullable Edge effect) {
        double before = beginning.isDated() ? softness(beginning) : FADE;
        double after = end.how() == How.UNKNOWN ? Math.min(FADE, to - from) : softness(end);
        double turn =
                effect != null && effect.isDated()
                        ? Math.clamp(scale.at(effect.middle()), from, to)
                        : from;
        if (turn > from) {
            marks.add(fading(from, before, turn, ink.fade(BEFORE_EFFECT)));
            before = effect == null ? 0 : softness(effect);
        }
        double middle = Math.max(turn + before, to - after);
        Ink full = ink.fade(TINT);
        marks.add(fading(turn, before, middle, full));
        if (middle < to) {
            marks.add(box(middle, to - middle, 0, fade(middle, full, to, full.fade(0))));
        }
    }

    /** From a point, which fades in over a length, to another. */
    private Mark fading(double from, double length, double to, Ink full) {
        Style style =
                length == 0
                        ? Style.filled(full)
                        : fade(from, full.fade(0), Math.min(to, from + length), full);
        return box(from, to - from, 0, style);
    }

    private static Style fade(double from, Ink first, double to, Ink last) {
        double y = LifeLayout.BAR_TOP;
        return Style.filled(new Fill.Fade(from, y, first, to, y, last));
    }

    /** Over how many pixels a turn fades: its uncertain days, or a little. */
    private double softness(Edge edge) {
        return switch (edge.how()) {
            case SHARP, OPEN -> 0;
            case UNKNOWN -> FADE;
            case SOFT -> Math.max(SOFT, (edge.to() - edge.from()) * scale.pixelsPerDay());
        };
    }

    private void turns(Edge beginning, @Nullable Edge effect, Edge end) {
        Style solid = Style.filled(ink);
        if (beginning.how() == How.SHARP) {
            marks.add(box(Math.rint(scale.at(beginning.from())), BAR, 1.5, solid));
        } else if (beginning.how() == How.OPEN) {
            marks.add(chevron(unknownBeginning(end) - 4, 5));
        } else if (beginning.how() == How.UNKNOWN) {
            marks.add(question(unknownBeginning(end) - 4));
        }
        if (effect != null && effect.how() == How.SHARP) {
            marks.add(box(Math.rint(scale.at(effect.from())), 2, 1, solid));
        }
        double right = right(end, latest(beginning));
        switch (end.how()) {
            case SHARP -> marks.add(box(Math.rint(right) - BAR, BAR, 1.5, solid));
            case OPEN -> marks.add(chevron(right + 8, -5));
            case UNKNOWN -> marks.add(question(right - 4));
            case SOFT -> {}
        }
    }

    /** Its signing was one of several days, or all of them: hollow or filled, joined by a line. */
    private void members(DateShape.Several several) {
        boolean one = several instanceof DateShape.OneOf;
        Style style = one ? Style.outlined(ink, 1.5) : Style.filled(ink.fade(TINT));
        double line = LifeLayout.BAR_TOP + LifeLayout.BAR_HEIGHT + 2;
        double left = Double.NaN;
        double right = Double.NaN;
        for (DateShape.Member member : several.members()) {
            if (member.from() instanceof CalendarDate from
                    && member.to() instanceof CalendarDate to) {
                double x = scale.at(from.earliest().date());
                double width = Math.max(6, scale.after(to.latest().date()) - x);
                marks.add(box(x, width, 2, style));
                left = Double.isNaN(left) ? x : left;
                right = x + width;
            }
        }
        if (!Double.isNaN(left)) {
            marks.add(
                    new Mark.Polyline(
                            Points.of(left, line - 4, left, line, right, line, right, line - 4),
                            Stroke.of(ink, 1.5),
                            null));
        }
    }

    private static Mark box(double x, double width, double radius, Style style) {
        return new Mark.Box(
                x, LifeLayout.BAR_TOP, width, LifeLayout.BAR_HEIGHT, radius, style, null);
    }

    private Mark chevron(double tip, double back) {
        return new Mark.Polyline(
                Points.of(tip + back, MIDDLE - 5, tip, MIDDLE, tip + back, MIDDLE + 5),
                Stroke.of(ink, 2),
                null);
    }

    private Mark question(double x) {
        return new Mark.Label("?", x, MIDDLE + 4, Anchor.MIDDLE, TextStyle.semibold(12), text);
    }
}
