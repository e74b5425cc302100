package hanoius.timeline;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Meaning;
import hanoius.model.RecordId;

import java.util.List;

/**
 * A timeline as drawn.
 *
 * @param shown the records in it, from lane to lane, each once
 * @param gathered the clusters in it that stand for more than one record
 */
public record TimelineDrawing(Figure figure, List<RecordId> shown, List<Gathered> gathered) {

    /** A cluster and where it is. */
    public record Gathered(Cluster cluster, Bounds bounds) {

        /** Whether what was pointed at is this cluster's circle. */
        boolean stands(Meaning meaning) {
            return meaning.record().equals(cluster.items().getFirst().meaning().record());
        }
    }
}
