package hanoius.timeline;

import java.util.List;

/**
 * Items too close to each other to be drawn apart.
 *
 * @param cell the room in time that the cluster has for itself
 * @param items one or more, in order
 */
public record Cluster(Span cell, List<Item> items) {

    /** The room of one cluster in pixels. */
    static final double CELL = 30;

    public Cluster {
        items = List.copyOf(items);
    }

    /** From the day of the first item's point to that of the last. */
    Span span(double today) {
        return items.stream()
                .map(item -> item.extent().point(today))
                .map(point -> new Span(point, point + 1))
                .reduce(Span::union)
                .orElse(cell);
    }
}
