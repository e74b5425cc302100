package hanoius.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the milestones that report the same event, as their links say. */
final class SameEvents {

    private SameEvents() {}

    /**
     * The reports of each event that has several, by the place of every one of them; the report
     * that stands for the event comes first.
     */
    static Map<Integer, List<Integer>> of(Milestones milestones, List<Link> links) {
        Map<Integer, Set<Integer>> groups = new HashMap<>();
        for (Link link : links) {
            if (link.relation() == Relation.SAME_EVENT) {
                int from = milestones.indexOf(link.from());
                int to = milestones.indexOf(link.to());
                if (from >= 0 && to >= 0) {
                    join(groups, from, to);
                }
            }
        }
        Comparator<Integer> leading =
                Comparator.comparing(milestones::featured, Comparator.reverseOrder())
                        .thenComparing(milestones.sources()::count, Comparator.reverseOrder())
                        .thenComparing(milestones::compareIds);
        Map<Integer, List<Integer>> reports = new HashMap<>();
        groups.forEach(
                (index, group) -> reports.put(index, group.stream().sorted(leading).toList()));
        return reports;
    }

    private static void join(Map<Integer, Set<Integer>> groups, int one, int other) {
        Set<Integer> all = new TreeSet<>(groups.getOrDefault(one, Set.of(one)));
        all.addAll(groups.getOrDefault(other, Set.of(other)));
        all.forEach(each -> groups.put(each, all));
    }
}
