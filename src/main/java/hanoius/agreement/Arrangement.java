package hanoius.agreement;

import static java.util.Comparator.comparingInt;

import hanoius.model.RecordId;
import hanoius.text.NameOrder;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the table is put in order.
 *
 * @param order what it is sorted by, the most important first; else as the document has it
 * @param closed the keys of groups whose agreements are not listed
 */
record Arrangement(List<SortKey> order, AgreementGrouping grouping, Set<String> closed) {

    /** One of the fields that the table is sorted by. */
    record SortKey(AgreementField field, boolean descending) {}

    /** The latest first. */
    static final Arrangement INITIAL =
            new Arrangement(
                    List.of(new SortKey(AgreementField.SIGNED, true)),
                    AgreementGrouping.NONE,
                    Set.of());

    Arrangement {
        order = List.copyOf(order);
        closed = Set.copyOf(closed);
    }

    Arrangement sortedBy(List<SortKey> newOrder) {
        return new Arrangement(newOrder, grouping, closed);
    }

    /** Grouped otherwise, every group open. */
    Arrangement groupedBy(AgreementGrouping newGrouping) {
        return new Arrangement(order, newGrouping, Set.of());
    }

    /** With a group closed that was open, or opened again. */
    Arrangement toggled(Group group) {
        Set<String> newClosed = new HashSet<>(closed);
        if (!newClosed.remove(group.key())) {
            newClosed.add(group.key());
        }
        return new Arrangement(order, grouping, newClosed);
    }

    /** With every group closed that has a heading among the lines. */
    Arrangement closing(List<? extends Line> lines) {
        Set<String> all = new HashSet<>();
        for (Line line : lines) {
            if (line instanceof GroupLine heading) {
                all.add(heading.group().key());
            }
        }
        return new Arrangement(order, grouping, all);
    }

    /** The rows in order, ungrouped. */
    List<AgreementRow> sorted(List<AgreementRow> rows, Words words) {
        if (order.isEmpty()) {
            return rows;
        }
        Comparator<Integer> comparator =
                order.stream()
                        .map(key -> Ranks.of(key.field(), key.descending(), rows, words))
                        .reduce(Comparator::thenComparing)
                        .orElseThrow();
        List<Integer> places = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            places.add(i);
        }
        places.sort(comparator);
        return places.stream().map(rows::get).toList();
    }

    /**
     * Rows that were in order and of which some changed.
     *
     * @param rows those that are there yet and did not change
     * @param changed those that are to stand among them
     * @param places of all agreements in the document, by which equal ones are told apart
     */
    List<AgreementRow> mended(
            List<AgreementRow> rows,
            List<AgreementRow> changed,
            Map<RecordId, Integer> places,
            Words words) {
        Comparator<AgreementRow> comparator =
                Stream.concat(
                                order.stream()
                                        .map(
                                                key ->
                                                        Ranks.ofTwo(
                                                                key.field(),
                                                                key.descending(),
                                                                words)),
                                Stream.of(
                                        Comparator.comparingInt(
                                                (AgreementRow row) ->
                                                        places.getOrDefault(
                                                                row.agreement().id(), 0))))
                        .reduce(Comparator::thenComparing)
                        .orElseThrow();
        List<AgreementRow> all = new ArrayList<>(rows);
        for (AgreementRow each : changed) {
            all.add(-1 - Collections.binarySearch(all, each, comparator), each);
        }
        return all;
    }

    /** Rows that are in order, under the headings of their groups. */
    List<? extends Line> grouped(List<AgreementRow> sorted, Words words) {
        if (grouping == AgreementGrouping.NONE) {
            return sorted;
        }
        Map<Group, List<AgreementRow>> groups = new HashMap<>();
        for (AgreementRow row : sorted) {
            for (Group group : grouping.of(row.agreement(), words)) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
            }
        }
        Map<String, Integer> names =
                NameOrder.places(
                        groups.keySet().stream().map(Group::name).toList(), words.language());
        List<Line> lines = new ArrayList<>();
        groups.keySet().stream()
                .sorted(
                        comparingInt(Group::rank)
                                .thenComparing(each -> names.getOrDefault(each.name(), 0))
                                .thenComparing(Group::key))
                .forEach(each -> list(each, groups.getOrDefault(each, List.of()), lines));
        return lines;
    }

    private void list(Group group, List<AgreementRow> members, List<Line> lines) {
        int possible = (int) members.stream().filter(AgreementRow::possible).count();
        int kept = (int) members.stream().filter(AgreementRow::kept).count();
        boolean open = !closed.contains(group.key());
        lines.add(new GroupLine(group, members.size() - possible - kept, possible, open));
        if (open) {
            lines.addAll(members);
        }
    }
}
