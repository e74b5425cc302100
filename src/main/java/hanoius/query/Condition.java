package hanoius.query;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.Dataset;
import hanoius.model.DateRole;
import hanoius.model.Fact;
import hanoius.model.FactDates;
import hanoius.model.Indicator;
import hanoius.model.RecordId;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One thing that is asked of a record: of its words, of its values or of its dates. */
public sealed interface Condition {

    /** A phrase stands in one of its texts, whichever that is. */
    record Worded(SearchPhrase phrase) implements Condition {

        @Override
        public boolean applies(RecordId.Kind kind) {
            return true;
        }

        @Override
        public Certainty of(Fact fact, Dataset dataset) {
            return in(FactTexts.all(fact, dataset), phrase);
        }
    }

    /**
     * A phrase stands in one of its names of one kind, such as those of its parties.
     *
     * @param operator one that takes any words
     */
    record Named(Operator operator, SearchPhrase phrase) implements Condition {

        @Override
        public boolean applies(RecordId.Kind kind) {
            return true;
        }

        @Override
        public Certainty of(Fact fact, Dataset dataset) {
            return in(FactTexts.of(operator.column(), fact, dataset), phrase);
        }
    }

    /** It has one of some values of a facet. */
    record Chosen(Facet facet, Set<String> values) implements Condition {

        public Chosen {
            values = Set.copyOf(values);
        }

        @Override
        public boolean applies(RecordId.Kind kind) {
            return facet.applies(kind);
        }

        @Override
        public Certainty of(Fact fact, Dataset dataset) {
            List<String> own = facet.values(fact, dataset);
            return Collections.disjoint(own, values) ? Certainty.NOT : Certainty.CERTAINLY;
        }
    }

    /**
     * One of its dates of some roles lies within days. An indicator has none of its own: asked for
     * its period, it answers by its figures.
     */
    record Dated(Set<DateRole> roles, DayRange days) implements Condition {

        public Dated {
            roles = Set.copyOf(roles);
        }

        @Override
        public boolean applies(RecordId.Kind kind) {
            return roles.stream().anyMatch(each -> each.kind() == kind);
        }

        @Override
        public Certainty of(Fact fact, Dataset dataset) {
            Stream<? extends Fact> dated =
                    fact instanceof Indicator
                            ? dataset.observationsOf(fact.id()).stream()
                            : Stream.of(fact);
            return dated.flatMap(
                            each ->
                                    roles.stream()
                                            .flatMap(
                                                    role ->
                                                            FactDates.within(each, role, days)
                                                                    .stream()))
                    .reduce(Certainty.NOT, Certainty::or);
        }
    }

    /** Whether records of a kind have anything of what is asked. */
    boolean applies(RecordId.Kind kind);

    /** How surely a record holds it; one that has nothing of the kind does not. */
    Certainty of(Fact fact, Dataset dataset);

    /** Whether words are asked for, which an index of a document knows and its columns do not. */
    default boolean isOfWords() {
        return this instanceof Worded || this instanceof Named;
    }

    private static Certainty in(Stream<String> texts, SearchPhrase phrase) {
        return texts.anyMatch(phrase::occursIn) ? Certainty.CERTAINLY : Certainty.NOT;
    }
}
