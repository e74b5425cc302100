package hanoius.timeline.lane;

import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How many records of each category lie in each part of a span; every record counts once, at the
 * point that stands for it.
 *
 * @param bins the counts in one part of the span after the other
 */
public record Density(TimeSpan span, List<Map<String, Integer>> bins) {

    /** The number of bins. */
    public static final int BINS = 200;

    public Density {
        bins = List.copyOf(bins);
    }

    static Density of(PointIndex items, TimeSpan span) {
        List<Map<String, Integer>> bins = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= BINS; i++) {
            int to = i == BINS ? items.size() : items.before(span.from() + span.days() * i / BINS);
            bins.add(items.counts(from, to));
            from = to;
        }
        return new Density(span, bins);
    }

    /** How many milestones of a record lie in each part of a span, whatever is filtered. */
    static List<Integer> totals(Items items, TimeSpan span) {
        int[] counts = new int[BINS];
        for (int i = 0; i < items.size(); i++) {
            double share = (items.point(i) - span.from()) / span.days();
            if (share >= 0 && share < 1) {
                counts[(int) (share * BINS)]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    /** The number of records in the fullest bin. */
    public int highest() {
        return bins.stream()
                .mapToInt(bin -> bin.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(0);
    }
}
