package hanoius.agreement;

import hanoius.agreement.Edge.How;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.DateShape;
import hanoius.model.Dossier;
import hanoius.model.EdtfDate;
import hanoius.model.Link;
import hanoius.model.Milestone;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What happened to an agreement and when.
 *
 * @param moments the milestones that have to do with it, in the order of time
 */
record Life(Agreement agreement, List<Moment> moments, LocalDate today) {

    /** A milestone and the link that joins it to the agreement. */
    record Moment(Milestone milestone, Link link) {

        Edge edge() {
            return Edge.beginning(milestone.date());
        }
    }

    Life {
        moments = List.copyOf(moments);
    }

    static Life of(Agreement agreement, Dossier dossier, LocalDate today) {
        return new Life(
                agreement,
                dossier.linksOf(agreement.id()).stream()
                        .map(link -> moment(link, agreement, dossier))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(each -> each.milestone().date()))
                        .toList(),
                today);
    }

    private static Optional<Moment> moment(Link link, Agreement agreement, Dossier dossier) {
        return dossier.find(
                        link.from().equals(agreement.id()) ? link.to() : link.from(),
                        Milestone.class)
                .map(milestone -> new Moment(milestone, link));
    }

    /** Whether it was never signed, as far as is known. */
    boolean isProposal() {
        return agreement.signed() == null;
    }

    /**
     * Its signing, somewhere within an interval that was reported for it; of an aggregate the first
     * one; of what was only proposed the first talk of it, unknown if there was none.
     */
    Edge beginning() {
        EdtfDate signed = agreement.signed();
        if (signed == null) {
            return moments.isEmpty() ? Edge.UNKNOWN : moments.getFirst().edge();
        }
        Edge first = Edge.beginning(signed);
        Edge last = Edge.ending(signed);
        return agreement.count() == 1 && first.isDated() && last.isDated()
                ? first.until(last)
                : first;
    }

    /** When it took effect; null when nothing says. */
    @Nullable Edge effect() {
        return agreement.inForce() == null ? null : Edge.beginning(agreement.inForce());
    }

    /**
     * Its end: as reported; else that of the time in which agreements were signed that it stands
     * for; else none as long as it is in force, and unknown in any other status.
     */
    Edge end() {
        EdtfDate signed = agreement.signed();
        if (agreement.ended() != null) {
            return Edge.ending(agreement.ended());
        }
        if (signed != null && signed.shape() instanceof DateShape.Interval) {
            Edge last = Edge.ending(signed);
            if (last.how() == How.OPEN || (agreement.count() > 1 && last.isDated())) {
                return last;
            }
        }
        return agreement.status() == AgreementStatus.IN_FORCE ? Edge.OPEN : Edge.UNKNOWN;
    }

    /** The days that a time axis of it has to show; empty when no day is known at all. */
    DoubleStream days() {
        EdtfDate signed = agreement.signed();
        Stream<Edge> own =
                Stream.of(
                                Optional.of(beginning()),
                                Optional.ofNullable(effect()),
                                Optional.of(end()),
                                Optional.ofNullable(signed).map(Edge::ending))
                        .flatMap(Optional::stream);
        return Stream.concat(own, moments.stream().map(Moment::edge))
                .filter(Edge::isDated)
                .flatMapToDouble(each -> DoubleStream.of(each.from(), each.to()));
    }
}
