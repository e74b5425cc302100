package hanoius.agreement;

import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.plot.Extent;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

        /** When it happened; of what lasted, when it began. */
        Extent extent() {
            return Extents.beginning(milestone.date());
        }
    }

    Life {
        moments = List.copyOf(moments);
    }

    static Life of(Agreement agreement, Dataset dataset, LocalDate today) {
        return new Life(
                agreement,
                dataset.linksOf(agreement.id()).stream()
                        .map(link -> moment(link, agreement, dataset))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(each -> each.milestone().date()))
                        .toList(),
                today);
    }

    private static Optional<Moment> moment(Link link, Agreement agreement, Dataset dataset) {
        return dataset.find(
                        link.from().equals(agreement.id()) ? link.to() : link.from(),
                        Milestone.class)
                .map(milestone -> new Moment(milestone, link));
    }

    /** When it holds; empty when it was never signed, as far as is known. */
    Optional<Extent> term() {
        return Extents.of(agreement);
    }

    /** The first talk of what was only proposed, where its day is known. */
    Optional<Extent> proposal() {
        return moments.stream()
                .limit(1)
                .map(Moment::extent)
                .filter(each -> each.span().isFinite())
                .findFirst();
    }

    /** The days that a time axis of it has to show; empty when no day is known at all. */
    DoubleStream days() {
        Stream<TimeSpan> own =
                Stream.of(agreement.signed(), agreement.inForce(), agreement.ended())
                        .filter(Objects::nonNull)
                        .map(Extents::named);
        return Stream.concat(own, moments.stream().map(each -> each.extent().span()))
                .filter(TimeSpan::isFinite)
                .flatMapToDouble(each -> DoubleStream.of(each.from(), each.to()));
    }
}
