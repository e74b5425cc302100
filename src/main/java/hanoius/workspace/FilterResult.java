package hanoius.workspace;

import hanoius.edtf.Certainty;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.query.Filter;
import hanoius.query.FilterPredicate;
import hanoius.query.TextSearch;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a filter lets through of a record: the same for every view. An event that several milestones
 * report counts once, under the report that leads: of those that are let through most surely the
 * first in the order of {@link Dataset#reportsOf}.
 */
public final class FilterResult {

    /** Nothing of nothing. */
    public static final FilterResult NOTHING = of(Dataset.EMPTY, Filter.NONE, TextSearch.Found.ALL);

    private final Dataset dataset;
    private final Filter filter;
    private final TextSearch.Found found;
    private final FilterPredicate predicate;
    private final BitSet certain = new BitSet();
    private final BitSet possible = new BitSet();
    private final Map<Integer, List<Integer>> others = new HashMap<>();
    private final Map<Integer, List<Integer>> passing = new HashMap<>();
    private int events;

    private FilterResult(Dataset dataset, Filter filter, TextSearch.Found found) {
        this.dataset = dataset;
        this.filter = filter;
        this.found = found;
        predicate = new FilterPredicate(dataset, filter.clauses(), found);
        Milestones milestones = dataset.milestones();
        for (int i = 0; i < milestones.size(); i++) {
            take(i, predicate.of(i));
        }
        events = milestones.size();
        dataset.sameEvents().values().stream().distinct().forEach(this::lead);
    }

    private void take(int place, Certainty certainty) {
        certain.set(place, certainty == Certainty.CERTAINLY);
        possible.set(place, certainty == Certainty.POSSIBLY);
    }

    private void lead(List<Integer> reports) {
        int leading =
                Stream.of(Certainty.CERTAINLY, Certainty.POSSIBLY, Certainty.NOT)
                        .flatMap(each -> reports.stream().filter(place -> of(place) == each))
                        .findFirst()
                        .orElseThrow();
        Certainty certainty = of(leading);
        passing.put(leading, reports.stream().filter(place -> of(place) != Certainty.NOT).toList());
        reports.forEach(place -> take(place, Certainty.NOT));
        take(leading, certainty);
        others.put(leading, reports.stream().filter(place -> place != leading).toList());
        events -= reports.size() - 1;
    }

    /** What a filter lets through of a record, of which a text was found already. */
    public static FilterResult of(Dataset dataset, Filter filter, TextSearch.Found found) {
        return new FilterResult(dataset, filter, found);
    }

    /** What a filter lets through of a record that is held in memory. */
    public static FilterResult of(Dataset dataset, Filter filter) {
        return of(dataset, filter, TextSearch.through(dataset));
    }

    /** What a filter lets through of a record; may take its time. */
    static FilterResult of(Dataset dataset, Filter filter, TextSearch search) {
        String text = filter.text();
        return of(dataset, filter, text.isBlank() ? TextSearch.Found.ALL : search.find(text));
    }

    /** What another filter lets through; the text is only searched for when it is another one. */
    public FilterResult otherwise(Filter other) {
        return of(dataset, other, found(other.text()));
    }

    /** Another filter, to be asked about records one by one. */
    public FilterPredicate predicate(Filter other) {
        return new FilterPredicate(dataset, other.clauses(), found(other.text()));
    }

    private TextSearch.Found found(String text) {
        if (text.equals(filter.text())) {
            return found;
        }
        return text.isBlank() ? TextSearch.Found.ALL : TextSearch.through(dataset).find(text);
    }

    public Dataset dataset() {
        return dataset;
    }

    public Filter filter() {
        return filter;
    }

    /** What the text of the filter found. */
    TextSearch.Found found() {
        return found;
    }

    /** How surely the event led by the milestone at a place is let through; others are not. */
    public Certainty of(int place) {
        return certain.get(place)
                ? Certainty.CERTAINLY
                : possible.get(place) ? Certainty.POSSIBLY : Certainty.NOT;
    }

    /** How surely a record other than a milestone is let through. */
    public Certainty of(Fact fact) {
        return predicate.of(fact);
    }

    /** Whether the event led by the milestone at a place is let through, certainly or possibly. */
    public boolean isShown(int place) {
        return of(place) != Certainty.NOT;
    }

    /** Whether a record other than a milestone is let through, certainly or possibly. */
    public boolean isShown(Fact fact) {
        return of(fact) != Certainty.NOT;
    }

    /** The places of the milestones that lead an event that is let through, in order. */
    public IntStream places() {
        return passing().stream();
    }

    /** The same as a set, which is the caller's. */
    public BitSet passing() {
        BitSet all = new BitSet();
        all.or(certain);
        all.or(possible);
        return all;
    }

    /** The other reports of the event led by the milestone at a place. */
    public List<Integer> others(int place) {
        return others.getOrDefault(place, List.of());
    }

    /** The reports of the event led by the milestone at a place that are let through themselves. */
    List<Integer> passing(int place) {
        return passing.getOrDefault(place, List.of(place));
    }

    /** The milestones that lead an event that is let through, in the record's order. */
    public Stream<Milestone> milestones() {
        return places().mapToObj(dataset.milestones()::get);
    }

    /** How many events are let through that surely. */
    public int count(Certainty certainty) {
        return switch (certainty) {
            case CERTAINLY -> certain.cardinality();
            case POSSIBLY -> possible.cardinality();
            case NOT -> events - certain.cardinality() - possible.cardinality();
        };
    }
}
