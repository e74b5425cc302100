package hanoius.timeline.lane;

import java.util.ArrayList;
import java.util.List;

/** A lane whose items have rows, good for every part of time at one step of zoom. */
public final class PackedLane {

    /** The least height of a lane with its count below its name, in pixels. */
    public static final double LEAST_HEIGHT = 52;

    /** The least height of a lane with its count beside its name. */
    static final double LEAST_LINE = 31;

    /** The height of a lane of which only the density is shown. */
    public static final double COLLAPSED = 34;

    /** The height of a lane of which nothing is in view. */
    static final double EMPTY = 30;

    /** Above the first row. */
    public static final double PADDING = 8;

    /** Rows that belong together do not stand further apart than by this factor. */
    private static final double MOST_SPREAD = 1.35;

    private static final double GAP = 6;

    private final Lane lane;
    private final Level level;
    private final double pixelsPerDay;
    private final double top;
    private final double height;
    private final Clustering.Rows packed;
    private final List<int[]> rows;
    private final Clustering clustering;
    private final double rowHeight;
    private final int shown;
    private final double inset;

    /** Its rows, wherever they stand. */
    Clustering.Rows packed() {
        return packed;
    }

    /**
     * An item in its row.
     *
     * @param number of the item
     * @param y of the row's upper edge in the lanes' own pixels
     * @param shown whether there is room for the row
     * @param room how wide its title may be beside its mark; of a card, how wide that may be
     */
    public record Placed(int number, double y, boolean shown, double room) {}

    /**
     * Takes the arrays as they are; the caller gives them away.
     *
     * @param pixelsPerDay the widest zoom of the step
     * @param top its upper edge in the lanes' own pixels
     * @param packed the items of each row, none in the way of another, and those without
     */
    PackedLane(
            Lane lane,
            Level level,
            double pixelsPerDay,
            double top,
            double height,
            Clustering.Rows packed) {
        this.lane = lane;
        this.level = level;
        this.pixelsPerDay = pixelsPerDay;
        this.top = top;
        this.height = height;
        this.packed = packed;
        rows = List.copyOf(packed.rows());
        clustering = new Clustering(packed.rest(), pixelsPerDay);
        rowHeight = level.rowHeight();
        shown = rows.size();
        inset = PADDING;
    }

    private PackedLane(
            PackedLane whole,
            double top,
            int shown,
            double rowHeight,
            double height,
            double inset) {
        lane = whole.lane;
        level = whole.level;
        pixelsPerDay = whole.pixelsPerDay;
        packed = whole.packed;
        rows = whole.rows;
        clustering = whole.clustering;
        this.top = top;
        this.shown = shown;
        this.rowHeight = rowHeight;
        this.height = height;
        this.inset = inset;
    }

    /**
     * The same elsewhere, with room for no more than its first rows; what stands in others is told
     * by its symbol at the lower edge.
     *
     * @param rows how many
     * @param perRow their height
     * @param gathered whether there is room for what is gathered below the rows
     */
    PackedLane resting(double newTop, int rows, double perRow, boolean gathered) {
        if (isCollapsed()) {
            return new PackedLane(this, newTop, rows, perRow, height, PADDING);
        }
        double room = rows * perRow + (gathered ? Level.CLUSTERS.rowHeight() : 0);
        double wanted = room == 0 ? EMPTY : Math.max(LEAST_HEIGHT, room + PADDING * 1.5);
        return new PackedLane(this, newTop, rows, perRow, wanted, PADDING);
    }

    /**
     * The same elsewhere with more room: rows further apart, or circles in the middle.
     *
     * @param factor by which the height grows, at least 1
     */
    PackedLane spread(double newTop, double factor) {
        double high = height * factor;
        if (level == Level.DENSITY) {
            return new PackedLane(this, newTop, shown, rowHeight, high, PADDING);
        }
        double perRow = rowHeight * Math.min(factor, MOST_SPREAD);
        double grown = shown * (perRow - rowHeight);
        double more = Math.max(0, high - height - grown) / 2;
        return new PackedLane(this, newTop, shown, perRow, high, PADDING + more);
    }

    /** How far its content stands lower than it would without room to spare. */
    public double lowered() {
        return inset - PADDING;
    }

    /** How many rows it takes to show what lies from one pixel to another, as of 1970-01-01. */
    int rowsWithin(double left, double right, double zoomed) {
        for (int row = rows.size() - 1; row >= 0; row--) {
            int[] items = rows.get(row);
            for (int i = Math.max(0, firstFrom(items, left, zoomed) - 1); i < items.length; i++) {
                Footprint at = lane.columns().footprint(items[i], level.ofTime(), zoomed);
                if (at.left() >= right) {
                    break;
                }
                if (at.right() > left) {
                    return row + 1;
                }
            }
        }
        return 0;
    }

    /** Whether there is room for all rows but nothing in them. */
    boolean isEmpty() {
        return height == EMPTY;
    }

    /** The height of a row. */
    public double rowHeight() {
        return rowHeight;
    }

    public Lane lane() {
        return lane;
    }

    public Level level() {
        return level;
    }

    /** Whether somebody wants nothing but its density. */
    public boolean isCollapsed() {
        return height == COLLAPSED;
    }

    public double top() {
        return top;
    }

    public double height() {
        return height;
    }

    public double bottom() {
        return top + height;
    }

    double rowTop(int row) {
        return top + inset + row * rowHeight;
    }

    /** Whether there is room for a row; what stands in another is told at the lower edge. */
    boolean shows(int row) {
        return row < shown;
    }

    /** The row of an item; -1 when it is gathered with others, or not in the lane. */
    public int row(int number) {
        for (int row = 0; row < rows.size(); row++) {
            for (int each : rows.get(row)) {
                if (each == number) {
                    return row;
                }
            }
        }
        return -1;
    }

    /** Whether an item is one of those that are gathered. */
    boolean gathers(int number) {
        return clustering.holds(number);
    }

    /** The items of which something may be seen from one pixel to another, as of 1970-01-01. */
    public List<Placed> placed(double left, double right, double zoomed) {
        List<Placed> found = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int[] items = rows.get(row);
            // Only one that begins before the view can reach into it: no two are in the way.
            int first = Math.max(0, firstFrom(items, left, zoomed) - 1);
            for (int i = first; i < items.length; i++) {
                if (footprint(items[i], zoomed).left() > right) {
                    break;
                }
                found.add(new Placed(items[i], rowTop(row), shows(row), room(items, i)));
            }
        }
        return found;
    }

    /** The position of the first item of a row that does not begin before a pixel. */
    static int firstFrom(int[] row, double left, Items items, Level level, double zoomed) {
        int low = 0;
        int high = row.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.footprint(row[middle], level, zoomed).left() < left) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstFrom(int[] row, double left, double zoomed) {
        return firstFrom(row, left, lane.columns(), level, zoomed);
    }

    private Footprint footprint(int number, double zoomed) {
        return lane.columns().footprint(number, level, zoomed);
    }

    /** How far the next item of a row lets an item's title or card go, as the row was packed. */
    private double room(int[] row, int position) {
        if (position + 1 == row.length) {
            return Double.POSITIVE_INFINITY;
        }
        Footprint item = footprint(row[position], pixelsPerDay);
        double next = footprint(row[position + 1], pixelsPerDay).left();
        return level == Level.CARDS
                ? next - item.from()
                : next - GAP - item.right() - Footprint.LABEL_GAP;
    }

    /** Where what is gathered stands, in the lanes' own pixels. */
    public double gatheredTop() {
        return rowTop(shown);
    }

    /** What found no row. */
    public Clustering clustering() {
        return clustering;
    }

    /** How many are in the fullest column of density, whatever is in view. */
    public int fullest() {
        return clustering.fullest();
    }

    /** Everything that is gathered. */
    public List<Cluster> clusters() {
        return clustering.clusters(
                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Cluster.CELL);
    }
}
