package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.lane.Packing;

import java.util.List;
import java.util.Optional;

/**
 * Where a lane has its name, beside the plot, and what can be taken hold of there.
 *
 * @param area all of the head that is in view
 * @param top where what is written begins, which stays in view while the lane does
 */
public record LaneHead(PackedLane lane, Bounds area, double top) {

    private static final double SIGN = 12;
    private static final double KEPT = 56;

    /** The heads in view, from the top. */
    public static List<LaneHead> of(List<PackedLane> lanes, Frame frame) {
        return lanes.stream()
                .map(lane -> of(lane, frame))
                .filter(head -> head.area.height() > 0)
                .toList();
    }

    private static LaneHead of(PackedLane lane, Frame frame) {
        Bounds plot = frame.plot();
        double y = plot.y() + lane.top() - frame.scroll();
        double first = Math.clamp(y, plot.y(), plot.bottom());
        double last = Math.clamp(y + lane.height(), first, plot.bottom());
        // A lane that is cut off at the top keeps its name in sight.
        double latest = Math.max(y, y + lane.height() - KEPT);
        Bounds area = new Bounds(0, first, Frame.HEADER, last - first);
        return new LaneHead(lane, area, Math.clamp(plot.y(), y, latest));
    }

    /** The head at a point of the figure. */
    public static Optional<LaneHead> at(Packing packing, Frame frame, double x, double y) {
        return x < Frame.HEADER ? row(packing, frame, y) : Optional.empty();
    }

    /** The head of the lane at a height of the figure, wherever in time. */
    public static Optional<LaneHead> row(Packing packing, Frame frame, double y) {
        return of(packing.lanes(), frame).stream()
                .filter(head -> y >= head.area.y() && y < head.area.bottom())
                .findFirst();
    }

    public String key() {
        return lane.lane().key();
    }

    /** The sign that collapses and opens the lane, with room for an unsteady hand. */
    public Bounds chevron() {
        return new Bounds(2, top + 6, SIGN + 6, SIGN + 10);
    }

    /** The sign of a lane that is pinned. */
    Bounds pin() {
        return new Bounds(Frame.HEADER - SIGN - 4, top + 12, SIGN, SIGN);
    }
}
