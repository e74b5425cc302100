package hanoius.timeline;

import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Style;
import hanoius.timeline.Item.Standing;

import java.util.ArrayList;
import java.util.List;

/** Items as symbols of their category, each over a line of its true length, and their clusters. */
final class DotMarks {

    private static final double HEIGHT = 18;

    private final PlotGround on;

    DotMarks(PlotGround on) {
        this.on = on;
    }

    Mark.Group mark(Item item, String text, double y) {
        Footprint at = on.footprint(item, Level.DOTS);
        Ink ink = on.ink(item);
        List<Mark> marks = new ArrayList<>();
        if (at.to() - at.from() > Footprint.POINT) {
            marks.addAll(on.span(item, at, ink.fade(0.6)).foot(y + HEIGHT - 3, 3));
        }
        double x = on.epoch() + at.label() - Footprint.LABEL_GAP;
        marks.add(symbol(item, ink, x, y + HEIGHT / 2 - 1));
        title(item, text, at, y, marks);
        if (on.isSelected(item)) {
            double wide = Footprint.POINT + 6;
            marks.add(on.outline(x - wide / 2, y, wide, HEIGHT - 2, 4));
        }
        return Mark.Group.of(item.meaning(), marks);
    }

    private void title(Item item, String text, Footprint at, double y, List<Mark> marks) {
        double x = on.epoch() + at.label();
        double start = Math.max(x, on.plot().x() + 8);
        double end = x + on.frame().measure().width(text, LanePacker.TITLE);
        String title = text;
        if (start > x && on.epoch() + at.to() > end) {
            // What is cut off at the left keeps its title in sight for as long as it lasts.
            end = on.epoch() + at.to() - 8;
            title = item.label();
        }
        double room = Math.min(on.plot().right() - 4, end) - start;
        String fitted = room <= 0 ? "" : on.frame().measure().fit(title, LanePacker.TITLE, room);
        if (!fitted.isEmpty()) {
            Ink ink = on.titleInk(item);
            marks.add(new Mark.Label(fitted, start, y + 12.5, Anchor.START, LanePacker.TITLE, ink));
        }
    }

    /** The symbol of an item about a point. */
    static Mark symbol(Item item, Ink ink, double x, double y) {
        Shape shape = Palette.shape(item.category());
        boolean hollow = item.extent().doubtful() || item.standing() != Standing.PLAIN;
        Style style = hollow ? Style.outlined(ink, 1.5) : Style.filled(ink);
        return new Mark.Symbol(shape, x, y, Footprint.POINT, style, null);
    }
}
