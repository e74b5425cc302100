package hanoius.agreement;

import hanoius.edtf.Certainty;
import hanoius.model.Aggregate;
import hanoius.model.Dataset;
import hanoius.query.FilterPredicate;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Offer;

import java.util.List;
import java.util.Optional;

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
     * is not sorted again, so that typing a filter and opening a group need not sort anew.
     */
    Listing then(FilterResult newShown, Arrangement newArrangement, Words newWords) {
        boolean inOrder =
                newShown.dataset() == shown.dataset()
                        && newArrangement.order().equals(arrangement.order())
                        && newWords == words;
        List<AgreementRow> sorted =
                inOrder ? all : newArrangement.sorted(rows(newShown.dataset()), newWords);
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
        return dataset.agreements().stream()
                .map(
                        each ->
                                new AgreementRow(
                                        each,
                                        Certainty.CERTAINLY,
                                        new Aggregate(each, dataset).listedCount()))
                .toList();
    }

    private static List<AgreementRow> passing(List<AgreementRow> rows, FilterResult shown) {
        return rows.stream()
                .map(row -> row.answered(shown.of(row.agreement())))
                .filter(row -> row.certainty() != Certainty.NOT)
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
