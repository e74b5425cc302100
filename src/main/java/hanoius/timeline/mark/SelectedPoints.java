package hanoius.timeline.mark;

import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Items;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The selected items by the points that stand for them, to find the clusters that hold them. */
final class SelectedPoints {

    private final NavigableMap<Double, List<Integer>> numbers = new TreeMap<>();

    SelectedPoints(Items items, Set<RecordId> selected) {
        for (RecordId each : selected) {
            int number = items.indexOf(each);
            if (number >= 0) {
                numbers.computeIfAbsent(items.point(number), _ -> new ArrayList<>()).add(number);
            }
        }
    }

    /** Whether one of the items is in a cluster. */
    boolean any(Cluster cluster) {
        TimeSpan cell = cluster.cell();
        return numbers.subMap(cell.from(), true, cell.to(), true).values().stream()
                .flatMap(List::stream)
                .anyMatch(cluster::holds);
    }
}
