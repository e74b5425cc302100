package hanoius.timeline.lane;

import hanoius.plot.TimeSpan;
import hanoius.plot.TimeWindow;

import java.util.stream.IntStream;

/**
 * Items too close to each other to be drawn apart: those from one position to another in the order
 * of their points.
 *
 * @param cell the room in time that the cluster has for itself
 * @param from the position of its first item
 * @param to the position behind its last item, at least one further
 */
public record Cluster(TimeSpan cell, PointIndex items, int from, int to) {

    /** The room of one cluster in pixels. */
    public static final double CELL = 30;

    public int count() {
        return to - from;
    }

    /** Whether an item is one of these. */
    public boolean holds(int number) {
        int position = items.position(number);
        return position >= from && position < to;
    }

    /** What is shown when it is opened: its span with half as much again about it. */
    public TimeSpan opened() {
        return span().grow(0.5);
    }

    /** Whether opening it comes any closer than a view. */
    public boolean opensIn(TimeSpan view) {
        return opened().days() < 0.95 * view.days() && view.days() > TimeWindow.SHORTEST;
    }

    public int first() {
        return items.item(from);
    }

    /** Its items by the points that stand for them. */
    public IntStream members() {
        return IntStream.range(from, to).map(items::item);
    }

    /** From the day of the first item's point to that of the last. */
    TimeSpan span() {
        return new TimeSpan(items.point(from), items.point(to - 1) + 1);
    }

    /** The category of most of its items; of several the first by its key. */
    public String commonest() {
        return items.commonest(from, to);
    }
}
