package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.PackedLane;

import java.util.ArrayList;
import java.util.List;

/** Items as cards: date and sources, title, a line of the summary, on a bar of the true length. */
final class CardMarks {

    /** Between two cards of a lane. */
    private static final double BELOW = 6;

    /** Where the first line of a summary stands. */
    private static final double SUMMARY = 52;

    private static final double BAR = 4;
    private static final double EDGE = 10;

    /** Between two cards of a row. */
    private static final double GAP = 8;

    /** A wider card would say no more. */
    private static final double WIDEST = 460;

    private static final double BAR_TINT = 0.6;
    private static final TextStyle DATE = TextStyle.regular(11);
    private static final TextStyle TITLE = TextStyle.semibold(12);

    private final MarkContext on;

    CardMarks(MarkContext on) {
        this.on = on;
    }

    Mark.Group mark(PackedLane lane, Item item, PackedLane.Title title, double y) {
        double height = lane.rowHeight() - BELOW;
        Footprint at = on.footprint(item, Level.CARDS);
        Ink ink = on.ink(item);
        double end = on.epoch() + at.from() + Math.max(title.beside(), Footprint.CARD) - GAP;
        double x = left(at, end);
        double wide = Math.min(WIDEST, end - x);
        List<Mark> marks = new ArrayList<>();
        marks.add(ground(item, ink, x, y, wide, height));
        marks.addAll(on.span(item, ink).marks(y + height - BAR, BAR, BAR_TINT));
        Bounds inside = new Bounds(x + EDGE, y, wide - 2 * EDGE, height);
        words(lane.lane(), item, inside, marks);
        on.frame(item, x - 1, y - 1, wide + 2, height + 2, marks);
        return Mark.Group.of(item.meaning(), marks);
    }

    /**
     * What reaches into the view keeps its card in sight, as far as the next card lets it.
     *
     * @param end where the room for the card ends
     */
    private double left(Footprint at, double end) {
        double first = on.epoch() + at.from();
        double last = Math.min(on.epoch() + at.to() - EDGE, end - Footprint.CARD + GAP);
        return Math.clamp(on.plot().x() + 4, first, Math.max(first, last));
    }

    private Mark ground(Item item, Ink ink, double x, double y, double wide, double height) {
        Fill fill = new Fill.Solid(on.palette().surface());
        Style style =
                switch (item.standing()) {
                    case PLAIN -> Style.of(fill, Stroke.of(on.palette().hairline(), 1));
                    case POSSIBLE, PROPOSED -> Style.of(fill, Stroke.dashed(ink, 1.5));
                };
        return new Mark.Box(x + 0.5, y + 0.5, wide - 1, height - 1, 4, style, null);
    }

    private void words(Lane lane, Item item, Bounds inside, List<Mark> marks) {
        double x = inside.x();
        double y = inside.y();
        double room = inside.width();
        Items columns = lane.columns();
        Ink text = on.titleInk(item);
        marks.add(ChipMarks.symbol(item, on.palette().category(item.category()), x + 4, y + 13));
        String sources =
                on.rendering().words().get("timeline.sources", columns.sources(item.number()));
        double wide = on.rendering().measure().width(sources, DATE);
        String date =
                on.rendering()
                        .measure()
                        .fit(
                                on.rendering().words().shortDate(columns.date(item.number())),
                                DATE,
                                room - wide - 24);
        marks.add(new Mark.Label(date, x + 14, y + 17, Anchor.START, DATE, on.palette().muted()));
        marks.add(
                new Mark.Label(sources, x + room, y + 17, Anchor.END, DATE, on.palette().muted()));
        String title = on.rendering().measure().fit(item.label(), TITLE, room);
        marks.add(new Mark.Label(title, x, y + 35, Anchor.START, TITLE, text));
        int lines = (int) ((inside.height() - BAR - SUMMARY) / Level.CARD_LINE) + 1;
        summary(columns.summary(item.number()), lines, x, y + SUMMARY, room, marks);
    }

    private void summary(
            String summary, int most, double x, double y, double room, List<Mark> marks) {
        if (summary.isEmpty()) {
            return;
        }
        List<String> lines = on.rendering().measure().lines(summary, DATE, room);
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            boolean last = i == most - 1;
            String text = last ? String.join(" ", lines.subList(i, lines.size())) : lines.get(i);
            String fitted = on.rendering().measure().fit(text, DATE, room);
            double baseline = y + i * Level.CARD_LINE;
            marks.add(
                    new Mark.Label(fitted, x, baseline, Anchor.START, DATE, on.palette().muted()));
        }
    }
}
