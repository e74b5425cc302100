package hanoius.timeline.lane;

import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Link;
import hanoius.model.Relation;
import hanoius.plot.Extent;
import hanoius.plot.Extents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agreement at its place in time: from its signing to its end, or where it was proposed while it
 * is not signed.
 *
 * @param date its signing or proposal
 */
public record AgreementItem(Agreement agreement, EdtfDate date, Extent extent, boolean proposed) {

    /** The agreements of a record of which something says where in time they belong. */
    static List<AgreementItem> of(Dataset dataset) {
        return dataset.agreements().stream()
                .flatMap(agreement -> of(agreement, dataset).stream())
                .toList();
    }

    private static Optional<AgreementItem> of(Agreement agreement, Dataset dataset) {
        EdtfDate signed = agreement.signed();
        Optional<Extent> term = Extents.of(agreement);
        return term.isEmpty() || signed == null
                ? proposal(agreement, dataset)
                        .map(date -> new AgreementItem(agreement, date, Extents.of(date), true))
                : term.map(each -> new AgreementItem(agreement, signed, each, false));
    }

    private static Optional<EdtfDate> proposal(Agreement agreement, Dataset dataset) {
        return Stream.of(Relation.PROPOSES, Relation.DISCUSSES)
                .flatMap(
                        relation ->
                                dataset.linksOf(agreement.id()).stream()
                                        .filter(link -> link.relation() == relation)
                                        .map(Link::from)
                                        .map(dataset.milestones()::indexOf)
                                        .filter(place -> place >= 0)
                                        .map(dataset.milestones()::date)
                                        .sorted(Comparator.naturalOrder()))
                .findFirst();
    }
}
