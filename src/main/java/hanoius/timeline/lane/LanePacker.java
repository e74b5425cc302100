package hanoius.timeline.lane;

import hanoius.figure.TextMeasure;
import hanoius.timeline.lane.Clustering.Rows;
import hanoius.timeline.lane.Clustering.Rows.Room;
import hanoius.timeline.lane.TimeOrder.Splice;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides the row of each item of a lane: the first in which nothing is in its way. Items come in
 * their total order, and a title gets as much room as the row has.
 */
public final class LanePacker {

    /** The room for titles, in pixels: what is wanted, and what will do. */
    static final double TITLE_ROOM = 190;

    static final double LEAST_TITLE = 120;

    private static final double GAP = 6;

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

    /** All items of the lane in rows; null when they need more than the height. */
    @Nullable Rows whole(Level level, double titleRoom, double budget) {
        int most = (int) Math.clamp(budget / level.rowHeight(), 1, MOST_ROWS);
        Filling rows = new Filling(level, titleRoom, most);
        for (int number : inOrder()) {
            if (!rows.add(number)) {
                return null;
            }
        }
        return new Rows(rows.filled(), none(), new Room(titleRoom, most, 0), 0);
    }

    private PointIndex none() {
        return new PointIndex(items.columns(), new int[0]);
    }

    /** The items for which so many rows are enough; the others are gathered. */
    Rows first(Level level, int most) {
        Filling rows = new Filling(level, 0, most);
        int[] rest = Arrays.stream(inOrder()).filter(number -> !rows.add(number)).toArray();
        PointIndex left = new PointIndex(items.columns(), rest);
        return new Rows(rows.filled(), left, new Room(0, most, 0), 0);
    }

    /** As many items as there are rows for; null when most would find none. */
    @Nullable Rows some(double budget) {
        int rowsInAll = (int) Math.min(budget / Level.CHIPS.rowHeight(), MOST_ROWS);
        int ofLong = Math.min(ROWS_OF_LONG, rowsInAll / 3);
        int most = rowsInAll - ofLong;
        if (ofLong == 0 || lane.points().crowd(LEAST_TITLE / pixelsPerDay) > most) {
            return null;
        }
        Filling upper = new Filling(Level.CHIPS, LEAST_TITLE, most);
        Filling lower = new Filling(Level.CHIPS, LEAST_TITLE, ofLong);
        int[] rest =
                Arrays.stream(inOrder())
                        .filter(number -> !(isLong(number) ? lower : upper).add(number))
                        .toArray();
        List<int[]> rows = new ArrayList<>(upper.filled());
        rows.addAll(lower.filled());
        PointIndex left = new PointIndex(items.columns(), rest);
        return new Rows(rows, left, new Room(LEAST_TITLE, most, ofLong), lower.used);
    }

    /**
     * Rows after a change: what stays keeps its row, and what comes takes the first that is free
     * for it.
     *
     * @param before the rows of the lane as it was
     * @param passage what left the lane and what came into it
     */
    Rows with(Level level, Rows before, Lane was, ItemChange.Passage passage) {
        if (before.room().most() == 0) {
            return Rows.none(lane.points());
        }
        LanePacker old = new LanePacker(was, pixelsPerDay, measure);
        List<int[]> rows = new ArrayList<>(before.rows());
        int[] unpacked = passage.leaving().filter(each -> !old.take(rows, level, each)).toArray();
        rows.replaceAll(passage.change()::now);
        Room room = before.room();
        int[] gathered =
                passage.entering()
                        .filter(each -> !put(rows, level, room, before.ofLong(), each))
                        .toArray();
        while (before.ofLong() == 0 && !rows.isEmpty() && rows.getLast().length == 0) {
            rows.removeLast();
        }
        PointIndex rest =
                before.rest()
                        .with(
                                items.columns(),
                                passage.of(unpacked, gathered),
                                items::compareByPoint);
        return new Rows(rows, rest, room, before.ofLong());
    }

    /** Takes an item out of its row; false when it has none. */
    private boolean take(List<int[]> rows, Level level, int number) {
        double left = items.footprint(number, level, pixelsPerDay).left();
        for (int row = 0; row < rows.size(); row++) {
            int[] some = rows.get(row);
            int place = firstFrom(some, level, left);
            if (place < some.length && some[place] == number) {
                rows.set(row, new Splice(new int[] {place}, new int[0]).of(some, new int[0]));
                return true;
            }
        }
        return false;
    }

    /** Puts an item into the first row that is free for it, or a new one; false for none. */
    private boolean put(List<int[]> rows, Level level, Room room, int ofLong, int number) {
        boolean apart = room.mostOfLong() > 0 && isLong(number);
        int upper = rows.size() - ofLong;
        Footprint item = items.footprint(number, level, pixelsPerDay);
        double end = end(item, number, room.title());
        for (int row = apart ? upper : 0; row < (apart ? rows.size() : upper); row++) {
            int[] some = rows.get(row);
            int place = firstFrom(some, level, item.left());
            if ((place == 0 || endOf(some[place - 1], level, room) <= item.left())
                    && (place == some.length || end <= leftOf(some[place], level))) {
                int[] one = {number};
                rows.set(row, new Splice(new int[0], new int[] {place}).of(some, one));
                return true;
            }
        }
        if (apart || upper == room.most()) {
            return false;
        }
        rows.add(upper, new int[] {number});
        return true;
    }

    private double leftOf(int number, Level level) {
        return items.footprint(number, level, pixelsPerDay).left();
    }

    private double endOf(int number, Level level, Room room) {
        return end(items.footprint(number, level, pixelsPerDay), number, room.title());
    }

    private int firstFrom(int[] row, Level level, double left) {
        return PackedLane.firstFrom(row, left, items, level, pixelsPerDay);
    }

    /**
     * The items of the lane from left to right: what has no first day stands first in their order,
     * but is drawn at its bound.
     */
    private int[] inOrder() {
        int[] all = lane.numbers().toArray();
        int bounded = 0;
        while (bounded < all.length && Double.isInfinite(items.from(all[bounded]))) {
            bounded++;
        }
        if (bounded == 0) {
            return all;
        }
        int[] first =
                Arrays.stream(all, 0, bounded)
                        .boxed()
                        .sorted(Comparator.comparingDouble(items::point))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] merged = new int[all.length];
        int next = bounded;
        int taken = 0;
        for (int i = 0; i < merged.length; i++) {
            boolean isBounded =
                    taken < bounded
                            && (next == all.length
                                    || items.point(first[taken]) <= items.from(all[next]));
            merged[i] = isBounded ? first[taken++] : all[next++];
        }
        return merged;
    }

    /** Whether the lane is so full that density says more of it than numbers do. */
    static boolean isDense(Lane lane, double pixelsPerDay) {
        return lane.points().crowd(Cluster.CELL / pixelsPerDay) > MOST_IN_CELL;
    }

    /** The lane with nothing but its density. */
    static PackedLane collapsed(Lane lane, double pixelsPerDay, double top) {
        return new PackedLane(
                lane,
                Level.DENSITY,
                pixelsPerDay,
                top,
                PackedLane.COLLAPSED,
                Rows.none(lane.points()));
    }

    /**
     * The lane with those rows, and below them what found none.
     *
     * @param least how tall it is at least
     */
    static PackedLane lane(
            Lane lane, Level level, double pixelsPerDay, double top, double least, Rows rows) {
        double gathered = rows.rest().size() == 0 ? 0 : Level.CLUSTERS.rowHeight();
        double height =
                PackedLane.PADDING * 1.5 + rows.rows().size() * level.rowHeight() + gathered;
        return new PackedLane(lane, level, pixelsPerDay, top, Math.max(least, height), rows);
    }

    /** Where the next item of its row may begin. */
    private double end(Footprint item, int number, double titleRoom) {
        double title = titleRoom == 0 ? 0 : Math.min(items.width(number, measure), titleRoom);
        return item.end(title) + GAP;
    }

    private boolean isLong(int number) {
        return items.known(number).days() * pixelsPerDay > LONG;
    }

    /** Rows as they fill. */
    private final class Filling {

        private final Level level;
        private final double titleRoom;
        private final double[] ends;
        private final int[][] numbers;
        private final int[] counts;
        private int used;

        Filling(Level level, double titleRoom, int most) {
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
            ends[row] = end(item, number, titleRoom);
            return true;
        }

        List<int[]> filled() {
            return IntStream.range(0, used)
                    .mapToObj(row -> Arrays.copyOf(numbers[row], counts[row]))
                    .toList();
        }
    }
}
