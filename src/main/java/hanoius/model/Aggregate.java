package hanoius.model;

import hanoius.edtf.Bound;
import hanoius.edtf.Certainty;
import hanoius.edtf.EdtfDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A record that stands for several agreements, and how many of these the document has one by one.
 *
 * @param dataset the document
 */
public record Aggregate(Agreement agreement, Dataset dataset) {

    private static final Set<Relation> MEMBERS = Set.of(Relation.PART_OF, Relation.COUNTS);

    /**
     * Agreements that it is known to count: those that a link joins to it as counted or as its
     * part.
     */
    public List<Agreement> listed() {
        return linked().toList();
    }

    /** How many {@link #listed} are; 0 for what stands for itself. */
    public int listedCount() {
        return agreement.count() == 1 ? 0 : (int) linked().count();
    }

    private Stream<Agreement> linked() {
        return dataset.linksOf(agreement.id()).stream()
                .filter(link -> MEMBERS.contains(link.relation()))
                .map(this::otherEnd)
                .distinct()
                .flatMap(id -> dataset.find(id, Agreement.class).stream());
    }

    private RecordId otherEnd(Link link) {
        return link.from().equals(agreement.id()) ? link.to() : link.from();
    }

    /**
     * Agreements that no link joins to it but which may be among those that it counts: single ones
     * of the same scope, signed certainly or possibly within its own dates, that share a partner
     * with it; where its partners are named nowhere else, with whatever partner.
     */
    public List<Agreement> perhaps() {
        EdtfDate span = agreement.signed();
        if (agreement.count() == 1 || span == null) {
            return List.of();
        }
        List<Agreement> linked = listed();
        List<Agreement> others =
                dataset.agreements().stream()
                        .filter(each -> each.count() == 1 && each.scope().equals(agreement.scope()))
                        .filter(each -> !linked.contains(each))
                        .toList();
        boolean named = others.stream().anyMatch(this::sharesPartner);
        return others.stream()
                .filter(each -> !named || sharesPartner(each))
                .filter(each -> each.signed() != null && within(each.signed(), span))
                .toList();
    }

    private boolean sharesPartner(Agreement other) {
        return other.partners().stream().anyMatch(agreement.partners()::contains);
    }

    private static boolean within(EdtfDate date, EdtfDate span) {
        return date.within(day(span.earliest()), day(span.latest())) != Certainty.NOT;
    }

    private static @Nullable LocalDate day(Bound bound) {
        return bound instanceof Bound.Day(LocalDate date) ? date : null;
    }
}
