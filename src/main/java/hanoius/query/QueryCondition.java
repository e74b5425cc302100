package hanoius.query;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.DateRole;
import hanoius.model.Fact;
import hanoius.model.FactDates;
import hanoius.model.Indicator;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What one operator of a query asks. */
public sealed interface QueryCondition {

    Operator operator();

    /** A name in which those words occur. */
    record Named(Operator operator, SearchPhrase name) implements QueryCondition {}

    /**
     * One of the operator's own words.
     *
     * @param word one of {@link Operator#choices()}
     */
    record Chosen(Operator operator, String word) implements QueryCondition {}

    /**
     * Days in which one of the dates of the fact may lie.
     *
     * @param operator which date is meant
     * @param from null for no limit
     * @param to null for no limit
     */
    record Dated(Operator operator, @Nullable LocalDate from, @Nullable LocalDate to)
            implements QueryCondition {

        /** How surely a fact answers it; what has no such date does not. */
        public Certainty of(Fact fact) {
            DayRange days = new DayRange(from, to);
            return switch (operator) {
                case SIGNED -> role(fact, DateRole.SIGNED, days);
                case IN_FORCE -> role(fact, DateRole.IN_FORCE, days);
                case ENDED -> role(fact, DateRole.ENDED, days);
                case HAPPENED -> role(fact, DateRole.HAPPENED, days);
                case PERIOD -> role(fact, DateRole.PERIOD, days);
                default -> FactDates.anyWithin(fact, days);
            };
        }

        private static Certainty role(Fact fact, DateRole role, DayRange days) {
            // An indicator has no period of its own; it is found by those of its figures.
            Certainty otherwise =
                    role == DateRole.PERIOD && fact instanceof Indicator
                            ? Certainty.CERTAINLY
                            : Certainty.NOT;
            return FactDates.within(fact, role, days).orElse(otherwise);
        }
    }
}
