package hanoius.search;

import hanoius.query.Facet;
import hanoius.text.Words;
import hanoius.workspace.FacetValue;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the search, the facets and the chips show, in words, in whatever order. */
public final class SearchSeen {

    private SearchSeen() {}

    /** By what shows it. */
    public static Map<String, String> of(
            SearchViewModel search, FacetsSeen facets, ChipViewModel chips) {
        Map<String, String> seen = new TreeMap<>();
        seen.put("found", search.shownProperty().get().toString());
        seen.put("chips", chips.chipsProperty().get().toString());
        facets.told.keySet().retainAll(facets.facets.facets());
        facets.told.forEach((facet, said) -> seen.put("facet " + facet.name(), said));
        return seen;
    }

    /** Whether what is found is in sight, and which choice is marked. */
    public static String open(SearchViewModel search) {
        int cursor = search.cursorProperty().get();
        return search.openProperty().get()
                + (cursor < 0
                        ? ""
                        : " " + search.shownProperty().get().choices().get(cursor).key());
    }

    /** The facets as a pane has them, which is filled when it is told to be. */
    public static final class FacetsSeen {

        private final FacetViewModel facets;
        private final Map<Facet, String> told = new TreeMap<>();

        public FacetsSeen(FacetViewModel facets, ObservableValue<Words> words) {
            this.facets = facets;
            facets.watchedProperty().set(true);
            facets.valuesProperty().subscribe(this::fill);
            words.subscribe(_ -> fill(facets.valuesProperty().get()));
        }

        String told(Facet facet) {
            return told.getOrDefault(facet, "");
        }

        private void fill(Map<Facet, List<FacetValue>> values) {
            if (!values.isEmpty()) {
                told.keySet().retainAll(facets.facets());
            }
            values.forEach(
                    (facet, some) ->
                            told.put(
                                    facet,
                                    some.stream()
                                            .map(each -> facets.name(each) + each)
                                            .sorted()
                                            .collect(Collectors.joining("\n"))));
        }
    }
}
