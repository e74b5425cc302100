package hanoius.chart;

import hanoius.edtf.Certainty;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Term;
import hanoius.query.Filter;
import hanoius.query.FilterPredicate;
import hanoius.query.SearchWords;
import hanoius.schema.IndicatorSchema;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indicators that a chart can show, found by what is typed. */
final class IndicatorListViewModel {

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Map<String, List<IndicatorEntry>>> list =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final StringProperty search = new SimpleStringProperty("");

    IndicatorListViewModel(Workspace workspace) {
        this.workspace = workspace;
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(workspace.datasetProperty(), (before, now) -> gather());
        lifetime.subscribe(workspace.wordsProperty(), (before, now) -> gather());
        lifetime.subscribe(workspace.filterProperty(), (before, now) -> gather());
        search.subscribe((before, now) -> gather());
        gather();
    }

    private void gather() {
        Words words = workspace.words();
        Dataset dataset = workspace.dataset();
        String typed = search.get();
        // Only the facets of the filter: words and days are not asked of an indicator.
        Filter facets = workspace.filter().withText("").withDays(null);
        FilterPredicate passing = workspace.shown().predicate(facets);
        Map<String, List<IndicatorEntry>> byTheme = new LinkedHashMap<>();
        for (Indicator each : dataset.indicators()) {
            String told =
                    IndicatorSchema.NAME.type().texts(each.name())
                            + " "
                            + IndicatorSchema.DESCRIPTION.type().texts(each.description());
            if (SearchWords.allIn(typed, told) && passing.of(each) != Certainty.NOT) {
                byTheme.computeIfAbsent(
                                words.term(Term.THEME, each.theme()), theme -> new ArrayList<>())
                        .add(IndicatorEntry.of(dataset, each, words));
            }
        }
        // What was chosen from stays where it is as long as it says the same.
        if (!List.copyOf(byTheme.entrySet()).equals(List.copyOf(list.get().entrySet()))) {
            list.set(byTheme);
        }
    }

    /** What can be chosen, by theme, as far as it matches what was typed. */
    ReadOnlyObjectProperty<Map<String, List<IndicatorEntry>>> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** What is typed to find an indicator. */
    StringProperty searchProperty() {
        return search;
    }
}
