package hanoius.timeline.mark;

import hanoius.figure.Mark;
import hanoius.plot.LabelSlots;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.PackedLane;

import java.util.List;

/** The single items of a lane, in as much detail as all lanes have room for. */
final class ItemMarks {

    private static final double COMING = 11;

    private final MarkContext on;
    private final PackedLane lane;
    private final ChipMarks chips;
    private final CardMarks cards;

    /**
     * @param labels where titles of the lane may stand
     */
    ItemMarks(MarkContext on, PackedLane lane, LabelSlots labels) {
        this.on = on;
        this.lane = lane;
        chips = new ChipMarks(on, labels);
        cards = new CardMarks(on);
    }

    /** Whether its time, and not only what is written of it, is in view. */
    boolean sees(Item item) {
        Footprint at = on.footprint(item, lane.level().ofTime());
        return on.epoch() + at.right() > on.plot().x()
                && on.epoch() + at.left() < on.plot().right();
    }

    /**
     * An item in its row.
     *
     * @param room for its title, or for its card
     */
    Mark.Group mark(Item item, double room, double y) {
        if (lane.level() == Level.CARDS) {
            return cards.mark(lane, item, room, y);
        }
        double width = lane.lane().columns().width(item.number(), on.rendering().measure());
        return chips.mark(item, width, room, lane.level(), y);
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
                item.meaning(),
                List.of(ChipMarks.symbol(item, on.look(item), on.ink(item), x, bottom - COMING)));
    }
}
