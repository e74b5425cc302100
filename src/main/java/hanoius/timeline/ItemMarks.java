package hanoius.timeline;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.TimeScale;

import java.time.LocalDate;

/** Single items, in as much detail as their lane has room for. */
final class ItemMarks {

    private final ChipMarks chips;
    private final DotMarks dots;
    private final CardMarks cards;
    private final TimeScale scale;
    private final Bounds plot;
    private final double today;

    ItemMarks(Frame frame, LocalDate today) {
        chips = new ChipMarks(frame, today);
        dots = new DotMarks(frame, today);
        cards = new CardMarks(frame, today);
        scale = frame.scale();
        plot = frame.plot();
        this.today = today.toEpochDay() + 1.0;
    }

    /** Whether a title of that width, or the bar that it belongs to, is in view. */
    boolean sees(Item item, Level level, double width) {
        Footprint at = Footprint.of(item, level, scale.pixelsPerDay(), today);
        double epoch = scale.at(0.0);
        return epoch + at.end(width) > plot.x() && epoch + at.left() < plot.right();
    }

    Mark.Group mark(Lane lane, Item item, Level level, PackedLane.Title title, double y) {
        return switch (level) {
            case CARDS -> cards.mark(lane, item, y);
            case CHIPS -> chips.mark(item, title.text(), title.width(), y);
            case DOTS, CLUSTERS, DENSITY -> dots.mark(item, title.text(), y);
        };
    }
}
