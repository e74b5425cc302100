package hanoius.query;

import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Source;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The texts in which a record is found: the same that the index of a document has of it. */
final class FactTexts {

    private FactTexts() {}

    /** All of them; a phrase stands in one of them or in none. */
    static Stream<String> all(Fact fact, Dataset dataset) {
        Stream<String> names =
                Arrays.stream(Operator.values()).flatMap(each -> names(each, fact, dataset));
        Stream<String> own =
                switch (fact) {
                    case Milestone m -> Stream.of(m.title(), m.summary());
                    case Agreement a -> Stream.of(a.title(), a.summary());
                    case Indicator i -> Stream.of(i.nameEn(), i.nameVi(), i.description());
                    case Observation o -> Stream.of(o.note(), o.quantity().asReported());
                    case Source s -> Stream.of(s.notes());
                };
        return Stream.of(Stream.of(fact.id().key()), own, names).flatMap(each -> each);
    }

    /** Those that an operator asks for; none for one that takes no words. */
    static Stream<String> names(Operator operator, Fact fact, Dataset dataset) {
        return switch (operator) {
            case PARTY ->
                    switch (fact) {
                        case Milestone m ->
                                Stream.of(m.vietnamSide(), m.usSide(), m.partners())
                                        .flatMap(List::stream);
                        case Agreement a ->
                                Stream.of(a.parties(), a.partners()).flatMap(List::stream);
                        case Indicator _, Observation _, Source _ -> Stream.of();
                    };
            case SECTOR ->
                    switch (fact) {
                        case Milestone m -> m.sectors().stream();
                        case Agreement a -> a.sectors().stream();
                        case Indicator _, Observation _, Source _ -> Stream.of();
                    };
            case PLACE -> fact instanceof Milestone m ? m.places().stream() : Stream.of();
            case KIND -> fact instanceof Agreement a ? Stream.of(a.kind()) : Stream.of();
            case THEME -> dataset.indicatorOf(fact).map(Indicator::theme).stream();
            case SOURCE ->
                    (fact instanceof Source s
                                    ? Stream.of(s)
                                    : dataset.sourcesOf(List.of(fact)).stream())
                            .flatMap(s -> Stream.of(s.id().key(), s.title(), s.publisher()));
            case STATUS, YEAR, SIGNED, IN_FORCE, ENDED, HAPPENED, PERIOD, HAS, CATEGORY, SCOPE ->
                    Stream.of();
        };
    }
}
