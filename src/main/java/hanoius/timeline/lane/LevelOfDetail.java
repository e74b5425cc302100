package hanoius.timeline.lane;

import hanoius.figure.TextMeasure;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The level of detail that there is room for: one for all lanes, so that one lane beside another
 * never says more only because it holds less.
 *
 * @param lanes those whose items are shown
 */
record LevelOfDetail(List<Lane> lanes, double pixelsPerDay, TextMeasure measure) {

    /** Below this, in pixels a day, there are no cards, however few the items. */
    private static final double CARDS_FROM = 2;

    /** From here on, in pixels a day, items have rows even if not all of them can. */
    private static final double ROWS_FROM = 0.35;

    /** Dots may take more room than titles do, before they are gathered and no longer seen. */
    private static final double DOTS_FOR_CLUSTERS = 2;

    /** More rows of a lane are not tried where all lanes have to fit a page. */
    private static final int MOST_ROWS = 40;

    /** Of more items than these, most would find no row on a page. */
    private static final int MOST_CUT = 4000;

    /** The rows of each lane at one level. */
    record Rows(Level level, Map<Lane, Clustering.Rows> lanes) {

        Clustering.Rows of(Lane lane) {
            Clustering.Rows rows = lanes.get(lane);
            return rows == null ? Clustering.Rows.none(lane.points()) : rows;
        }
    }

    /** How a lane is put into rows; null when it does not fit. */
    private interface Attempt {
        Clustering.@Nullable Rows rows(LanePacker packer);
    }

    /** The rows in which each lane stays within a height, dots in twice of it; else fewer rows. */
    Rows of(double budget) {
        Rows found = null;
        if (pixelsPerDay >= CARDS_FROM) {
            found = all(Level.CARDS, packer -> packer.whole(Level.CARDS, 0, budget));
        }
        for (double room : new double[] {LanePacker.TITLE_ROOM, LanePacker.LEAST_TITLE}) {
            if (found == null) {
                found = all(Level.CHIPS, packer -> packer.whole(Level.CHIPS, room, budget));
            }
        }
        if (found == null) {
            double most = DOTS_FOR_CLUSTERS * budget;
            found = all(Level.DOTS, packer -> packer.whole(Level.DOTS, 0, most));
        }
        if (found == null && pixelsPerDay >= ROWS_FROM) {
            found = all(Level.CHIPS, packer -> packer.some(budget));
        }
        return found == null ? gathered(lanes, pixelsPerDay) : found;
    }

    /**
     * The rows in which all lanes together stay within a height: the most detail for which there is
     * room for every item, else fewer rows of the tallest lanes, and what finds none gathered below
     * them.
     */
    Rows within(double room) {
        Rows found = null;
        if (pixelsPerDay >= CARDS_FROM) {
            found = fitting(all(Level.CARDS, packer -> packer.whole(Level.CARDS, 0, room)), room);
        }
        for (double title : new double[] {LanePacker.TITLE_ROOM, LanePacker.LEAST_TITLE}) {
            if (found == null) {
                found =
                        fitting(
                                all(Level.CHIPS, packer -> packer.whole(Level.CHIPS, title, room)),
                                room);
            }
        }
        return found == null ? cut(room) : found;
    }

    private @Nullable Rows fitting(@Nullable Rows rows, double room) {
        return rows != null && height(rows) <= room ? rows : null;
    }

    /** Dots in fewer and fewer rows of the tallest lanes; no rows if most would find none. */
    private Rows cut(double room) {
        int count = lanes.stream().mapToInt(Lane::count).sum();
        if (count > MOST_CUT) {
            return gathered(lanes, pixelsPerDay);
        }
        Rows rows = new Rows(Level.DOTS, new IdentityHashMap<>());
        lanes.forEach(lane -> rows.lanes.put(lane, first(lane, MOST_ROWS)));
        while (height(rows) > room) {
            Lane tallest =
                    Collections.max(
                            lanes, Comparator.comparingInt(lane -> rows.of(lane).rows().size()));
            int most = rows.of(tallest).rows().size() - 1;
            if (most == 0) {
                return gathered(lanes, pixelsPerDay);
            }
            rows.lanes.put(tallest, first(tallest, most));
        }
        int without = lanes.stream().mapToInt(lane -> rows.of(lane).rest().size()).sum();
        return 2 * without > count ? gathered(lanes, pixelsPerDay) : rows;
    }

    private Clustering.Rows first(Lane lane, int most) {
        return new LanePacker(lane, pixelsPerDay, measure).first(Level.DOTS, most);
    }

    private double height(Rows rows) {
        return lanes.stream()
                .mapToDouble(
                        lane ->
                                LanePacker.lane(
                                                lane,
                                                rows.level,
                                                pixelsPerDay,
                                                0,
                                                PackedLane.LEAST_LINE,
                                                rows.of(lane))
                                        .height())
                .sum();
    }

    /** No rows: numbers or, where a lane is too full for these, the density of every lane. */
    static Rows gathered(List<Lane> lanes, double pixelsPerDay) {
        boolean dense = lanes.stream().anyMatch(lane -> LanePacker.isDense(lane, pixelsPerDay));
        return new Rows(dense ? Level.DENSITY : Level.CLUSTERS, Map.of());
    }

    /** The rows of all lanes; null as soon as one does not fit, the fullest being tried first. */
    private @Nullable Rows all(Level level, Attempt attempt) {
        var found = new IdentityHashMap<Lane, Clustering.Rows>();
        List<Lane> fullestFirst =
                lanes.stream().sorted(Comparator.comparingInt(Lane::count).reversed()).toList();
        for (Lane lane : fullestFirst) {
            Clustering.Rows rows = attempt.rows(new LanePacker(lane, pixelsPerDay, measure));
            if (rows == null) {
                return null;
            }
            found.put(lane, rows);
        }
        return new Rows(level, found);
    }
}
