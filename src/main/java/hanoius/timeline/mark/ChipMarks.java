package hanoius.timeline.mark;

import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.plot.CategoryLook;
import hanoius.plot.ExtentMarks;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Item.Standing;
import hanoius.timeline.lane.Level;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Items as long as they lasted: what is too short for a bar is the symbol of its category with its
 * title beside it, what lasted is a bar with its title within, or beside where it is too short.
 */
final class ChipMarks {

    /** How tall bars are where rows are narrow. */
    private static final double LOW = 14;

    /** Less of a title is none. */
    static final double SHORTEST_TITLE = 52;

    private final MarkContext on;
    private final LabelSlots labels;

    ChipMarks(MarkContext on, LabelSlots labels) {
        this.on = on;
        this.labels = labels;
    }

    /**
     * An item in its row.
     *
     * @param width of its whole title, in pixels
     * @param room how much of that there is room for beside it
     */
    Mark.Group mark(Item item, double width, double room, Level level, double y) {
        Footprint at = on.footprint(item, level);
        double height = level == Level.CHIPS ? ExtentMarks.HEIGHT : LOW;
        List<Mark> marks = new ArrayList<>();
        if (at.isPoint()) {
            point(item, at, y + height / 2, marks);
        } else {
            bar(item, y, height, marks);
        }
        double left = Math.max(on.epoch() + at.left(), on.plot().x());
        double right = on.epoch() + at.right();
        Optional<Placed> title = title(item, width, room, at, y + height / 2 + 4.5);
        if (title.isPresent()) {
            marks.add(title.get().mark(on.titleInk(item)));
            right = Math.max(right, title.get().bounds().right());
        }
        double wide = Math.min(right, on.plot().right()) - left;
        on.frame(item, left - 5, y - 1, wide + 10, height + 2, marks);
        return Mark.Group.of(item.meaning(), marks);
    }

    /** Within its bar, which nobody can read on hatching, or beside it. */
    private Optional<Placed> title(
            Item item, double width, double room, Footprint at, double baseline) {
        Slot beside =
                Slot.start(on.epoch() + at.right() + Footprint.LABEL_GAP, baseline)
                        .within(room)
                        .orShortened(SHORTEST_TITLE);
        if (at.isPoint()) {
            return labels.place(item.label(), width, Footprint.TITLE, beside);
        }
        // What reaches through the view keeps its name in it, if need be on hatching.
        double start = Math.max(on.epoch() + at.from(), on.plot().x()) + Footprint.LABEL_GAP;
        double end = on.epoch() + at.to() - Footprint.LABEL_GAP;
        Slot within = Slot.start(start, baseline).within(end - start).orShortened(SHORTEST_TITLE);
        return at.inside() > 0
                ? labels.place(item.label(), width, Footprint.TITLE, within, beside)
                : labels.place(item.label(), width, Footprint.TITLE, beside)
                        .or(() -> labels.place(item.label(), width, Footprint.TITLE, within));
    }

    private void point(Item item, Footprint at, double y, List<Mark> marks) {
        Ink ink = on.ink(item);
        double x = on.epoch() + at.middle();
        if (at.right() - at.left() > Footprint.POINT) {
            // Some day about here: what fades out at both sides of a symbol.
            double left = on.epoch() + at.left();
            double right = on.epoch() + at.right();
            marks.addAll(ExtentMarks.whiskers(x, Footprint.POINT, left, right, y, ink));
        }
        marks.add(symbol(item, on.look(item), ink, x, y));
    }

    private void bar(Item item, double y, double height, List<Mark> marks) {
        ExtentMarks extent = on.span(item, on.ink(item));
        if (item.standing() != Standing.PROPOSED) {
            marks.addAll(extent.marks(y, height, ExtentMarks.TINT));
        }
        if (item.standing() != Standing.PLAIN) {
            marks.add(extent.outline(y, height));
        }
    }

    /** The symbol of an item about a point. */
    static Mark symbol(Item item, CategoryLook look, Ink ink, double x, double y) {
        Style style =
                switch (item.standing()) {
                    case PROPOSED -> new Style(null, Stroke.dashed(ink, 1.5));
                    case POSSIBLE, KEPT -> Style.outlined(ink, 1.5);
                    case PLAIN ->
                            item.extent().doubtful()
                                    ? ExtentMarks.doubtful(ink)
                                    : Style.filled(ink);
                };
        return new Mark.Symbol(look.shape(), x, y, Footprint.POINT, style, null);
    }
}
