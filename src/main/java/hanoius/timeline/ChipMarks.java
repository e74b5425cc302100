package hanoius.timeline;

import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.timeline.Extent.End;
import hanoius.timeline.Item.Standing;

import java.util.ArrayList;
import java.util.List;

/**
 * Items as bars of their true length with their titles: an upright bar where an end is known to the
 * day, a soft end where it is not, hatching where it is doubtful.
 */
final class ChipMarks {

    static final double HEIGHT = 22;

    private static final double RADIUS = 4;
    private static final double TINT = 0.12;
    private static final double SPAN_TINT = 0.15;
    private static final double EDGE = 8;
    private static final double SHORTEST_TITLE = 24;

    /** A chip whose days are out of view is shown as long as so much of its title is. */
    static final double LEAST = SHORTEST_TITLE + 3 * EDGE;

    /** Stands before the title of such a chip. */
    private static final String FURTHER_LEFT = "‹ ";

    private final PlotGround on;

    ChipMarks(PlotGround on) {
        this.on = on;
    }

    /** The chip of an item whose title, as fitted into its row, has that width. */
    Mark.Group mark(Item item, String text, double width, double y) {
        Footprint at = on.footprint(item, Level.CHIPS);
        double right = on.epoch() + at.end(width);
        double left = clamp(on.epoch() + at.left());
        Ink ink = on.ink(item);
        List<Mark> marks = new ArrayList<>();
        ground(item, left, clamp(right), y, ink, marks);
        SpanMarks span = on.span(item, at, ink);
        if (item.standing() == Standing.PROPOSED) {
            marks.addAll(span.foot(y + HEIGHT - 3, 3));
        } else {
            marks.addAll(span.body(y, HEIGHT, SPAN_TINT));
        }
        if (item.extent().start() == End.UNKNOWN) {
            question(on.epoch() + at.left() + EDGE, y, marks);
        }
        if (item.extent().end() == End.UNKNOWN) {
            question(right - EDGE, y, marks);
        }
        boolean further = on.epoch() + at.to() <= on.plot().x();
        title(item, text, width, on.epoch() + at.label(), right - at.tail(), y, further, marks);
        if (on.isSelected(item)) {
            double from = Math.max(left, on.plot().x() - EDGE) - 1;
            marks.add(on.outline(from, y - 1, clamp(right) - from + 1, HEIGHT + 2, 5));
        }
        return Mark.Group.of(item.meaning(), marks);
    }

    private void ground(Item item, double left, double right, double y, Ink ink, List<Mark> marks) {
        Fill fill = new Fill.Solid(ink.fade(TINT));
        Style style =
                switch (item.standing()) {
                    case PLAIN -> Style.filled(fill);
                    case POSSIBLE -> Style.of(fill, Stroke.dashed(ink, 1));
                    case PROPOSED -> new Style(null, Stroke.dashed(ink, 1.5));
                };
        boolean outlined = style.stroke() != null;
        double inset = outlined ? 0.75 : 0;
        marks.add(
                new Mark.Box(
                        left + inset,
                        y + inset,
                        right - left - 2 * inset,
                        HEIGHT - 2 * inset,
                        RADIUS,
                        style,
                        null));
    }

    private void question(double x, double y, List<Mark> marks) {
        marks.add(
                new Mark.Label(
                        "?", x, y + 15.5, Anchor.MIDDLE, LanePacker.TITLE, on.palette().muted()));
    }

    private void title(
            Item item,
            String text,
            double width,
            double x,
            double right,
            double y,
            boolean further,
            List<Mark> marks) {
        double least =
                on.plot().x() + EDGE + (item.extent().start() == End.OPEN ? Footprint.ARROW : 0);
        boolean beyond = x + width > on.plot().right() && x > on.plot().right() - 60;
        double start = beyond && item.extent().start() == End.OPEN ? least : Math.max(x, least);
        String fitted = text;
        if (start != x) {
            // What is cut off at the left keeps its title in sight for as long as it has room.
            double room = right - EDGE - start;
            fitted =
                    room < SHORTEST_TITLE
                            ? ""
                            : on.frame()
                                    .measure()
                                    .fit(
                                            (further ? FURTHER_LEFT : "") + item.label(),
                                            LanePacker.TITLE,
                                            room);
        }
        double inside = on.plot().right() - 4 - start;
        if (inside < width && !fitted.isEmpty()) {
            // The edge of the plot cuts titles no more than another item does.
            fitted = inside < 0 ? "" : on.frame().measure().fit(fitted, LanePacker.TITLE, inside);
        }
        if (!fitted.isEmpty()) {
            Ink ink = on.titleInk(item);
            marks.add(new Mark.Label(fitted, start, y + 15.5, Anchor.START, LanePacker.TITLE, ink));
        }
    }

    private double clamp(double x) {
        return Math.clamp(x, on.plot().x() - 2 * EDGE, on.plot().right() + 2 * EDGE);
    }
}
