package hanoius.chart.series;

import hanoius.model.RecordId;

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
public final class PartsOfYear {

    private final NavigableMap<Double, Datum> years = new TreeMap<>();
    private final NavigableMap<Double, Datum> kept = new TreeMap<>();
    private final Set<Datum> covered = new HashSet<>();
    private final @Nullable RecordId preferred;

    private PartsOfYear(@Nullable RecordId preferred) {
        this.preferred = preferred;
    }

    /**
     * A series without the parts of years that would stand over one another.
     *
     * @param preferred a value that stays whatever its length; null for none
     */
    static Series drawn(Series series, @Nullable RecordId preferred) {
        List<Datum> all = new ArrayList<>(series.data());
        all.addAll(series.leftOutParts());
        all.sort(Datum.BY_TIME);
        Set<Datum> out = leftOut(all, preferred);
        return out.isEmpty()
                ? series
                : series.with(
                        all.stream().filter(each -> !out.contains(each)).toList(),
                        all.stream().filter(out::contains).toList());
    }

    /** The parts of years that are left out; targets are weighed among themselves. */
    public static Set<Datum> leftOut(List<Datum> data) {
        return leftOut(data, null);
    }

    private static Set<Datum> leftOut(List<Datum> data, @Nullable RecordId preferred) {
        Set<Datum> out = new HashSet<>();
        for (boolean target : new boolean[] {false, true}) {
            out.addAll(
                    new PartsOfYear(preferred)
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
                Comparator.comparing((Datum each) -> each.observation().id().equals(preferred))
                        .thenComparingDouble(Datum::days)
                        .thenComparingDouble(Datum::end)
                        .reversed());
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
