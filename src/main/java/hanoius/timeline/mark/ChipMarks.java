package hanoius.timeline.mark;

import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.plot.ExtentMarks;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Item.Standing;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.PackedLane;

import java.util.ArrayList;
import java.util.List;

/**
 * Items as long as they lasted: what is too short for a bar is the symbol of its category with its
 * title beside it, what lasted is a bar with its title within, or beside where it is too short.
 */
final class ChipMarks {

    /** How tall bars are where rows are narrow. */
    private static final double LOW = 14;

    /** So little more room does not make it worth while to fit a title anew in each frame. */
    private static final double SLACK = 24;

    /** Less of a title is none. */
    private static final double SHORTEST_TITLE = 52;

    private final MarkContext on;

    ChipMarks(MarkContext on) {
        this.on = on;
    }

    /** An item in its row, with as much of its title as was fitted into that. */
    Mark.Group mark(Item item, PackedLane.Title title, Level level, double y) {
        Footprint at = on.footprint(item, level);
        double height = level == Level.CHIPS ? ExtentMarks.HEIGHT : LOW;
        List<Mark> marks = new ArrayList<>();
        if (at.isPoint()) {
            point(item, at, y + height / 2, marks);
        } else {
            bar(item, y, height, marks);
        }
        double end = title(item, title, at, y + height / 2, marks);
        double from = Math.max(on.epoch() + at.left(), on.plot().x()) - 5;
        double to = Math.min(Math.max(on.epoch() + at.right(), end), on.plot().right()) + 5;
        on.frame(item, from, y - 1, to - from, height + 2, marks);
        return Mark.Group.of(item.meaning(), marks);
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
        marks.add(symbol(item, ink, x, y));
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

    /** Writes the title; says where it ends. */
    private double title(
            Item item, PackedLane.Title title, Footprint at, double middle, List<Mark> marks) {
        double edge = on.plot().right() - 4;
        double first = on.epoch() + at.from() + Footprint.LABEL_GAP;
        double within = Math.max(first, on.plot().x() + Footprint.LABEL_GAP);
        double beside = on.epoch() + at.right() + Footprint.LABEL_GAP;
        double roomBeside = Math.min(title.beside(), edge - beside);
        double last = on.epoch() + at.to() - Footprint.LABEL_GAP;
        double roomWithin = at.isPoint() ? 0 : Math.min(last, edge) - within;
        // What reaches through the view keeps its name in it, if need be on hatching.
        boolean inside =
                at.inside() > 0
                        ? roomWithin >= title.width()
                                || (roomBeside < title.width() && roomWithin > roomBeside)
                        : roomBeside < SHORTEST_TITLE && roomWithin > roomBeside;
        double start = inside ? within : beside;
        double room = inside ? roomWithin : roomBeside;
        boolean whole = title.text().length() == item.label().length();
        boolean asPacked = room >= title.width() && (whole || room < title.width() + SLACK);
        String text = asPacked ? title.text() : fit(item.label(), room);
        if (text.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        Ink ink = on.titleInk(item);
        marks.add(new Mark.Label(text, start, middle + 4.5, Anchor.START, Footprint.TITLE, ink));
        return start
                + (asPacked
                        ? title.width()
                        : on.rendering().measure().width(text, Footprint.TITLE));
    }

    private String fit(String label, double room) {
        String text = room <= 0 ? "" : on.rendering().measure().fit(label, Footprint.TITLE, room);
        return room < SHORTEST_TITLE && !text.equals(label) ? "" : text;
    }

    /** The symbol of an item about a point. */
    static Mark symbol(Item item, Ink ink, double x, double y) {
        Shape shape = Palette.shape(item.category());
        Style style =
                switch (item.standing()) {
                    case PROPOSED -> new Style(null, Stroke.dashed(ink, 1.5));
                    case POSSIBLE -> Style.outlined(ink, 1.5);
                    case PLAIN ->
                            item.extent().doubtful()
                                    ? ExtentMarks.doubtful(ink)
                                    : Style.filled(ink);
                };
        return new Mark.Symbol(shape, x, y, Footprint.POINT, style, null);
    }
}
