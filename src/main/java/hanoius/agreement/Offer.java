package hanoius.agreement;

import hanoius.text.Words;
import hanoius.workspace.Condition;
import hanoius.workspace.Filter;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Dropping one condition, and how many agreements that would show. */
record Offer(Condition condition, int shows) {

    /** The condition whose dropping shows most; empty when no single one helps. */
    static Optional<Offer> best(Filter filter, ToIntFunction<Filter> passing) {
        return Condition.of(filter).stream()
                .map(each -> new Offer(each, passing.applyAsInt(each.without(filter))))
                .filter(each -> each.shows() > 0)
                .max(Comparator.comparingInt(Offer::shows));
    }

    String words(Filter filter, Words words) {
        return words.get("agreement.drop", condition.words(filter, words), shows);
    }
}
