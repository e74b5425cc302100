package hanoius.table;

import static java.util.Comparator.comparingInt;

import hanoius.text.NameOrder;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a table is put in order.
 *
 * @param order what it is sorted by, the most important first; else as the document has it
 * @param closed the keys of groups whose records are not listed
 */
public record Arrangement<T>(
        List<SortKey<T>> order, RecordGrouping<T> grouping, Set<String> closed) {

    public Arrangement {
        order = List.copyOf(order);
        closed = Set.copyOf(closed);
    }

    public Arrangement<T> sortedBy(List<SortKey<T>> newOrder) {
        return new Arrangement<>(newOrder, grouping, closed);
    }

    /** Grouped otherwise, every group open. */
    public Arrangement<T> groupedBy(RecordGrouping<T> newGrouping) {
        return new Arrangement<>(order, newGrouping, Set.of());
    }

    /** With a group closed that was open, or opened again. */
    public Arrangement<T> toggled(Group group) {
        Set<String> newClosed = new HashSet<>(closed);
        if (!newClosed.remove(group.key())) {
            newClosed.add(group.key());
        }
        return new Arrangement<>(order, grouping, newClosed);
    }

    /** With those groups closed. */
    Arrangement<T> closing(Stream<Group> groups) {
        return new Arrangement<>(
                order, grouping, Set.copyOf(groups.map(Group::key).distinct().toList()));
    }

    /** The places of all records in order, ungrouped; equal ones as the document has them. */
    int[] sorted(ListedRecords<T> records, Words words) {
        int[] places = new int[records.size()];
        Arrays.setAll(places, place -> place);
        for (SortKey<T> key : order.reversed()) {
            places = Ranks.sorted(places, key, records, words);
        }
        return places;
    }

    /**
     * The places of records that were in order and of which some changed.
     *
     * @param kept the places of those that did not change, in order
     */
    int[] mended(int[] kept, ListedRecords<T> records, Words words) {
        BitSet changed = new BitSet();
        changed.set(0, records.size());
        for (int place : kept) {
            changed.clear(place);
        }
        Comparator<Integer> comparator =
                Stream.concat(
                                order.stream().map(key -> Ranks.ofTwo(key, records, words)),
                                Stream.of(Comparator.<Integer>naturalOrder()))
                        .reduce(Comparator::thenComparing)
                        .orElseThrow();
        List<Integer> news = changed.stream().boxed().sorted(comparator).toList();
        int[] all = new int[records.size()];
        int taken = 0;
        int size = 0;
        for (int each : news) {
            int behind = behind(kept, taken, each, comparator);
            System.arraycopy(kept, taken, all, size, behind - taken);
            size += behind - taken;
            taken = behind;
            all[size++] = each;
        }
        System.arraycopy(kept, taken, all, size, kept.length - taken);
        return all;
    }

    /** The first index from which on places stand behind one. */
    private static int behind(int[] kept, int from, int one, Comparator<Integer> comparator) {
        int low = from;
        int high = kept.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comparator.compare(kept[middle], one) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Records that are in order, under the headings of their groups. */
    Lines<T> grouped(Lines.Passing<T> passing, Words words) {
        if (grouping.isNone()) {
            return Lines.of(passing);
        }
        Map<Group, Members> groups = new LinkedHashMap<>();
        for (int place : passing.places()) {
            for (Group group : grouping.of(passing.records().get(place), words)) {
                groups.computeIfAbsent(group, _ -> new Members()).add(place);
            }
        }
        Map<String, Integer> names =
                NameOrder.places(
                        groups.keySet().stream().map(Group::name).toList(), words.language());
        List<Group> ordered =
                groups.keySet().stream()
                        .sorted(
                                comparingInt(Group::rank)
                                        .thenComparing(each -> names.getOrDefault(each.name(), 0))
                                        .thenComparing(Group::key))
                        .toList();
        List<Lines.Section<T>> sections = new ArrayList<>();
        for (Group each : ordered) {
            Members members = groups.getOrDefault(each, new Members());
            sections.add(passing.section(each, members.all(), !closed.contains(each.key())));
        }
        return Lines.of(passing, sections);
    }

    /** Places, as many as there come to be. */
    private static final class Members {

        private int[] places = new int[4];
        private int size;

        void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
        }

        int[] all() {
            return Arrays.copyOf(places, size);
        }
    }
}
