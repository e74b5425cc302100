package hanoius.timeline;

import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives each item of a lane the first row in which nothing is in its way, in the items' total
 * order, and its title as much room as the row has.
 */
final class LanePacker {

    static final TextStyle TITLE = TextStyle.regular(12);

    private static final double[] TITLE_ROOMS = {190, 120};
    private static final double GAP = 6;

    /** Dots may take more room than titles do, before they are gathered and no longer seen. */
    private static final double DOTS_FOR_CLUSTERS = 2;

    private static final double SHORTEST_TITLE = 44;
    private static final double LEAST_HEIGHT = 56;

    private final Lane lane;
    private final double pixelsPerDay;
    private final double today;
    private final TextMeasure measure;
    private final double[] fullWidths;

    LanePacker(Lane lane, double pixelsPerDay, double today, TextMeasure measure) {
        this.lane = lane;
        this.pixelsPerDay = pixelsPerDay;
        this.today = today;
        this.measure = measure;
        fullWidths =
                lane.items().stream()
                        .mapToDouble(item -> measure.width(item.label(), TITLE))
                        .toArray();
    }

    /** The most detail whose rows stay within a height, dots in twice of it; else clusters. */
    PackedLane pack(double top, double budget) {
        for (double room : TITLE_ROOMS) {
            int[] rows = rows(Level.CHIPS, room, budget);
            if (rows.length == lane.count()) {
                return packed(Level.CHIPS, top, rows);
            }
        }
        int[] rows = rows(Level.DOTS, 0, DOTS_FOR_CLUSTERS * budget);
        return rows.length == lane.count() ? packed(Level.DOTS, top, rows) : clustered(top);
    }

    private Footprint footprint(int index, Level level) {
        return Footprint.of(lane.items().get(index), level, pixelsPerDay, today);
    }

    /** The rows of all items; cut short when they need more than the height. */
    private int[] rows(Level level, double titleRoom, double budget) {
        int most = (int) Math.max(1, budget / level.rowHeight());
        double[] ends = new double[most];
        int[] rows = new int[lane.count()];
        int used = 0;
        for (int i = 0; i < rows.length; i++) {
            Footprint item = footprint(i, level);
            int row = 0;
            while (row < used && ends[row] > item.left()) {
                row++;
            }
            if (row == most) {
                return Arrays.copyOf(rows, i);
            }
            used = Math.max(used, row + 1);
            ends[row] = item.end(Math.min(fullWidths[i], titleRoom)) + GAP;
            rows[i] = row;
        }
        return rows;
    }

    private PackedLane packed(Level level, double top, int[] rows) {
        int count = rows.length;
        String[] texts = new String[count];
        double[] widths = new double[count];
        double[] reach = new double[count];
        int used = Arrays.stream(rows).max().orElse(0) + 1;
        double[] next = new double[used];
        Arrays.fill(next, Double.POSITIVE_INFINITY);
        for (int i = count - 1; i >= 0; i--) {
            Footprint item = footprint(i, level);
            double room = next[rows[i]] - GAP - Footprint.LABEL_GAP - item.tail() - item.label();
            String title = lane.items().get(i).label();
            texts[i] =
                    room >= fullWidths[i]
                            ? title
                            : room < SHORTEST_TITLE ? "" : measure.fit(title, TITLE, room);
            widths[i] = room >= fullWidths[i] ? fullWidths[i] : measure.width(texts[i], TITLE);
            next[rows[i]] = item.left();
        }
        double latest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            latest = Math.max(latest, footprint(i, level).end(widths[i]) / pixelsPerDay);
            reach[i] = latest;
        }
        return new PackedLane(
                lane, level, top, height(level, used), rows, texts, widths, reach, List.of());
    }

    private static double height(Level level, int rows) {
        return Math.max(LEAST_HEIGHT, PackedLane.PADDING * 1.6 + rows * level.rowHeight());
    }

    private PackedLane clustered(double top) {
        Map<Long, List<Item>> cells =
                lane.items().stream()
                        .collect(
                                Collectors.groupingBy(
                                        this::cell, TreeMap::new, Collectors.toList()));
        double days = Cluster.CELL / pixelsPerDay;
        List<Cluster> clusters =
                cells.entrySet().stream()
                        .map(
                                each ->
                                        new Cluster(
                                                new Span(
                                                        each.getKey() * days,
                                                        (each.getKey() + 1) * days),
                                                each.getValue()))
                        .toList();
        return new PackedLane(
                lane,
                Level.CLUSTERS,
                top,
                height(Level.CLUSTERS, 1),
                new int[0],
                new String[0],
                new double[0],
                new double[0],
                clusters);
    }

    private long cell(Item item) {
        return (long) Math.floor(item.extent().point(today) * pixelsPerDay / Cluster.CELL);
    }
}
