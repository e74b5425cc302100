package hanoius.timeline;

import java.util.List;

/** A lane whose items have rows and titles, good for every part of time at one step of zoom. */
final class PackedLane {

    /** Above the first row. */
    static final double PADDING = 10;

    private final Lane lane;
    private final Level level;
    private final double top;
    private final double height;
    private final int[] rows;
    private final String[] texts;
    private final double[] widths;
    private final double[] reach;
    private final List<Cluster> clusters;

    /**
     * Takes the arrays as they are; the caller gives them away.
     *
     * @param top its upper edge in the lanes' own pixels
     * @param rows the row of each item, from the top
     * @param texts the title of each item as far as it fits; empty where none does
     * @param widths the width of each text in pixels
     * @param reach the latest moment that this item or one before it touches, in days
     * @param clusters what is drawn instead of items at {@link Level#CLUSTERS}, in order
     */
    PackedLane(
            Lane lane,
            Level level,
            double top,
            double height,
            int[] rows,
            String[] texts,
            double[] widths,
            double[] reach,
            List<Cluster> clusters) {
        this.lane = lane;
        this.level = level;
        this.top = top;
        this.height = height;
        this.rows = rows;
        this.texts = texts;
        this.widths = widths;
        this.reach = reach;
        this.clusters = clusters;
    }

    Lane lane() {
        return lane;
    }

    Level level() {
        return level;
    }

    double top() {
        return top;
    }

    double height() {
        return height;
    }

    List<Cluster> clusters() {
        return clusters;
    }

    /** The title of an item as far as its row has room; empty for none. */
    String text(int index) {
        return texts[index];
    }

    /** The width of that title in pixels. */
    double width(int index) {
        return widths[index];
    }

    double bottom() {
        return top + height;
    }

    double rowTop(int index) {
        return top + PADDING + rows[index] * level.rowHeight();
    }

    /** The first item that may touch what lies behind a moment. */
    int firstReaching(double moment) {
        int low = 0;
        int high = reach.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first item that begins behind a moment; all later ones do too. */
    int firstBehind(double moment) {
        List<Item> items = lane.items();
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (items.get(middle).extent().span().from() <= moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
