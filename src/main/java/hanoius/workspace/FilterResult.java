package hanoius.workspace;

import hanoius.edtf.Certainty;
import hanoius.exchange.Extract;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.PlaceChange;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.query.FilterPredicate;
import hanoius.query.TextSearch;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a filter lets through of a record: the same for every view. An event that several milestones
 * report counts once, under the report that leads: of those that are let through most surely the
 * first in the order of {@link Dataset#reportsOf}.
 */
public final class FilterResult implements FilterCounts.Counted {

    /** So many results with other filters are kept, for whoever asks for them again. */
    private static final int KEPT = 16;

    /** Nothing of nothing. */
    public static final FilterResult NOTHING = of(Dataset.EMPTY, Filter.NONE, TextSearch.Found.ALL);

    private final Dataset dataset;
    private final Filter filter;
    private final TextSearch.Found found;
    private final FilterPredicate predicate;
    private final BitSet certain;
    private final BitSet possible;
    private final Map<Integer, List<Integer>> others = new HashMap<>();
    private final Map<Integer, List<Integer>> passing = new HashMap<>();
    private final Map<Filter, FilterResult> known;
    private final FilterCounts counts;

    /** Those that are in sight though they are not let through. */
    private final Set<RecordId> kept;

    private final BitSet keptPlaces;

    private FilterResult(
            Dataset dataset,
            Filter filter,
            TextSearch.Found found,
            Map<Filter, FilterResult> known) {
        this.dataset = dataset;
        this.filter = filter;
        this.found = found;
        this.known = known;
        predicate = new FilterPredicate(dataset, filter.clauses(dataset.terms()), found);
        certain = new BitSet();
        possible = new BitSet();
        int size = dataset.milestones().size();
        for (int i = 0; i < size; i++) {
            take(i, predicate.of(i));
        }
        BitSet all = new BitSet();
        all.set(0, size);
        dataset.events(all).forEach(this::lead);
        counts = new FilterCounts(this);
        kept = Set.of();
        keptPlaces = new BitSet();
    }

    /** The same with other records in sight. */
    private FilterResult(FilterResult same, Set<RecordId> kept, BitSet keptPlaces) {
        dataset = same.dataset;
        filter = same.filter;
        found = same.found;
        predicate = same.predicate;
        certain = same.certain;
        possible = same.possible;
        others.putAll(same.others);
        passing.putAll(same.passing);
        known = same.known;
        counts = same.counts;
        this.kept = kept;
        this.keptPlaces = keptPlaces;
    }

    /** After a change: only what it touches is asked anew. */
    private FilterResult(
            FilterResult before,
            DatasetChange change,
            TextSearch.Found found,
            Map<Filter, FilterResult> known) {
        dataset = change.after();
        filter = before.filter;
        this.found = found;
        this.known = known;
        predicate = new FilterPredicate(dataset, filter.clauses(dataset.terms()), found);
        PlaceChange places = change.places();
        // Where no words are asked for, what a party or a source is called is all the same.
        boolean asksForWords = !found.equals(TextSearch.Found.ALL);
        DatasetChange.Touched touched = asksForWords ? change.reworded() : change.touched();
        certain = places.moved(before.certain);
        possible = places.moved(before.possible);
        before.others.forEach(
                (leading, rest) -> {
                    if (!touched.before().get(leading)) {
                        others.put(places.now(leading), now(rest, places));
                        passing.put(places.now(leading), now(before.passing(leading), places));
                    }
                });
        touched.after().stream().forEach(place -> take(place, predicate.of(place)));
        dataset.events(touched.after()).forEach(this::lead);
        counts = before.counts.after(this, change, touched);
        kept = Set.of();
        keptPlaces = new BitSet();
    }

    private static List<Integer> now(List<Integer> some, PlaceChange places) {
        return places.isMoving() ? some.stream().map(places::now).toList() : some;
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
    }

    /** What a filter lets through of a record, of which a text was found already. */
    public static FilterResult of(Dataset dataset, Filter filter, TextSearch.Found found) {
        return of(dataset, filter, found, fewKnown());
    }

    private static FilterResult of(
            Dataset dataset,
            Filter filter,
            TextSearch.Found found,
            Map<Filter, FilterResult> known) {
        FilterResult result = new FilterResult(dataset, filter, found, known);
        known.put(filter, result);
        return result;
    }

    private static Map<Filter, FilterResult> fewKnown() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(KEPT, 0.75F, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Filter, FilterResult> eldest) {
                        return size() > KEPT;
                    }
                });
    }

    /**
     * What the same filter lets through after a change, and what the others do that were asked for
     * with {@link #otherwise}; empty when the text has to be searched for again.
     */
    public Optional<FilterResult> after(DatasetChange change) {
        IdentityHashMap<TextSearch.Found, Optional<TextSearch.Found>> texts =
                new IdentityHashMap<>();
        Map<Filter, FilterResult> then = fewKnown();
        List<FilterResult> all;
        synchronized (known) {
            all = List.copyOf(known.values());
        }
        all.forEach(each -> each.mend(change, texts, then));
        return Optional.ofNullable(then.get(filter)).or(() -> mend(change, texts, then));
    }

    private Optional<FilterResult> mend(
            DatasetChange change,
            IdentityHashMap<TextSearch.Found, Optional<TextSearch.Found>> texts,
            Map<Filter, FilterResult> then) {
        Optional<FilterResult> mended =
                texts.computeIfAbsent(found, text -> text.after(change))
                        .map(text -> new FilterResult(this, change, text, then));
        mended.ifPresent(each -> then.put(filter, each));
        return mended;
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
        FilterResult already = known.get(other);
        return already == null ? of(dataset, other, found(other.text()), known) : already;
    }

    /** What another filter lets through if it was asked for before. */
    Optional<FilterResult> known(Filter other) {
        return Optional.ofNullable(known.get(other));
    }

    /** Another filter, to be asked about records one by one. */
    public FilterPredicate predicate(Filter other) {
        return new FilterPredicate(dataset, other.clauses(dataset.terms()), found(other.text()));
    }

    private TextSearch.Found found(String text) {
        if (text.equals(filter.text())) {
            return found;
        }
        return text.isBlank() ? TextSearch.Found.ALL : TextSearch.through(dataset).find(text);
    }

    /**
     * The same with some records in sight whatever the filter says; they do not count as let
     * through. Those that it does let through, itself or in another report of the same event, are
     * in sight anyway.
     */
    public FilterResult keeping(Collection<RecordId> some) {
        Set<RecordId> others = new LinkedHashSet<>();
        BitSet places = new BitSet();
        for (RecordId each : some) {
            if (each.kind() == RecordId.Kind.MILESTONE) {
                int place = dataset.milestones().indexOf(each);
                if (place >= 0 && reports(place).stream().noneMatch(this::isShown)) {
                    others.add(each);
                    places.set(place);
                }
            } else if (dataset.find(each).filter(fact -> !isShown(fact)).isPresent()) {
                others.add(each);
            }
        }
        return others.equals(kept) ? this : new FilterResult(this, Set.copyOf(others), places);
    }

    private List<Integer> reports(int place) {
        return dataset.sameEvents().getOrDefault(place, List.of(place));
    }

    /** The records that are in sight though they are not let through. */
    public Set<RecordId> kept() {
        return kept;
    }

    /** Whether a record is in sight, since it is let through or kept there. */
    public boolean isInSight(RecordId id) {
        if (kept.contains(id)) {
            return true;
        }
        if (id.kind() != RecordId.Kind.MILESTONE) {
            return dataset.find(id).filter(this::isShown).isPresent();
        }
        return isLetThrough(id);
    }

    /** The places of the milestones that are in sight; the set is the caller's. */
    public BitSet inSight() {
        BitSet all = passing();
        all.or(keptPlaces);
        return all;
    }

    @Override
    public Dataset dataset() {
        return dataset;
    }

    public Filter filter() {
        return filter;
    }

    /** How many of what is let through have what. */
    FilterCounts counts() {
        return counts;
    }

    /** How surely the event led by the milestone at a place is let through; others are not. */
    public Certainty of(int place) {
        return certain.get(place)
                ? Certainty.CERTAINLY
                : possible.get(place) ? Certainty.POSSIBLY : Certainty.NOT;
    }

    /** How surely a record other than a milestone is let through. */
    @Override
    public Certainty of(Fact fact) {
        return predicate.of(fact);
    }

    /** Whether the event led by the milestone at a place is let through, certainly or possibly. */
    @Override
    public boolean isShown(int place) {
        return of(place) != Certainty.NOT;
    }

    /** Whether a record other than a milestone is let through, certainly or possibly. */
    public boolean isShown(Fact fact) {
        return of(fact) != Certainty.NOT;
    }

    /**
     * What is let through of some kinds, with all that it names, so that it can stand for itself;
     * of an event every report.
     */
    public Dataset extract(Collection<RecordId.Kind> kinds) {
        return Extract.of(
                dataset,
                fact ->
                        kinds.contains(fact.id().kind())
                                && (fact instanceof Milestone
                                        ? isLetThrough(fact.id())
                                        : isShown(fact)));
    }

    private boolean isLetThrough(RecordId milestone) {
        int place = dataset.milestones().indexOf(milestone);
        return place >= 0 && isReportLetThrough(place);
    }

    private boolean isReportLetThrough(int place) {
        return reports(place).stream().anyMatch(this::isShown);
    }

    /** The places of the milestones that lead an event that is let through, in order. */
    @Override
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
    @Override
    public List<Integer> passing(int place) {
        return passing.getOrDefault(place, List.of(place));
    }

    /**
     * The milestones that lead an event that is let through, in the record's order; of an event the
     * first report that can be read.
     */
    public Stream<Milestone> milestones() {
        return places().mapToObj(
                        lead ->
                                reports(lead).stream()
                                        .map(dataset.milestones()::find)
                                        .flatMap(Optional::stream)
                                        .findFirst())
                .flatMap(Optional::stream);
    }

    /**
     * What is let through of a kind, of an event every report; milestones are read where they are
     * gone through, of which no more than some hundreds are held at once.
     */
    public Stream<? extends Entity> records(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE ->
                    dataset.milestones().stream(
                            IntStream.range(0, dataset.milestones().size())
                                    .filter(this::isReportLetThrough));
            case LINK -> extract(RecordId.Kind.FACTS).links().stream();
            default -> dataset.facts(kind).stream().filter(this::isShown);
        };
    }

    /** How many events are let through that surely. */
    public int count(Certainty certainty) {
        return switch (certainty) {
            case CERTAINLY -> certain.cardinality();
            case POSSIBLY -> possible.cardinality();
            case NOT -> events() - certain.cardinality() - possible.cardinality();
        };
    }

    private int events() {
        int again = others.values().stream().mapToInt(List::size).sum();
        return dataset.milestones().size() - again;
    }
}
