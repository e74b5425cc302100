package hanoius.shell;

import hanoius.model.DayRange;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.Choice;
import hanoius.workspace.Facet;
import hanoius.workspace.FacetValue;
import hanoius.workspace.Shown;
import hanoius.workspace.Soon;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The facets with their values and live counts, and the verbs that choose of them. */
final class FacetViewModel {

    private final Workspace workspace;
    private final Soon counting;
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Map<Facet, List<FacetValue>>> values =
            new ReadOnlyObjectWrapper<>(Map.of());

    /**
     * @param runner counts what takes long
     */
    FacetViewModel(Workspace workspace, TaskRunner runner) {
        this.workspace = workspace;
        counting = new Soon(runner, workspace::failed);
        workspace.shownProperty().subscribe(this::count);
        workspace.wordsProperty().subscribe(this::count);
        watched.subscribe(this::count);
    }

    /** Whether anybody looks; nothing is counted for nobody. */
    BooleanProperty watchedProperty() {
        return watched;
    }

    private void count() {
        if (!watched.get()) {
            counting.forget();
            return;
        }
        Shown shown = workspace.shown();
        Words words = workspace.words();
        counting.of(shown.dossier(), _ -> count(shown, words), values::set);
    }

    private static Map<Facet, List<FacetValue>> count(Shown shown, Words words) {
        Map<Facet, List<FacetValue>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(facet, FacetValue.of(shown, facet, words));
        }
        return counts;
    }

    /** The values of every facet, the most frequent first. */
    ReadOnlyObjectProperty<Map<Facet, List<FacetValue>>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    String name(FacetValue value) {
        return value.name(workspace.dossier(), workspace.words());
    }

    Words words() {
        return workspace.words();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
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
    void include(FacetValue value) {
        choose(value.facet(), choice(value.facet()).including(value.value()));
    }

    /** Leaves records with the value out, or no longer. */
    void exclude(FacetValue value) {
        choose(value.facet(), choice(value.facet()).excluding(value.value()));
    }

    private void choose(Facet facet, Choice choice) {
        workspace.filterProperty().set(workspace.filter().with(facet, choice));
    }

    /** The days that are filtered by; null for any. */
    @Nullable DayRange days() {
        return workspace.filter().days();
    }

    /** Shows only what certainly or possibly falls into days; null for any time. */
    void within(@Nullable DayRange days) {
        workspace.filterProperty().set(workspace.filter().withDays(days));
    }

    /** The days that are brushed on a time axis; null for none. */
    ReadOnlyObjectProperty<@Nullable DayRange> brushedProperty() {
        return workspace.brushedProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return workspace.shownProperty();
    }

    /** Lets everything through again. */
    void clear() {
        workspace.clear();
    }
}
