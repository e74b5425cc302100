package hanoius.timeline;

import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.figure.TimeScale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Items as cards: date and sources, title, a line of the summary, on a bar of the true length. */
final class CardMarks {

    private static final double HEIGHT = 76;
    private static final double BAR = 4;
    private static final double EDGE = 10;
    private static final double POSSIBLE = 0.5;
    private static final TextStyle DATE = TextStyle.regular(11);
    private static final TextStyle TITLE = TextStyle.semibold(12);

    private final Frame frame;
    private final TimeScale scale;
    private final Palette palette;
    private final Bounds plot;
    private final double epoch;
    private final double today;

    CardMarks(Frame frame, LocalDate today) {
        this.frame = frame;
        scale = frame.scale();
        palette = frame.palette();
        plot = frame.plot();
        epoch = scale.at(0.0);
        this.today = today.toEpochDay() + 1.0;
    }

    Mark.Group mark(Lane lane, Item item, double y) {
        Footprint at = Footprint.of(item, Level.CARDS, scale.pixelsPerDay(), today);
        Ink full = palette.category(item.category());
        Ink ink = item.standing() == Item.Standing.POSSIBLE ? full.fade(POSSIBLE) : full;
        double x = left(item, at);
        List<Mark> marks = new ArrayList<>();
        marks.add(ground(item, ink, x, y));
        marks.addAll(
                new SpanMarks(item.extent(), epoch + at.from(), epoch + at.to(), scale, plot, ink)
                        .body(y + HEIGHT - BAR - 4, BAR + 4, 0.15));
        words(lane, item, x + EDGE, y, marks);
        if (frame.selected().contains(item.meaning().record())) {
            marks.add(
                    new Mark.Box(
                            x - 1,
                            y - 1,
                            Footprint.CARD - 6,
                            HEIGHT + 2,
                            5,
                            Style.outlined(palette.accent(), 2),
                            null));
        }
        return Mark.Group.of(item.meaning(), marks);
    }

    /** What lasts through the view keeps its card in sight. */
    private double left(Item item, Footprint at) {
        double label = epoch + at.label();
        if (Double.isInfinite(item.extent().span().from())) {
            return label < plot.right() ? label : plot.x() + 4;
        }
        double last = Math.max(label, epoch + at.to() - Footprint.CARD);
        return Math.clamp(plot.x() + 4, label, last);
    }

    private Mark ground(Item item, Ink ink, double x, double y) {
        Fill fill = new Fill.Solid(palette.surface());
        Style style =
                switch (item.standing()) {
                    case PLAIN -> Style.of(fill, Stroke.of(palette.hairline(), 1));
                    case POSSIBLE, PROPOSED -> Style.of(fill, Stroke.dashed(ink, 1.5));
                };
        return new Mark.Box(x + 0.5, y + 0.5, Footprint.CARD - 9, HEIGHT - 1, 4, style, null);
    }

    private void words(Lane lane, Item item, double x, double y, List<Mark> marks) {
        double room = Footprint.CARD - 9 - 2 * EDGE;
        Items columns = lane.columns();
        Ink text = item.standing() == Item.Standing.POSSIBLE ? palette.muted() : palette.text();
        marks.add(DotMarks.symbol(item, palette.category(item.category()), x + 4, y + 13));
        String sources = frame.words().get("timeline.sources", columns.sources(item.number()));
        double wide = frame.measure().width(sources, DATE);
        String date =
                frame.measure()
                        .fit(
                                frame.words().shortDate(columns.date(item.number())),
                                DATE,
                                room - wide - 24);
        marks.add(new Mark.Label(date, x + 14, y + 17, Anchor.START, DATE, palette.muted()));
        marks.add(new Mark.Label(sources, x + room, y + 17, Anchor.END, DATE, palette.muted()));
        String title = frame.measure().fit(item.label(), TITLE, room);
        marks.add(new Mark.Label(title, x, y + 35, Anchor.START, TITLE, text));
        String summary = frame.measure().fit(columns.summary(item.number()), DATE, room);
        if (!summary.isEmpty()) {
            marks.add(new Mark.Label(summary, x, y + 52, Anchor.START, DATE, palette.muted()));
        }
    }
}
