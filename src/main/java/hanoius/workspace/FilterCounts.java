package hanoius.workspace;

import hanoius.edtf.Certainty;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Fact;
import hanoius.model.NameLists;
import hanoius.model.RecordId;
import hanoius.query.Facet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many of the records that a filter lets through there are, and how many have each value of a
 * facet. Each is counted when it is first asked for, and then kept over changes.
 */
final class FilterCounts {

    /** What is counted. */
    interface Counted {

        Dataset dataset();

        /** Of milestones, those that lead an event that is let through. */
        IntStream places();

        /** Whether the milestone at a place leads an event that is let through. */
        boolean isShown(int place);

        /** The reports of the event led by the milestone at a place that are let through. */
        List<Integer> passing(int place);

        /** How surely a record other than a milestone is let through. */
        Certainty of(Fact fact);
    }

    /** How many there are. */
    record Surely(int certain, int possible) {

        private Surely plus(Certainty certainty, int count) {
            return switch (certainty) {
                case CERTAINLY -> new Surely(certain + count, possible);
                case POSSIBLY -> new Surely(certain, possible + count);
                case NOT -> this;
            };
        }
    }

    private record Key(Facet facet, RecordId.Kind kind) {}

    /** Values in the order of how many have them. */
    private record Sorted(Map<String, Integer> counts, List<String> values) {}

    private final Counted counted;
    private final Map<RecordId.Kind, Surely> all = new ConcurrentHashMap<>();
    private final Map<Key, Map<String, Integer>> values = new ConcurrentHashMap<>();
    private final Map<Object, Sorted> sorted = new ConcurrentHashMap<>();

    FilterCounts(Counted counted) {
        this.counted = counted;
    }

    /** How many there are of a kind other than milestones. */
    Surely of(RecordId.Kind kind) {
        return all.computeIfAbsent(
                kind,
                _ -> {
                    Surely sum = new Surely(0, 0);
                    for (Fact each : counted.dataset().facts(kind)) {
                        sum = sum.plus(counted.of(each), 1);
                    }
                    return sum;
                });
    }

    /**
     * How many of a kind have each value of a facet. An event counts for every value that any of
     * its reports has.
     */
    Map<String, Integer> of(Facet facet, RecordId.Kind kind) {
        return values.computeIfAbsent(new Key(facet, kind), _ -> count(facet, kind));
    }

    /**
     * Values, the most frequent first; those of which there are as many as when they were last
     * sorted for the same purpose keep their order.
     *
     * @param purpose what is sorted, and how
     * @param counts not to be changed any more
     * @param equals the order of those of which there are equally many
     */
    List<String> sorted(Object purpose, Map<String, Integer> counts, Comparator<String> equals) {
        Sorted before = sorted.getOrDefault(purpose, new Sorted(Map.of(), List.of()));
        Comparator<String> order =
                Comparator.<String, Integer>comparing(
                                value -> counts.getOrDefault(value, 0), Comparator.reverseOrder())
                        .thenComparing(equals);
        List<String> kept = new ArrayList<>(counts.size());
        Map<String, Integer> others = new HashMap<>(counts);
        for (String value : before.values) {
            Integer count = counts.get(value);
            if (count != null && count.equals(before.counts.get(value))) {
                kept.add(value);
                others.remove(value);
            }
        }
        List<String> moved = new ArrayList<>(others.keySet());
        if (moved.size() > kept.size()) {
            kept.addAll(moved);
            kept.sort(order);
        } else {
            for (String value : moved) {
                kept.add(-1 - Collections.binarySearch(kept, value, order), value);
            }
        }
        List<String> ordered = List.copyOf(kept);
        sorted.put(purpose, new Sorted(counts, ordered));
        return ordered;
    }

    private Map<String, Integer> count(Facet facet, RecordId.Kind kind) {
        Dataset dataset = counted.dataset();
        NameLists lists = facet.lists(dataset.milestones());
        if (kind == RecordId.Kind.MILESTONE && lists != null) {
            return count(lists);
        }
        Map<String, Integer> counts = new HashMap<>();
        if (kind == RecordId.Kind.MILESTONE && facet.applies(kind)) {
            counted.places().forEach(place -> add(counted, facet, place, 1, counts));
        }
        dataset.facts(kind).forEach(fact -> add(counted, facet, fact, 1, counts));
        return counts;
    }

    private Map<String, Integer> count(NameLists lists) {
        int none = lists.names().size();
        int[] numbers = new int[none + 1];
        counted.places()
                .forEach(
                        place ->
                                counted.passing(place).stream()
                                        .flatMapToInt(report -> numbers(lists, report, none))
                                        .distinct()
                                        .forEach(number -> numbers[number]++));
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                counts.put(i == none ? Facet.NONE_GIVEN : lists.names().get(i), numbers[i]);
            }
        }
        return counts;
    }

    /** The numbers of the names of a milestone, or one that stands for having none. */
    private static IntStream numbers(NameLists lists, int place, int none) {
        int count = lists.count(place);
        return count == 0
                ? IntStream.of(none)
                : IntStream.range(0, count).map(i -> lists.number(place, i));
    }

    private static void add(
            Counted of, Facet facet, int place, int count, Map<String, Integer> counts) {
        if (of.isShown(place)) {
            add(
                    of.passing(place).stream()
                            .flatMap(each -> facet.values(each, of.dataset()).stream()),
                    count,
                    counts);
        }
    }

    private static void add(
            Counted of, Facet facet, Fact fact, int count, Map<String, Integer> counts) {
        if (of.of(fact) != Certainty.NOT) {
            add(facet.values(fact, of.dataset()).stream(), count, counts);
        }
    }

    private static void add(Stream<String> values, int count, Map<String, Integer> counts) {
        values.distinct()
                .forEach(
                        value ->
                                counts.merge(
                                        value,
                                        count,
                                        (one, other) -> one + other == 0 ? null : one + other));
    }

    /**
     * The same of what is let through after a change: less what it touches as it was, and more as
     * it is.
     *
     * @param touched the milestones that may be let through otherwise or have other values
     */
    FilterCounts after(Counted now, DatasetChange change, DatasetChange.Touched touched) {
        FilterCounts mended = new FilterCounts(now);
        all.forEach(
                (kind, sum) -> {
                    Surely then = sum;
                    for (Fact each : touched(change, change.before(), kind)) {
                        then = then.plus(counted.of(each), -1);
                    }
                    for (Fact each : touched(change, change.after(), kind)) {
                        then = then.plus(now.of(each), 1);
                    }
                    mended.all.put(kind, then);
                });
        values.forEach(
                (key, counts) -> mended.values.put(key, after(key, counts, now, change, touched)));
        mended.sorted.putAll(sorted);
        return mended;
    }

    private Map<String, Integer> after(
            Key key,
            Map<String, Integer> counts,
            Counted now,
            DatasetChange change,
            DatasetChange.Touched touched) {
        Map<String, Integer> then = new HashMap<>(counts);
        Facet facet = key.facet();
        if (key.kind() == RecordId.Kind.MILESTONE) {
            if (facet.applies(RecordId.Kind.MILESTONE)) {
                touched.before().stream().forEach(at -> add(counted, facet, at, -1, then));
                touched.after().stream().forEach(at -> add(now, facet, at, 1, then));
            }
        } else {
            touched(change, change.before(), key.kind())
                    .forEach(each -> add(counted, facet, each, -1, then));
            touched(change, change.after(), key.kind())
                    .forEach(each -> add(now, facet, each, 1, then));
        }
        return then;
    }

    private static List<Fact> touched(DatasetChange change, Dataset dataset, RecordId.Kind kind) {
        return change.others(dataset).filter(each -> each.id().kind() == kind).toList();
    }
}
