package hanoius.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers the milestones that report the same event, as their links say. */
final class SameEvents {

    private final Map<Integer, List<Integer>> reports;

    private SameEvents(Map<Integer, List<Integer>> reports) {
        this.reports = reports;
    }

    static SameEvents of(Milestones milestones, List<Link> links) {
        Map<Integer, List<Integer>> reports = new HashMap<>();
        gather(milestones, links.stream(), reports);
        return new SameEvents(reports);
    }

    /**
     * The reports of each event that has several, by the place of every one of them; the report
     * that stands for the event comes first.
     */
    Map<Integer, List<Integer>> reports() {
        return Collections.unmodifiableMap(reports);
    }

    /** The reports of each event of which there are some at these places, each event once. */
    Collection<List<Integer>> of(BitSet some) {
        if (reports.isEmpty()) {
            return List.of();
        }
        // Looking whether two lists are equal would take as long as they are, for each of them.
        IdentityHashMap<List<Integer>, Integer> events = new IdentityHashMap<>();
        some.stream()
                .filter(reports::containsKey)
                .forEach(place -> events.putIfAbsent(reports.get(place), place));
        return events.keySet();
    }

    /** Some places, and those of the other reports of the same events. */
    BitSet together(BitSet some) {
        BitSet all = (BitSet) some.clone();
        of(some).forEach(reports -> reports.forEach(all::set));
        return all;
    }

    /**
     * The events after a change.
     *
     * @param before places before it of milestones whose events it touches, whole events
     * @param after places after it of what reports these events then
     */
    record Change(SameEvents now, BitSet before, BitSet after) {}

    /**
     * What a change makes of the events; only those that it touches are gathered anew.
     *
     * @param ends the links by their ends as they were
     * @param newEnds the same as they are then
     */
    Change with(
            List<Edit> edits,
            Milestones milestones,
            EntityList.Groups<Link> ends,
            Milestones.Changed changed,
            EntityList.Groups<Link> newEnds) {
        Set<RecordId> ids = new HashSet<>();
        for (Edit edit : edits) {
            ids.add(edit.id());
            Stream.of(
                            ends.of(edit.id()).stream(),
                            newEnds.of(edit.id()).stream(),
                            edit.states().stream())
                    .flatMap(some -> some)
                    .flatMap(SameEvents::joined)
                    .forEach(ids::add);
        }
        PlaceChange places = changed.places();
        BitSet before = together(places(ids, milestones));
        BitSet after = places.moved(before);
        after.or(places(ids, changed.milestones()));
        if (before.isEmpty() && after.isEmpty() && !places.isMoving()) {
            return new Change(this, before, after);
        }
        Map<Integer, List<Integer>> now = kept(before, places);
        gather(
                changed.milestones(),
                after.stream()
                        .mapToObj(changed.milestones()::id)
                        .flatMap(id -> newEnds.of(id).stream()),
                now);
        return new Change(new SameEvents(now), before, after);
    }

    private static Stream<RecordId> joined(Entity entity) {
        return entity instanceof Link link && link.relation() == Relation.SAME_EVENT
                ? Stream.of(link.from(), link.to())
                : Stream.of();
    }

    private static BitSet places(Set<RecordId> ids, Milestones milestones) {
        BitSet places = new BitSet();
        ids.stream().mapToInt(milestones::indexOf).filter(at -> at >= 0).forEach(places::set);
        return places;
    }

    private Map<Integer, List<Integer>> kept(BitSet touched, PlaceChange places) {
        Map<Integer, List<Integer>> kept = HashMap.newHashMap(reports.size());
        IdentityHashMap<List<Integer>, List<Integer>> moved = new IdentityHashMap<>();
        reports.forEach(
                (place, all) -> {
                    if (!touched.get(place)) {
                        kept.put(
                                places.now(place),
                                places.isMoving()
                                        ? moved.computeIfAbsent(
                                                all, _ -> all.stream().map(places::now).toList())
                                        : all);
                    }
                });
        return kept;
    }

    private static void gather(
            Milestones milestones, Stream<Link> links, Map<Integer, List<Integer>> reports) {
        Map<Integer, Group> groups = new HashMap<>();
        links.filter(link -> link.relation() == Relation.SAME_EVENT)
                .forEach(
                        link -> {
                            int from = milestones.indexOf(link.from());
                            int to = milestones.indexOf(link.to());
                            if (from >= 0 && to >= 0) {
                                join(groups, from, to);
                            }
                        });
        Comparator<Integer> leading =
                Comparator.comparing(milestones::featured, Comparator.reverseOrder())
                        .thenComparing(milestones.sources()::count, Comparator.reverseOrder())
                        .thenComparing(milestones::compareIds);
        IdentityHashMap<Group, List<Integer>> sorted = new IdentityHashMap<>();
        groups.forEach(
                (place, group) ->
                        reports.put(
                                place,
                                sorted.computeIfAbsent(
                                        group,
                                        _ -> group.places.stream().sorted(leading).toList())));
    }

    /**
     * The smaller group goes over to the larger one, so that no place moves more often than groups
     * can double, however the links are chained.
     */
    private static void join(Map<Integer, Group> groups, int one, int other) {
        Group first = groups.computeIfAbsent(one, Group::new);
        Group second = groups.computeIfAbsent(other, Group::new);
        if (first != second) {
            boolean isFirst = first.places.size() >= second.places.size();
            Group larger = isFirst ? first : second;
            Group smaller = isFirst ? second : first;
            larger.places.addAll(smaller.places);
            smaller.places.forEach(each -> groups.put(each, larger));
        }
    }

    /** Places that report one event, as far as is known by then. */
    private static final class Group {

        private final List<Integer> places = new ArrayList<>();

        Group(int place) {
            places.add(place);
        }
    }
}
