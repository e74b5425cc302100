package hanoius.search;

import hanoius.edtf.DayRange;
import hanoius.model.DatasetChange;
import hanoius.model.DateRole;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.task.Lifetime;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.FacetValue;
import hanoius.workspace.FilterResult;
import hanoius.workspace.FilterWords;
import hanoius.workspace.Section;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facets of the section that is shown, with their values and live counts, and the verbs that
 * choose of them. As long as somebody looks, every value keeps its place.
 */
public final class FacetViewModel {

    private final Workspace workspace;
    private final ObservableValue<Section> section;
    private final BackgroundTask counting;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Map<Facet, List<FacetValue>>> values =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Map<Facet, Map<String, Integer>> places = new TreeMap<>();

    /**
     * @param section whose records are counted
     * @param runner counts what takes long
     */
    public FacetViewModel(
            Workspace workspace, ObservableValue<Section> section, TaskRunner runner) {
        this.workspace = workspace;
        this.section = section;
        counting = new BackgroundTask(runner, workspace::failed);
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(workspace.shownProperty(), this::count);
        lifetime.subscribe(workspace.wordsProperty(), this::count);
        lifetime.subscribe(
                workspace.datasetProperty(),
                (before, now) ->
                        workspace.change(before, now).ifPresentOrElse(this::edited, this::forget));
        lifetime.subscribe(section, this::forget);
        watched.subscribe(this::forget);
    }

    /** Whether anybody looks; nothing is counted for nobody. */
    BooleanProperty watchedProperty() {
        return watched;
    }

    /** A source goes by its title: what was counted of it is told anew, even if it is the same. */
    private void edited(DatasetChange change) {
        if (change.edits().stream().anyMatch(each -> each.id().kind() == RecordId.Kind.SOURCE)) {
            values.set(Map.of());
        }
    }

    private void forget() {
        places.clear();
        values.set(Map.of());
        count();
    }

    private void count() {
        FilterResult shown = workspace.shown();
        // Of another record it is not known yet what the filter lets through.
        if (!watched.get() || shown.dataset() != workspace.dataset()) {
            counting.cancel();
            return;
        }
        Words words = workspace.words();
        Section where = section.getValue();
        counting.run(shown.dataset(), _ -> count(shown, where, words), this::show);
    }

    private static Map<Facet, List<FacetValue>> count(
            FilterResult shown, Section where, Words words) {
        FilterResult everything = shown.otherwise(Filter.NONE);
        Map<Facet, List<FacetValue>> counts = new TreeMap<>();
        for (Facet facet : where.facets()) {
            counts.put(facet, FacetValue.of(shown, everything, facet, where.kinds(facet), words));
        }
        return counts;
    }

    private void show(Map<Facet, List<FacetValue>> counts) {
        Map<Facet, List<FacetValue>> placed = new TreeMap<>();
        counts.forEach((facet, counted) -> placed.put(facet, placed(facet, counted)));
        values.set(placed);
    }

    /** At first those that are chosen, then the most frequent; from then on as they were. */
    private List<FacetValue> placed(Facet facet, List<FacetValue> counted) {
        List<FacetValue> all = new ArrayList<>(counted);
        Map<String, Integer> known = places.computeIfAbsent(facet, _ -> new HashMap<>());
        if (known.isEmpty()) {
            all.sort(Comparator.comparing(each -> !isIncluded(each) && !isExcluded(each)));
        } else {
            all.sort(
                    Comparator.comparing(
                            each -> known.getOrDefault(each.value(), Integer.MAX_VALUE)));
        }
        all.forEach(each -> known.putIfAbsent(each.value(), known.size()));
        return all;
    }

    /** The facets of the section that is shown. */
    List<Facet> facets() {
        return section.getValue().facets();
    }

    /** The values of every facet. */
    ReadOnlyObjectProperty<Map<Facet, List<FacetValue>>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    String name(FacetValue value) {
        return value.name(workspace.dataset(), workspace.words());
    }

    Words words() {
        return workspace.words();
    }

    boolean isIncluded(FacetValue value) {
        return choice(value.facet()).included().contains(value.value());
    }

    boolean isExcluded(FacetValue value) {
        return choice(value.facet()).excluded().contains(value.value());
    }

    private Choice choice(Facet facet) {
        return workspace.filter().choice(facet);
    }

    /** Shows records with the value, beside those of others that are chosen; or no longer. */
    public void include(FacetValue value) {
        workspace.filters().include(value.facet(), value.value());
    }

    /** Leaves records with the value out, or no longer. */
    void exclude(FacetValue value) {
        workspace.filters().exclude(value.facet(), value.value());
    }

    /** Whether the section shows what happened or was signed in some days. */
    boolean hasDays() {
        return section.getValue().hasDays();
    }

    /** The single dates that can be filtered by in the section that is shown. */
    List<DateRole> dates() {
        return section.getValue().dates();
    }

    /**
     * The days that are filtered by, in words; empty for any.
     *
     * @param role the date that is meant; null for whatever happened or was signed
     */
    String days(@Nullable DateRole role) {
        Filter filter = workspace.filter();
        DayRange days = role == null ? filter.days() : filter.dates().get(role);
        return days == null ? "" : FilterWords.of(days, workspace.words());
    }

    /**
     * Shows only what certainly or possibly falls into days.
     *
     * @param role the date that is meant; null for whatever happened or was signed
     * @param days null for any time
     */
    void within(@Nullable DateRole role, @Nullable DayRange days) {
        workspace.filters().within(role, days);
    }

    ReadOnlyObjectProperty<Filter> filterProperty() {
        return workspace.filterProperty();
    }

    /** The days that are brushed on a time axis; null for none. */
    ReadOnlyObjectProperty<@Nullable DayRange> brushedProperty() {
        return workspace.brushedProperty();
    }

    /** Lets everything through again. */
    void clear() {
        workspace.filters().clear();
    }
}
