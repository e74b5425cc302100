package hanoius.model;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dataset before and after a change. Who holds something of the one before mends it with this and
 * need not make it anew.
 *
 * @param places what became of the places of the milestones
 * @param touched what may have other values: whom no words are asked for, asks these anew
 * @param reworded the same, and the milestones that may be found by other words: those that cite a
 *     source or name a party that is called otherwise, which may be all of a large record
 */
public record DatasetChange(
        Dataset before,
        Dataset after,
        List<Edit> edits,
        PlaceChange places,
        Touched touched,
        Touched reworded) {

    /**
     * The records of which a filter, a search or a count may say something else than before: those
     * that were edited and whatever depends on them, such as other reports of the same event, the
     * figures of an indicator. Milestones go by whole events.
     *
     * @param before places of milestones before the change; not to be changed
     * @param after places of milestones after it; not to be changed
     * @param others the names of records of other kinds, before it and after it
     */
    public record Touched(BitSet before, BitSet after, Set<RecordId> others) {

        /** The same and more milestones, by their places before the change. */
        private Touched and(BitSet more, PlaceChange places) {
            BitSet all = (BitSet) more.clone();
            all.or(before);
            BitSet now = places.moved(all);
            now.or(after);
            return new Touched(all, now, others);
        }
    }

    /**
     * What edits make of a dataset.
     *
     * @param next for a record that comes back, the record of its kind before which it stands then;
     *     what is added and is not among them stands at the end
     * @throws IllegalArgumentException when the edits do not fit the dataset
     */
    public static DatasetChange of(Dataset before, List<Edit> edits, Map<RecordId, RecordId> next) {
        Dataset.Next changed = before.next(edits, next);
        Dataset after = changed.dataset();
        PlaceChange places = changed.places();
        Set<RecordId> others = new HashSet<>();
        BitSet naming = new BitSet();
        for (Edit edit : edits) {
            others.add(edit.id());
            for (Entity state : edit.states()) {
                switch (state) {
                    case Observation figure -> {
                        others.add(figure.indicator());
                        after.reportsOf(figure).forEach(each -> others.add(each.id()));
                    }
                    case Indicator indicator ->
                            after.observationsOf(indicator.id())
                                    .forEach(each -> others.add(each.id()));
                    case Source _,
                            Milestone _,
                            Agreement _,
                            Party _,
                            Link _,
                            SavedChart _,
                            Term _,
                            Attachment _ -> {}
                }
            }
            if (edit.id().kind() == RecordId.Kind.SOURCE && !isCitedAlike(edit)) {
                naming.or(before.milestonesCiting(edit.id()));
                before.othersCiting(edit.id()).map(Fact::id).forEach(others::add);
            }
            if (edit.id().kind() == RecordId.Kind.PARTY && !isNamedAlike(edit)) {
                naming.or(before.milestonesOf(edit.id()));
                before.agreementsOf(edit.id()).map(Fact::id).forEach(others::add);
            }
        }
        Set<RecordId> names = Set.copyOf(others);
        Touched touched = new Touched(changed.events().before(), changed.events().after(), names);
        return new DatasetChange(
                before,
                after,
                List.copyOf(edits),
                places,
                touched,
                naming.isEmpty() ? touched : touched.and(before.together(naming), places));
    }

    /** Whether what cites a source is found by the same words. */
    private static boolean isCitedAlike(Edit edit) {
        return edit.before() instanceof Source before
                && edit.after() instanceof Source after
                && before.title().equals(after.title())
                && before.publisher().equals(after.publisher());
    }

    /** Whether what a party takes part in is found by the same words. */
    private static boolean isNamedAlike(Edit edit) {
        return edit.before() instanceof Party before
                && edit.after() instanceof Party after
                && before.name().equals(after.name())
                && before.otherNames().equals(after.otherNames());
    }

    /** Whether it leads from the one to the other. */
    public boolean leads(Dataset from, Dataset to) {
        return before == from && after == to;
    }

    /** The facts of other kinds that may be asked anew, as they were before or are after. */
    public Stream<Fact> others(Dataset dataset) {
        return touched.others.stream()
                .filter(id -> id.kind() != RecordId.Kind.MILESTONE)
                .map(dataset::find)
                .flatMap(Optional::stream);
    }
}
