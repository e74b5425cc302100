package hanoius.agreement;

import hanoius.edtf.Edge;
import hanoius.model.Agreement;
import hanoius.model.AgreementTerm;
import hanoius.model.Dossier;
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

    /** When it holds; null when it was never signed, as far as is known. */
    @Nullable AgreementTerm term() {
        return AgreementTerm.of(agreement);
    }

    /** The first talk of what was only proposed; unknown if there was none. */
    Edge proposal() {
        return moments.isEmpty() ? Edge.UNKNOWN : moments.getFirst().edge();
    }

    /** The days that a time axis of it has to show; empty when no day is known at all. */
    DoubleStream days() {
        AgreementTerm term = term();
        Stream<Edge> own =
                term == null
                        ? Stream.of(proposal())
                        : Stream.of(
                                        Optional.of(term.signed()),
                                        Optional.ofNullable(term.effect()),
                                        Optional.of(term.end()),
                                        Optional.of(term.bound()))
                                .flatMap(Optional::stream);
        return Stream.concat(own, moments.stream().map(Moment::edge))
                .filter(Edge::isDated)
                .flatMapToDouble(each -> DoubleStream.of(each.from(), each.to()));
    }
}
