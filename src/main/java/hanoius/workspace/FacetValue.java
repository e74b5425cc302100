package hanoius.workspace;

import hanoius.model.Dataset;
import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.text.Words;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
        return sorted(counts, facet, words);
    }

    private static Map<String, Integer> counts(
            FilterResult shown, Facet facet, Set<RecordId.Kind> kinds) {
        Dataset dataset = shown.dataset();
        Filter others = shown.filter().with(facet, Choice.ANY);
        FilterResult without = FilterResult.of(dataset, others, shown.found());
        Map<String, Integer> counts = new HashMap<>();
        if (kinds.contains(RecordId.Kind.MILESTONE)) {
            tally(without, facet, counts);
        }
        kinds.stream()
                .flatMap(kind -> dataset.facts(kind).stream())
                .filter(without::isShown)
                .flatMap(fact -> facet.values(fact, dataset).stream().distinct())
                .forEach(value -> add(value, counts));
        return counts;
    }

    private static List<FacetValue> sorted(Map<String, Integer> counts, Facet facet, Words words) {
        Collator collator = Collator.getInstance(words.language().locale());
        List<FacetValue> values = new ArrayList<>();
        counts.forEach((value, count) -> values.add(new FacetValue(facet, value, count)));
        values.sort(
                Comparator.comparingInt(FacetValue::count)
                        .reversed()
                        .thenComparing(each -> FilterWords.of(facet, each.value(), words), collator)
                        .thenComparing(FacetValue::value));
        return values;
    }

    /** An event counts for every value that any of its reports has. */
    private static void tally(FilterResult shown, Facet facet, Map<String, Integer> counts) {
        Milestones milestones = shown.dataset().milestones();
        NameLists lists = facet.lists(milestones);
        if (lists != null) {
            tally(shown, lists, counts);
        } else if (facet.applies(RecordId.Kind.MILESTONE)) {
            shown.places()
                    .forEach(
                            place ->
                                    shown.passing(place).stream()
                                            .flatMap(
                                                    each ->
                                                            facet
                                                                    .values(each, shown.dataset())
                                                                    .stream())
                                            .distinct()
                                            .forEach(each -> add(each, counts)));
        }
    }

    private static void tally(FilterResult shown, NameLists lists, Map<String, Integer> counts) {
        int none = lists.names().size();
        int[] numbers = new int[none + 1];
        shown.places()
                .forEach(
                        place ->
                                shown.passing(place).stream()
                                        .flatMapToInt(report -> numbers(lists, report, none))
                                        .distinct()
                                        .forEach(number -> numbers[number]++));
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                String value = i == none ? Facet.NONE_GIVEN : lists.names().get(i);
                counts.merge(value, numbers[i], Integer::sum);
            }
        }
    }

    /** The numbers of the names of a milestone, or one that stands for having none. */
    private static IntStream numbers(NameLists lists, int place, int none) {
        int count = lists.count(place);
        return count == 0
                ? IntStream.of(none)
                : IntStream.range(0, count).map(i -> lists.number(place, i));
    }

    private static void add(String value, Map<String, Integer> counts) {
        counts.merge(value, 1, Integer::sum);
    }

    /** What it is called; a source by its title. */
    public String name(Dataset dataset, Words words) {
        return FilterWords.of(facet, value, dataset, words);
    }
}
