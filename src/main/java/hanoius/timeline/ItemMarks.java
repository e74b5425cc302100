package hanoius.timeline;

import hanoius.figure.Mark;

import java.time.LocalDate;

/** Single items, in as much detail as their lane has room for. */
final class ItemMarks {

    private final PlotGround on;
    private final ChipMarks chips;
    private final DotMarks dots;
    private final CardMarks cards;

    ItemMarks(Frame frame, LocalDate today) {
        on = PlotGround.of(frame, today);
        chips = new ChipMarks(on);
        dots = new DotMarks(on);
        cards = new CardMarks(on);
    }

    /** Whether a title of that width, or the bar that it belongs to, is in view. */
    boolean sees(Item item, Level level, double width) {
        Footprint at = on.footprint(item, level);
        boolean bar = on.epoch() + at.to() > on.plot().x();
        // A chip reaches beyond its days by its title: without room for that, nothing is left of
        // it.
        double least = level == Level.CHIPS && !bar ? ChipMarks.LEAST : 0;
        return on.epoch() + at.end(width) > on.plot().x() + least
                && on.epoch() + at.left() < on.plot().right();
    }

    Mark.Group mark(Lane lane, Item item, Level level, PackedLane.Title title, double y) {
        return switch (level) {
            case CARDS -> cards.mark(lane, item, y);
            case CHIPS -> chips.mark(item, title.text(), title.width(), y);
            case DOTS, CLUSTERS, DENSITY -> dots.mark(item, title.text(), y);
        };
    }
}
