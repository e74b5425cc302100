package hanoius.agreement;

import hanoius.edtf.Certainty;
import hanoius.model.Aggregate;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.RecordId;
import hanoius.query.FilterPredicate;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Offer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the list of agreements shows.
 *
 * @param shown what the filter and the marked days let through
 * @param all every agreement of the record, in order
 * @param passing those that are let through, in that order
 * @param lines the same under the headings of their groups
 * @param offer what to drop when nothing passes; empty when that would not help
 */
record Listing(
        FilterResult shown,
        Arrangement arrangement,
        Words words,
        List<AgreementRow> all,
        List<AgreementRow> passing,
        List<? extends Line> lines,
        Optional<Offer> offer) {

    /** So many are sorted anew sooner than mended. */
    private static final int FEW = 200;

    /** Nothing of nothing. */
    static Listing nothing(Words words) {
        return new Listing(
                FilterResult.NOTHING,
                Arrangement.INITIAL,
                words,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /**
     * What is shown next. Everything is sorted before it is filtered, and what is in order already
     * is not sorted again, so that typing a filter and opening a group need not sort anew; after a
     * change, only what changed is put where it belongs.
     *
     * @param change what led from the dataset shown to the next one, where it is known
     */
    Listing then(
            FilterResult newShown,
            Arrangement newArrangement,
            Words newWords,
            Optional<DatasetChange> change) {
        boolean asBefore = newArrangement.order().equals(arrangement.order()) && newWords == words;
        boolean inOrder = asBefore && newShown.dataset() == shown.dataset();
        List<AgreementRow> sorted =
                inOrder
                        ? all
                        : change.filter(
                                        _ ->
                                                asBefore
                                                        && newShown.dataset().agreements().size()
                                                                > FEW)
                                .map(this::mended)
                                .orElseGet(
                                        () ->
                                                newArrangement.sorted(
                                                        rows(newShown.dataset()), newWords));
        List<AgreementRow> through =
                inOrder && newShown == shown ? passing : passing(sorted, newShown);
        return new Listing(
                newShown,
                newArrangement,
                newWords,
                sorted,
                through,
                newArrangement.grouped(through, newWords),
                through.isEmpty() ? best(sorted, newShown) : Optional.empty());
    }

    /** Whether another one shows the same of whatever record, in the same order and words. */
    boolean asksLike(Listing other) {
        return other.shown.filter().equals(shown.filter())
                && other.arrangement.equals(arrangement)
                && other.words == words;
    }

    private static List<AgreementRow> rows(Dataset dataset) {
        return dataset.agreements().stream().map(each -> row(each, dataset)).toList();
    }

    private static AgreementRow row(Agreement agreement, Dataset dataset) {
        return new AgreementRow(
                agreement, Certainty.CERTAINLY, new Aggregate(agreement, dataset).listedCount());
    }

    /** All rows after a change; how many an agreement counts changes with links to it, too. */
    private List<AgreementRow> mended(DatasetChange change) {
        Dataset dataset = change.after();
        Map<RecordId, Integer> places = HashMap.newHashMap(dataset.agreements().size());
        dataset.agreements().forEach(each -> places.put(each.id(), places.size()));
        Map<RecordId, AgreementRow> changed = new LinkedHashMap<>();
        Set<RecordId> touched = change.touched().others();
        for (Agreement each : dataset.agreements()) {
            if (each.count() > 1 || touched.contains(each.id())) {
                changed.put(each.id(), row(each, dataset));
            }
        }
        List<AgreementRow> kept =
                all.stream()
                        .filter(row -> places.containsKey(row.agreement().id()))
                        .filter(row -> !changed.containsKey(row.agreement().id()))
                        .toList();
        return arrangement.mended(kept, List.copyOf(changed.values()), places, words);
    }

    private static List<AgreementRow> passing(List<AgreementRow> rows, FilterResult shown) {
        return rows.stream()
                .map(row -> row.answered(shown.of(row.agreement())))
                .filter(row -> !row.kept() || shown.kept().contains(row.agreement().id()))
                .toList();
    }

    private static Optional<Offer> best(List<AgreementRow> rows, FilterResult shown) {
        return Offer.best(
                shown.filter(),
                filter -> {
                    FilterPredicate predicate = shown.predicate(filter);
                    return rows.stream()
                            .filter(row -> predicate.of(row.agreement()) != Certainty.NOT)
                            .count();
                });
    }
}
