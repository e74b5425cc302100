package hanoius.chart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which figures for parts of a year are drawn: columns of running totals would hide each other, so
 * of those that overlap only the longest stays, and before a whole year only one.
 */
final class PartsOfYear {

    private final NavigableMap<Double, Datum> years = new TreeMap<>();
    private final NavigableMap<Double, Datum> kept = new TreeMap<>();
    private final Set<Datum> covered = new HashSet<>();

    private PartsOfYear() {}

    /** The parts of years that are left out; targets are weighed among themselves. */
    static Set<Datum> leftOut(List<Datum> data) {
        Set<Datum> out = new HashSet<>();
        for (boolean target : new boolean[] {false, true}) {
            out.addAll(
                    new PartsOfYear()
                            .of(data.stream().filter(each -> each.isTarget() == target).toList()));
        }
        return out;
    }

    private List<Datum> of(List<Datum> data) {
        List<Datum> parts = new ArrayList<>();
        for (Datum each : data) {
            if (each.isShorterThanYear()) {
                parts.add(each);
            } else {
                years.put(each.start(), each);
            }
        }
        parts.sort(
                Comparator.comparingDouble(Datum::days).thenComparingDouble(Datum::end).reversed());
        return parts.stream().filter(each -> !keeps(each)).toList();
    }

    private boolean keeps(Datum part) {
        Datum behind = overlapping(years, part);
        if (overlapping(kept, part) != null || (behind != null && !covered.add(behind))) {
            return false;
        }
        kept.put(part.start(), part);
        return true;
    }

    private static @Nullable Datum overlapping(NavigableMap<Double, Datum> by, Datum part) {
        var before = by.floorEntry(part.start());
        if (before != null && before.getValue().end() > part.start()) {
            return before.getValue();
        }
        var after = by.higherEntry(part.start());
        return after != null && after.getKey() < part.end() ? after.getValue() : null;
    }
}
