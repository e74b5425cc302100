package hanoius.timeline;

import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives each item of a lane the first row in which nothing is in its way, in the items' total
 * order, and its title as much room as the row has.
 */
final class LanePacker {

    static final TextStyle TITLE = TextStyle.regular(12);

    /** The height of a lane of which only the density is shown. */
    static final double COLLAPSED = 34;

    private static final double[] TITLE_ROOMS = {190, 120};
    private static final double GAP = 6;

    /** Dots may take more room than titles do, before they are gathered and no longer seen. */
    private static final double DOTS_FOR_CLUSTERS = 2;

    private static final double LEAST_HEIGHT = 56;

    /** Below this, in pixels a day, there are no cards, however few the items. */
    private static final double CARDS_FROM = 2;

    /** From here on, in pixels a day, items have rows even if not all of them can. */
    private static final double ROWS_FROM = 0.35;

    private static final int MOST_ROWS = 64;
    private static final int ROWS_OF_LONG = 6;

    /** What is longer than so many pixels would take the rows from all that is short. */
    private static final double LONG = 1200;

    /** More than so many in one cell are no longer told as numbers but as density. */
    private static final int MOST_IN_CELL = 40;

    private final Lane lane;
    private final Items items;
    private final double pixelsPerDay;
    private final TextMeasure measure;

    LanePacker(Lane lane, double pixelsPerDay, TextMeasure measure) {
        this.lane = lane;
        items = lane.columns();
        this.pixelsPerDay = pixelsPerDay;
        this.measure = measure;
    }

    /** The most detail whose rows stay within a height, dots in twice of it; else fewer rows. */
    PackedLane pack(double top, double budget) {
        int[] all = IntStream.range(0, lane.count()).map(lane::member).toArray();
        Packed packed = pixelsPerDay < CARDS_FROM ? null : whole(all, Level.CARDS, 0, budget);
        for (double room : TITLE_ROOMS) {
            packed = packed == null ? whole(all, Level.CHIPS, room, budget) : packed;
        }
        if (packed == null) {
            packed = whole(all, Level.DOTS, 0, DOTS_FOR_CLUSTERS * budget);
        }
        if (packed == null && pixelsPerDay >= ROWS_FROM) {
            packed = some(all, budget);
        }
        return packed == null
                ? gathered(lane, pixelsPerDay, top)
                : lane(lane, packed.level, pixelsPerDay, top, packed.rows, packed.rest);
    }

    /** The lane without a row, as numbers or, where these would be large, as density. */
    static PackedLane gathered(Lane lane, double pixelsPerDay, double top) {
        boolean dense = lane.byPoint().crowd(Cluster.CELL / pixelsPerDay) > MOST_IN_CELL;
        Level level = dense ? Level.DENSITY : Level.CLUSTERS;
        return lane(lane, level, pixelsPerDay, top, List.of(), lane.byPoint());
    }

    /** The lane with nothing but its density. */
    static PackedLane collapsed(Lane lane, double pixelsPerDay, double top) {
        return new PackedLane(
                lane, Level.DENSITY, pixelsPerDay, top, COLLAPSED, List.of(), lane.byPoint());
    }

    private static PackedLane lane(
            Lane lane,
            Level level,
            double pixelsPerDay,
            double top,
            List<int[]> rows,
            ByPoint rest) {
        double gathered = rest.size() == 0 ? 0 : Level.CLUSTERS.rowHeight();
        double height = PackedLane.PADDING * 1.6 + rows.size() * level.rowHeight() + gathered;
        return new PackedLane(
                lane, level, pixelsPerDay, top, Math.max(LEAST_HEIGHT, height), rows, rest);
    }

    /** Items in rows, and those that found none. */
    private record Packed(Level level, List<int[]> rows, ByPoint rest) {}

    /** All items in rows; null when they need more than the height. */
    private @Nullable Packed whole(int[] all, Level level, double titleRoom, double budget) {
        int most = (int) Math.clamp(budget / level.rowHeight(), 1, MOST_ROWS);
        Rows rows = new Rows(level, titleRoom, most);
        for (int number : all) {
            if (!rows.add(number)) {
                return null;
            }
        }
        return new Packed(level, rows.filled(), new ByPoint(items, new int[0]));
    }

    /** As many items as there are rows for; null when most would find none. */
    private @Nullable Packed some(int[] all, double budget) {
        int rowsInAll = (int) Math.min(budget / Level.CHIPS.rowHeight(), MOST_ROWS);
        int ofLong = Math.min(ROWS_OF_LONG, rowsInAll / 3);
        int most = rowsInAll - ofLong;
        if (ofLong == 0) {
            return null;
        }
        double room = TITLE_ROOMS[TITLE_ROOMS.length - 1];
        if (lane.byPoint().crowd(room / pixelsPerDay) > most) {
            return null;
        }
        Rows upper = new Rows(Level.CHIPS, room, most);
        Rows lower = new Rows(Level.CHIPS, room, ofLong);
        int[] rest =
                Arrays.stream(all)
                        .filter(number -> !(isLong(number) ? lower : upper).add(number))
                        .toArray();
        List<int[]> rows = new ArrayList<>(upper.filled());
        rows.addAll(lower.filled());
        return new Packed(Level.CHIPS, rows, new ByPoint(items, rest));
    }

    private boolean isLong(int number) {
        return items.known(number).days() * pixelsPerDay > LONG;
    }

    /** Rows as they fill. */
    private final class Rows {

        private final Level level;
        private final double titleRoom;
        private final double[] ends;
        private final int[][] numbers;
        private final int[] counts;
        private int used;

        Rows(Level level, double titleRoom, int most) {
            this.level = level;
            this.titleRoom = titleRoom;
            ends = new double[most];
            numbers = new int[most][];
            counts = new int[most];
        }

        /** Puts an item into the first row that is free for it, if there is one. */
        boolean add(int number) {
            Footprint item = items.footprint(number, level, pixelsPerDay);
            int row = 0;
            while (row < used && ends[row] > item.left()) {
                row++;
            }
            if (row == ends.length) {
                return false;
            }
            if (row == used) {
                numbers[used++] = new int[4];
            } else if (counts[row] == numbers[row].length) {
                numbers[row] = Arrays.copyOf(numbers[row], 2 * counts[row]);
            }
            numbers[row][counts[row]++] = number;
            double title = titleRoom == 0 ? 0 : Math.min(items.width(number, measure), titleRoom);
            ends[row] = item.end(title) + GAP;
            return true;
        }

        List<int[]> filled() {
            return IntStream.range(0, used)
                    .mapToObj(row -> Arrays.copyOf(numbers[row], counts[row]))
                    .toList();
        }
    }
}
