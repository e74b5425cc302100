package hanoius.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers the milestones that report the same event, as their links say. */
final class SameEvents {

    /** The report that stands for the event comes first. */
    private static final Comparator<Milestone> LEADING =
            Comparator.comparing(Milestone::featured, Comparator.reverseOrder())
                    .thenComparing(each -> each.citations().size(), Comparator.reverseOrder())
                    .thenComparing(Milestone::id);

    private SameEvents() {}

    /** The reports of each event that has several, by every one of their names. */
    static Map<RecordId, List<Milestone>> of(Collection<Milestone> milestones, List<Link> links) {
        Map<RecordId, Milestone> byId =
                milestones.stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
        Map<RecordId, Set<Milestone>> groups = new HashMap<>();
        for (Link link : links) {
            Milestone from = byId.get(link.from());
            Milestone to = byId.get(link.to());
            if (link.relation() == Relation.SAME_EVENT && from != null && to != null) {
                join(groups, from, to);
            }
        }
        Map<RecordId, List<Milestone>> reports = new HashMap<>();
        for (Set<Milestone> group : Set.copyOf(groups.values())) {
            List<Milestone> sorted = group.stream().sorted(LEADING).toList();
            sorted.forEach(each -> reports.put(each.id(), sorted));
        }
        return reports;
    }

    private static void join(Map<RecordId, Set<Milestone>> groups, Milestone one, Milestone other) {
        Set<Milestone> all = new HashSet<>(groups.getOrDefault(one.id(), Set.of(one)));
        all.addAll(groups.getOrDefault(other.id(), Set.of(other)));
        all.forEach(each -> groups.put(each.id(), all));
    }
}
