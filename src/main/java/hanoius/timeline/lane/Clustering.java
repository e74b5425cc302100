package hanoius.timeline.lane;

import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * The items of a lane that found no row, in cells that stay where they are while time is panned.
 */
public final class Clustering {

    /** The width of a column of density in pixels, at the widest zoom of a step. */
    public static final double COLUMN = 6;

    private final PointIndex rest;
    private final double pixelsPerDay;
    private int fullest = -1;

    /**
     * @param pixelsPerDay the widest zoom of the step
     */
    Clustering(PointIndex rest, double pixelsPerDay) {
        this.rest = rest;
        this.pixelsPerDay = pixelsPerDay;
    }

    boolean holds(int number) {
        return rest.position(number) >= 0;
    }

    /** Whether something of it stands from one moment to another. */
    boolean any(TimeSpan view) {
        double days = Cluster.CELL / pixelsPerDay;
        return rest.before(view.to()) > rest.before(Math.floor(view.from() / days) * days);
    }

    /**
     * What is gathered in cells of a width, from one moment to another.
     *
     * @param width in pixels at the widest zoom of the step
     */
    public List<Cluster> clusters(double from, double to, double width) {
        double days = width / pixelsPerDay;
        List<Cluster> found = new ArrayList<>();
        int position = rest.before(Math.floor(from / days) * days);
        while (position < rest.size() && rest.point(position) < to) {
            double cell = Math.floor(rest.point(position) / days);
            int end = Math.max(position + 1, rest.before((cell + 1) * days));
            found.add(
                    new Cluster(new TimeSpan(cell * days, (cell + 1) * days), rest, position, end));
            position = end;
        }
        return found;
    }

    /** How many are in the fullest column of density, whatever is in view. */
    int fullest() {
        if (fullest < 0) {
            fullest = rest.fullest(COLUMN / pixelsPerDay);
        }
        return fullest;
    }

    /**
     * Items in rows, and those that found none.
     *
     * @param rows the numbers of the items of each row, from the top, none in the way of another
     * @param rest the items without a row, which are gathered below the others
     * @param ofLong how many of the rows, the lowest, are kept for what is long
     */
    record Rows(List<int[]> rows, PointIndex rest, Room room, int ofLong) {

        /** No row at all. */
        static Rows none(PointIndex all) {
            return new Rows(List.of(), all, Room.NONE, 0);
        }

        /** Whether something found no row though there is to be one for everything. */
        boolean isOverfull() {
            return room.most > 0 && room.mostOfLong == 0 && rest.size() > 0;
        }

        /**
         * The room that the rows were given.
         *
         * @param title the width up to which a title keeps others away
         * @param most how many rows there may be
         * @param mostOfLong how many more there may be of what is long; with none, it is to be all
         *     rows or not even one
         */
        record Room(double title, int most, int mostOfLong) {
            static final Room NONE = new Room(0, 0, 0);
        }
    }
}
