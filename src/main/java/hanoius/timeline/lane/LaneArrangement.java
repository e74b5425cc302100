package hanoius.timeline.lane;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a person wants the lanes, by their keys, whatever the record holds.
 *
 * @param order the keys that were put in an order by hand; others follow in their own
 * @param pinned the keys that stand above all others
 * @param collapsed the keys of which only the density is shown
 */
public record LaneArrangement(List<String> order, Set<String> pinned, Set<String> collapsed) {

    /** Nothing was changed. */
    public static final LaneArrangement NONE = new LaneArrangement(List.of(), Set.of(), Set.of());

    public LaneArrangement {
        order = List.copyOf(order);
        pinned = Set.copyOf(pinned);
        collapsed = Set.copyOf(collapsed);
    }

    /** Lanes as wanted, those of which nothing was said behind the others as they were. */
    public List<Lane> sorted(List<Lane> lanes) {
        return lanes.stream()
                .sorted(
                        Comparator.comparing((Lane lane) -> !pinned.contains(lane.key()))
                                .thenComparingInt(lane -> place(lane.key())))
                .toList();
    }

    private int place(String key) {
        int place = order.indexOf(key);
        return place < 0 ? order.size() : place;
    }

    /** The same with a lane collapsed, or opened if it was. */
    public LaneArrangement collapsing(String key) {
        return new LaneArrangement(order, pinned, toggled(collapsed, key));
    }

    /** The same with those lanes collapsed and no others. */
    public LaneArrangement collapsing(Collection<String> keys) {
        return new LaneArrangement(order, pinned, Set.copyOf(keys));
    }

    /** The same with a lane pinned to the top, or no longer if it was. */
    public LaneArrangement pinning(String key) {
        return new LaneArrangement(order, toggled(pinned, key), collapsed);
    }

    /**
     * The same with a lane before or behind others.
     *
     * @param shown the lanes as they are now
     * @param to the place among these at which it is to stand
     */
    public LaneArrangement moving(String key, List<Lane> shown, int to) {
        List<String> keys = new ArrayList<>(shown.stream().map(Lane::key).toList());
        keys.remove(key);
        keys.add(Math.clamp(to, 0, keys.size()), key);
        return new LaneArrangement(keys, pinned, collapsed);
    }

    private static Set<String> toggled(Set<String> keys, String key) {
        Set<String> changed = new TreeSet<>(keys);
        if (!changed.remove(key)) {
            changed.add(key);
        }
        return changed;
    }
}
