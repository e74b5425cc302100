package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.CategoryLook;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;
import hanoius.text.Words;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.PackedLane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * @param room how wide the card may be, from where its item begins
     */
    Mark.Group mark(PackedLane lane, Item item, double room, double y) {
        double height = lane.rowHeight() - BELOW;
        Footprint at = on.footprint(item, Level.CARDS);
        Ink ink = on.ink(item);
        double end = on.epoch() + at.from() + Math.max(room, Footprint.CARD) - GAP;
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
                    case POSSIBLE, KEPT, PROPOSED -> Style.of(fill, Stroke.dashed(ink, 1.5));
                };
        return new Mark.Box(x + 0.5, y + 0.5, wide - 1, height - 1, 4, style, null);
    }

    private void words(Lane lane, Item item, Bounds inside, List<Mark> marks) {
        double x = inside.x();
        double y = inside.y();
        double room = inside.width();
        Items columns = lane.columns();
        Words say = on.rendering().words();
        Ink muted = on.palette().muted();
        LabelSlots labels = new LabelSlots(inside, on.rendering().measure());
        CategoryLook look = CategoryLook.of(item.category(), say);
        marks.add(ChipMarks.symbol(item, look, look.ink(on.palette()), x + 4, y + 13));
        String sources = say.get("timeline.sources", columns.sources(item.number()));
        Optional<Placed> behind = labels.place(sources, DATE, Slot.end(x + room, y + 17));
        double wide = behind.map(Placed::width).orElse(0.0);
        String date = say.shortDate(columns.date(item.number()));
        Slot before = Slot.start(x + 14, y + 17).within(room - wide - 24).orShortened(0);
        labels.place(date, DATE, before).ifPresent(each -> marks.add(each.mark(muted)));
        behind.ifPresent(each -> marks.add(each.mark(muted)));
        labels.place(item.label(), TITLE, Slot.start(x, y + 35).orShortened(0))
                .ifPresent(each -> marks.add(each.mark(on.titleInk(item))));
        int most = (int) ((inside.height() - BAR - SUMMARY) / Level.CARD_LINE) + 1;
        String summary = columns.summary(item.number());
        if (!summary.isEmpty()) {
            Slot first = Slot.start(x, y + SUMMARY);
            labels.placeLines(summary, DATE, first, Level.CARD_LINE, most)
                    .forEach(each -> marks.add(each.mark(muted)));
        }
    }
}
