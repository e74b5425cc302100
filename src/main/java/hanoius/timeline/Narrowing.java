package hanoius.timeline;

import hanoius.edtf.DayRange;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Scenes;
import hanoius.workspace.Workspace;

import java.util.List;
import java.util.Optional;

/** Narrows the filter to what stands in one place of a timeline. */
record Narrowing(Workspace workspace) {

    /** Lets only records with one value through, whatever was chosen of the facet before. */
    void to(Facet facet, String value) {
        var filter = workspace.filterProperty();
        filter.set(filter.get().with(facet, Choice.of(List.of(value))));
    }

    /** Lets only records of some days through. */
    void to(DayRange days) {
        var filter = workspace.filterProperty();
        filter.set(filter.get().withDays(days));
    }

    /** The facet of which a lane is one value; empty for a lane that is no value of any. */
    static Optional<Facet> facet(Grouping grouping, String lane) {
        if (lane.equals(Scenes.AGREEMENTS) || lane.equals(Scenes.OTHERS)) {
            return Optional.empty();
        }
        return switch (grouping) {
            case CATEGORY -> Optional.of(Facet.CATEGORY);
            case SECTOR -> Optional.of(Facet.SECTOR);
            case PARTNER -> Optional.of(Facet.PARTNER);
            case PLACE -> Optional.of(Facet.PLACE);
            case SCOPE -> Optional.of(Facet.SCOPE);
            case NONE -> Optional.empty();
        };
    }
}
