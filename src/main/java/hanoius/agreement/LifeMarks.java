package hanoius.agreement;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.DateShape;
import hanoius.edtf.Edge;
import hanoius.edtf.Edge.How;
import hanoius.edtf.EdtfDate;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.AgreementTerm;
import hanoius.model.Category;
import hanoius.plot.SpanBar;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.List;

/** The bar of an agreement's life, drawn as the timeline draws it. */
final class LifeMarks {

    private static final double LEAST = 24;

    private final Life life;
    private final TimeScale scale;
    private final Palette palette;
    private final Ink ink;
    private final double y;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * @param y the upper edge of the bar
     */
    LifeMarks(Life life, TimeScale scale, Palette palette, double y) {
        this.life = life;
        this.scale = scale;
        this.palette = palette;
        this.y = y;
        ink = palette.category(Category.AGREEMENT);
    }

    /** The bar and what tells its ends apart; nothing when no talk of a proposal is dated. */
    List<Mark> marks() {
        marks.clear();
        AgreementTerm term = life.term();
        EdtfDate signed = life.agreement().signed();
        if (term == null || signed == null) {
            proposal();
            return List.copyOf(marks);
        }
        marks.addAll(bar(term).marks(y, SpanBar.HEIGHT, SpanBar.TINT));
        if (signed.shape() instanceof DateShape.Several several) {
            members(several);
        }
        return List.copyOf(marks);
    }

    private double tomorrow() {
        return life.today().toEpochDay() + 1.0;
    }

    private SpanBar bar(AgreementTerm term) {
        Edge signed = term.signed();
        Edge end = term.end();
        double since = Double.isFinite(term.since()) ? term.since() : tomorrow();
        double first =
                signed.isDated()
                        ? signed.from()
                        : signed.how() == How.UNKNOWN && term.bound().isDated()
                                ? term.bound().from()
                                : since;
        double last =
                switch (end.how()) {
                    case SHARP, SOFT -> Math.max(first, end.to());
                    case OPEN -> Math.max(since, tomorrow());
                    case UNKNOWN -> since;
                };
        return new SpanBar(
                scale.at(first),
                Math.max(scale.at(last), scale.at(first) + (signed.how() == How.OPEN ? 0 : 3)),
                signed.how(),
                end.how(),
                softness(signed),
                softness(end),
                term.doubtful(),
                scale.left() - SpanBar.FADE,
                scale.right() + SpanBar.FADE,
                ink,
                palette.muted());
    }

    /** Over how many pixels a turn fades: its uncertain days, or a little. */
    private double softness(Edge edge) {
        double days = edge.isDated() ? edge.to() - edge.from() - 1 : 0;
        return Math.max(SpanBar.SOFT, days * scale.pixelsPerDay());
    }

    /** Hollow where it was talked of first. */
    private void proposal() {
        Edge first = life.proposal();
        if (first.isDated()) {
            double from = scale.at(first.from());
            double width = scale.at(first.to()) - from;
            marks.add(
                    width < LEAST
                            ? new Mark.Symbol(
                                    Palette.shape(Category.AGREEMENT),
                                    from + width / 2,
                                    y + SpanBar.HEIGHT / 2,
                                    LEAST / 2,
                                    new Style(null, Stroke.dashed(ink, 1.5)),
                                    null)
                            : box(from, width, 4, new Style(null, Stroke.dashed(ink, 1.5))));
        }
    }

    /** Its signing was one of several days, or all of them: hollow or filled, joined by a line. */
    private void members(DateShape.Several several) {
        boolean one = several instanceof DateShape.OneOf;
        Style style = one ? Style.outlined(ink, 1.5) : Style.filled(ink.fade(0.5));
        double line = y + SpanBar.HEIGHT + 2;
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

    private Mark box(double x, double width, double radius, Style style) {
        return new Mark.Box(x, y, width, SpanBar.HEIGHT, radius, style, null);
    }
}
