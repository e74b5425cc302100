package hanoius.timeline;

import hanoius.model.Category;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many records of each category lie in each part of a span; every record counts once, at the
 * point that stands for it.
 *
 * @param bins the counts in one part of the span after the other
 */
public record Density(Span span, List<Map<Category, Integer>> bins) {

    /** The number of bins. */
    static final int BINS = 200;

    public Density {
        bins = List.copyOf(bins);
    }

    static Density of(List<Lane> lanes, Span span, double today) {
        List<Map<Category, Integer>> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new EnumMap<>(Category.class));
        }
        Set<RecordId> seen = new HashSet<>();
        for (Lane lane : lanes) {
            for (Item item : lane.items()) {
                if (seen.add(item.meaning().record())) {
                    double share = (item.extent().point(today) - span.from()) / span.days();
                    int bin = Math.clamp((long) Math.floor(share * BINS), 0, BINS - 1);
                    bins.get(bin).merge(item.category(), 1, Integer::sum);
                }
            }
        }
        return new Density(span, bins);
    }

    /** The number of records in the fullest bin. */
    int highest() {
        return bins.stream()
                .mapToInt(bin -> bin.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(0);
    }
}
