package hanoius.timeline;

import hanoius.figure.Mark;

import java.time.LocalDate;

/** Single items, in as much detail as all lanes have room for. */
final class ItemMarks {

    private final PlotGround on;
    private final TitledMarks titled;
    private final CardMarks cards;

    ItemMarks(Frame frame, LocalDate today) {
        on = PlotGround.of(frame, today);
        titled = new TitledMarks(on);
        cards = new CardMarks(on);
    }

    /** Whether its time, and not only what is written of it, is in view. */
    boolean sees(Item item, Level level) {
        Footprint at = on.footprint(item, level);
        return on.epoch() + at.right() > on.plot().x()
                && on.epoch() + at.left() < on.plot().right();
    }

    Mark.Group mark(Lane lane, Item item, Level level, PackedLane.Title title, double y) {
        return level == Level.CARDS
                ? cards.mark(lane, item, title, y)
                : titled.mark(item, title, level, y);
    }
}
