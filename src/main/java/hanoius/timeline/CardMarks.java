package hanoius.timeline;

import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;

import java.util.ArrayList;
import java.util.List;

/** Items as cards: date and sources, title, a line of the summary, on a bar of the true length. */
final class CardMarks {

    private static final double HEIGHT = 76;
    private static final double BAR = 4;
    private static final double EDGE = 10;

    /** Between two cards of a row. */
    private static final double GAP = 8;

    /** A wider card would say no more. */
    private static final double WIDEST = 460;

    private static final double BAR_TINT = 0.6;
    private static final TextStyle DATE = TextStyle.regular(11);
    private static final TextStyle TITLE = TextStyle.semibold(12);

    private final PlotGround on;

    CardMarks(PlotGround on) {
        this.on = on;
    }

    Mark.Group mark(Lane lane, Item item, PackedLane.Title title, double y) {
        Footprint at = on.footprint(item, Level.CARDS);
        Ink ink = on.ink(item);
        double wide = Math.clamp(title.beside(), Footprint.CARD, WIDEST) - GAP;
        double x = left(at, wide);
        List<Mark> marks = new ArrayList<>();
        marks.add(ground(item, ink, x, y, wide));
        marks.addAll(on.span(item, at, ink).body(y + HEIGHT - BAR, BAR, BAR_TINT));
        words(lane, item, x + EDGE, y, wide - 2 * EDGE, marks);
        on.frame(item, x - 1, y - 1, wide + 2, HEIGHT + 2, marks);
        return Mark.Group.of(item.meaning(), marks);
    }

    /** What lasts through the view keeps its card in sight. */
    private double left(Footprint at, double wide) {
        double first = on.epoch() + at.from();
        double last = Math.max(first, on.epoch() + at.to() - wide);
        return Math.clamp(on.plot().x() + 4, first, last);
    }

    private Mark ground(Item item, Ink ink, double x, double y, double wide) {
        Fill fill = new Fill.Solid(on.palette().surface());
        Style style =
                switch (item.standing()) {
                    case PLAIN -> Style.of(fill, Stroke.of(on.palette().hairline(), 1));
                    case POSSIBLE, PROPOSED -> Style.of(fill, Stroke.dashed(ink, 1.5));
                };
        return new Mark.Box(x + 0.5, y + 0.5, wide - 1, HEIGHT - 1, 4, style, null);
    }

    private void words(Lane lane, Item item, double x, double y, double room, List<Mark> marks) {
        Items columns = lane.columns();
        Ink text = on.titleInk(item);
        marks.add(TitledMarks.symbol(item, on.palette().category(item.category()), x + 4, y + 13));
        String sources = on.frame().words().get("timeline.sources", columns.sources(item.number()));
        double wide = on.frame().measure().width(sources, DATE);
        String date =
                on.frame()
                        .measure()
                        .fit(
                                on.frame().words().shortDate(columns.date(item.number())),
                                DATE,
                                room - wide - 24);
        marks.add(new Mark.Label(date, x + 14, y + 17, Anchor.START, DATE, on.palette().muted()));
        marks.add(
                new Mark.Label(sources, x + room, y + 17, Anchor.END, DATE, on.palette().muted()));
        String title = on.frame().measure().fit(item.label(), TITLE, room);
        marks.add(new Mark.Label(title, x, y + 35, Anchor.START, TITLE, text));
        String summary = on.frame().measure().fit(columns.summary(item.number()), DATE, room);
        if (!summary.isEmpty()) {
            marks.add(new Mark.Label(summary, x, y + 52, Anchor.START, DATE, on.palette().muted()));
        }
    }
}
