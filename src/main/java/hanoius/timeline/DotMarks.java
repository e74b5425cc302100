package hanoius.timeline;

import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Style;
import hanoius.figure.TimeScale;
import hanoius.timeline.Item.Standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Items as symbols of their category, each over a line of its true length, and their clusters. */
final class DotMarks {

    private static final double HEIGHT = 18;

    private final Frame frame;
    private final TimeScale scale;
    private final Palette palette;
    private final Bounds plot;
    private final double epoch;
    private final double today;

    DotMarks(Frame frame, LocalDate today) {
        this.frame = frame;
        scale = frame.scale();
        palette = frame.palette();
        plot = frame.plot();
        epoch = scale.at(0.0);
        this.today = today.toEpochDay() + 1.0;
    }

    Mark.Group mark(Item item, String text, double y) {
        Footprint at = Footprint.of(item, Level.DOTS, scale.pixelsPerDay(), today);
        Ink ink = ink(item);
        List<Mark> marks = new ArrayList<>();
        if (at.to() - at.from() > Footprint.POINT) {
            SpanMarks span =
                    new SpanMarks(
                            item.extent(),
                            epoch + at.from(),
                            epoch + at.to(),
                            scale,
                            plot,
                            ink.fade(0.6));
            marks.addAll(span.foot(y + HEIGHT - 3, 3));
        }
        double x = epoch + at.label() - Footprint.LABEL_GAP;
        marks.add(symbol(item, x, y + HEIGHT / 2 - 1));
        title(item, text, at, y, marks);
        if (frame.selected().contains(item.meaning().record())) {
            double wide = Footprint.POINT + 6;
            Style outline = Style.outlined(palette.accent(), 2);
            marks.add(new Mark.Box(x - wide / 2, y, wide, HEIGHT - 2, 4, outline, null));
        }
        return Mark.Group.of(item.meaning(), marks);
    }

    private void title(Item item, String text, Footprint at, double y, List<Mark> marks) {
        double x = epoch + at.label();
        double start = Math.max(x, plot.x() + 8);
        double end = x + frame.measure().width(text, LanePacker.TITLE);
        String title = text;
        if (start > x && epoch + at.to() > end) {
            // What is cut off at the left keeps its title in sight for as long as it lasts.
            end = epoch + at.to() - 8;
            title = item.label();
        }
        double room = Math.min(plot.right() - 4, end) - start;
        String fitted = room <= 0 ? "" : frame.measure().fit(title, LanePacker.TITLE, room);
        if (!fitted.isEmpty()) {
            Ink ink = item.standing() == Standing.POSSIBLE ? palette.muted() : palette.text();
            marks.add(new Mark.Label(fitted, start, y + 12.5, Anchor.START, LanePacker.TITLE, ink));
        }
    }

    private Ink ink(Item item) {
        Ink ink = palette.category(item.category());
        return item.standing() == Standing.POSSIBLE ? ink.fade(0.5) : ink;
    }

    private Mark symbol(Item item, double x, double y) {
        return symbol(item, ink(item), x, y);
    }

    /** The symbol of an item about a point. */
    static Mark symbol(Item item, Ink ink, double x, double y) {
        Shape shape = Palette.shape(item.category());
        boolean hollow = item.extent().doubtful() || item.standing() != Standing.PLAIN;
        Style style = hollow ? Style.outlined(ink, 1.5) : Style.filled(ink);
        return new Mark.Symbol(shape, x, y, Footprint.POINT, style, null);
    }
}
