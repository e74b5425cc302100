package hanoius.model;

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
     * Days in which the fact may lie.
     *
     * @param from null for no limit
     * @param to null for no limit
     */
    record Dated(@Nullable LocalDate from, @Nullable LocalDate to) implements QueryCondition {

        @Override
        public Operator operator() {
            return Operator.YEAR;
        }
    }
}
