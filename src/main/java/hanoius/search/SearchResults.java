package hanoius.search;

import hanoius.archive.Hits;
import hanoius.archive.RecordSearch;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.query.Query;
import hanoius.query.RawVietnamese;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Tally;

import java.util.List;
import java.util.Optional;

/**
 * What a query finds, counted as the views count: an event once, however many milestones report it.
 *
 * @param groups as many of each kind as are listed, best first
 * @param meant when nothing is found, the query as it may have been meant, which does find
 *     something; empty for none
 */
record SearchResults(Query query, List<Hits.Group> groups, String meant) {

    /** Nothing was asked. */
    static final SearchResults NONE = new SearchResults(Query.NONE, List.of(), "");

    SearchResults {
        groups = List.copyOf(groups);
    }

    /**
     * Searches; may take its time.
     *
     * @param limit so many of a kind
     */
    static SearchResults of(RecordSearch search, Query query, Dataset dataset, int limit) {
        List<Hits.Group> groups = groups(search, query, dataset, limit);
        return new SearchResults(
                query, groups, groups.isEmpty() ? meant(search, query, dataset).orElse("") : "");
    }

    /** What was typed without an input method, if that is why nothing is found. */
    private static Optional<String> meant(RecordSearch search, Query query, Dataset dataset) {
        return RawVietnamese.read(query.text())
                .filter(
                        each ->
                                !search.hits(Query.parse(each, dataset.terms()), 1)
                                        .groups()
                                        .isEmpty());
    }

    private static List<Hits.Group> groups(
            RecordSearch search, Query query, Dataset dataset, int limit) {
        // Of what reports the same event only one is listed.
        Hits hits = search.hits(query, 2 * limit);
        if (hits.groups().stream().anyMatch(Hits.Group::isMore)) {
            return hits.groups().stream().map(each -> cut(each, limit)).toList();
        }
        FilterResult shown =
                FilterResult.of(dataset, Filter.NONE.withText(query.text()), search.find(query));
        return hits.groups().stream()
                .map(each -> merged(each, shown, limit))
                .filter(each -> each.count() > 0)
                .toList();
    }

    private static Hits.Group cut(Hits.Group group, int limit) {
        return new Hits.Group(
                group.kind(), group.count(), group.hits().stream().limit(limit).toList());
    }

    private static Hits.Group merged(Hits.Group group, FilterResult shown, int limit) {
        return new Hits.Group(
                group.kind(),
                (int) Tally.of(shown, group.kind()).shown(),
                group.hits().stream()
                        .filter(each -> leads(each.id(), shown))
                        .limit(limit)
                        .toList());
    }

    private static boolean leads(RecordId id, FilterResult shown) {
        if (id.kind() == RecordId.Kind.MILESTONE) {
            int place = shown.dataset().milestones().indexOf(id);
            return place >= 0 && shown.isShown(place);
        }
        Optional<Fact> fact = shown.dataset().find(id);
        return fact.isPresent() && shown.isShown(fact.get());
    }
}
