package hanoius.workspace;

import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.text.Words;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One value of a facet.
 *
 * @param count how many records of the kinds asked for would be shown with it if nothing were
 *     chosen of this facet, all other conditions as they are
 */
public record FacetValue(Facet facet, String value, int count) {

    /**
     * Every value of a facet that a record has without any filter, so that none comes or goes with
     * it, and those that are chosen; the most frequent first.
     *
     * @param everything the record without any filter
     * @param kinds of records that are counted
     */
    public static List<FacetValue> of(
            FilterResult shown,
            FilterResult everything,
            Facet facet,
            Set<RecordId.Kind> kinds,
            Words words) {
        Map<String, Integer> counts = counts(shown, facet, kinds);
        counts(everything, facet, kinds).keySet().forEach(value -> counts.putIfAbsent(value, 0));
        Choice choice = shown.filter().choice(facet);
        Stream.of(choice.included(), choice.excluded())
                .flatMap(Set::stream)
                .forEach(value -> counts.putIfAbsent(value, 0));
        return sorted(shown.counts(), counts, facet, kinds, words);
    }

    private static Map<String, Integer> counts(
            FilterResult shown, Facet facet, Set<RecordId.Kind> kinds) {
        FilterCounts without = shown.otherwise(shown.filter().with(facet, Choice.ANY)).counts();
        Map<String, Integer> counts = new HashMap<>();
        kinds.forEach(
                kind ->
                        without.of(facet, kind)
                                .forEach(
                                        (value, count) ->
                                                counts.merge(value, count, Integer::sum)));
        return counts;
    }

    private static List<FacetValue> sorted(
            FilterCounts shown,
            Map<String, Integer> counts,
            Facet facet,
            Set<RecordId.Kind> kinds,
            Words words) {
        Collator collator = Collator.getInstance(words.language().locale());
        Comparator<String> names =
                Comparator.comparing(
                                (String value) -> FilterWords.of(facet, value, words), collator)
                        .thenComparing(Comparator.naturalOrder());
        List<Object> purpose = List.of(facet, Set.copyOf(kinds), words.language());
        return shown.sorted(purpose, counts, names).stream()
                .map(value -> new FacetValue(facet, value, counts.getOrDefault(value, 0)))
                .toList();
    }

    /** What it is called; a source by its title. */
    public String name(Dataset dataset, Words words) {
        return FilterWords.of(facet, value, dataset, words);
    }
}
