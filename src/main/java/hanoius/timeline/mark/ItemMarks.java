package hanoius.timeline.mark;

import hanoius.figure.Mark;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.PackedLane;

import java.time.LocalDate;
import java.util.List;

/** Single items, in as much detail as all lanes have room for. */
final class ItemMarks {

    private static final double COMING = 11;

    private final MarkContext on;
    private final ChipMarks titled;
    private final CardMarks cards;

    ItemMarks(Frame frame, Rendering rendering, LocalDate today) {
        on = MarkContext.of(frame, rendering, today);
        titled = new ChipMarks(on);
        cards = new CardMarks(on);
    }

    /** Whether its time, and not only what is written of it, is in view. */
    boolean sees(Item item, Level level) {
        Footprint at = on.footprint(item, level.ofTime());
        return on.epoch() + at.right() > on.plot().x()
                && on.epoch() + at.left() < on.plot().right();
    }

    Mark.Group mark(PackedLane lane, Item item, PackedLane.Title title, double y) {
        return lane.level() == Level.CARDS
                ? cards.mark(lane, item, title, y)
                : titled.mark(item, title, lane.level(), y);
    }

    /**
     * An item that comes into view in a row for which there is no room until time rests: its symbol
     * at the lower edge of its lane.
     */
    Mark.Group coming(Item item, double bottom) {
        Footprint at = on.footprint(item, Level.DOTS);
        double seen =
                Math.clamp(on.epoch() + at.middle(), on.plot().x() + 8, on.plot().right() - 8);
        double x = at.isPoint() ? on.epoch() + at.middle() : seen;
        return Mark.Group.of(
                item.meaning(), List.of(ChipMarks.symbol(item, on.ink(item), x, bottom - COMING)));
    }
}
