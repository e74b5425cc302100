package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Meaning;
import hanoius.model.RecordId;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Items;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A timeline as drawn.
 *
 * @param single the records in it that have a mark of their own, from lane to lane, each once
 * @param gathered the marks in it that stand for more than one record
 */
public record TimelineDrawing(Figure figure, List<RecordId> single, List<Gathered> gathered) {

    /** A cluster and where it is. */
    public record Gathered(Cluster cluster, RecordId first, Items items, Bounds bounds) {

        /** Whether what was pointed at is this cluster's circle. */
        public boolean stands(Meaning meaning) {
            return meaning.record().equals(first);
        }
    }

    /** Every record in it, whether it has a mark of its own or not. */
    public Set<RecordId> shown() {
        Set<RecordId> all = new LinkedHashSet<>(single);
        for (Gathered each : gathered) {
            each.cluster.members().mapToObj(each.items::id).forEach(all::add);
        }
        return all;
    }

    /** How many records are in it; one that stands in several lanes counts in each. */
    public int count() {
        return single.size() + gathered.stream().mapToInt(each -> each.cluster.count()).sum();
    }
}
