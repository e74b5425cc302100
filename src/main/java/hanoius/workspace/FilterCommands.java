package hanoius.workspace;

import hanoius.edtf.DayRange;
import hanoius.model.DateRole;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPart;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What can be done to the filter, from whichever view. Each command changes the part that it is
 * about and leaves all others as they are.
 */
public final class FilterCommands {

    private final ObjectProperty<Filter> filter;
    private final Property<@Nullable DayRange> marked;

    /**
     * @param marked the days that are marked on a time axis, which narrow what is listed
     */
    FilterCommands(ObjectProperty<Filter> filter, Property<@Nullable DayRange> marked) {
        this.filter = filter;
        this.marked = marked;
    }

    /** Lets only what a text finds through; everything for a blank one. */
    public void search(String text) {
        filter.set(filter.get().withText(text.strip()));
    }

    /** Lets only one value of a facet through, whatever was chosen of it before. */
    public void only(Facet facet, String value) {
        choose(facet, Choice.of(List.of(value)));
    }

    /** Lets a value through beside those of its facet that are chosen, or no longer. */
    public void include(Facet facet, String value) {
        choose(facet, filter.get().choice(facet).including(value));
    }

    /** Leaves out what has a value, or no longer. */
    public void exclude(Facet facet, String value) {
        choose(facet, filter.get().choice(facet).excluding(value));
    }

    private void choose(Facet facet, Choice choice) {
        filter.set(filter.get().with(facet, choice));
    }

    /**
     * Lets only what certainly or possibly falls into days through.
     *
     * @param role the date that is meant; null for whatever happened, was signed or was counted
     * @param days null for any time
     */
    public void within(@Nullable DateRole role, @Nullable DayRange days) {
        Filter now = filter.get();
        filter.set(role == null ? now.withDays(days) : now.with(role, days));
    }

    /** The filter with the days that are marked as one more of its parts. */
    public Filter withMarked() {
        return filter.get().withMarked(marked.getValue());
    }

    /** Drops one of the parts of {@link #withMarked}. */
    public void drop(FilterPart part) {
        Filter left = part.without(withMarked());
        marked.setValue(left.marked());
        filter.set(left.withMarked(null));
    }

    /** Lets everything through, and marks nothing. */
    public void clear() {
        marked.setValue(null);
        filter.set(Filter.NONE);
    }

    /** Puts another filter in the place of the whole; no command of a view does. */
    public void replace(Filter other) {
        filter.set(other);
    }
}
