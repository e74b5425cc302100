package hanoius.workspace;

import hanoius.model.Dossier;
import hanoius.text.Words;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Dropping one condition where nothing is found, and how much that would show. */
public record Offer(Condition condition, long shows) {

    /**
     * The condition whose dropping shows most; empty when no single one helps.
     *
     * @param count how much of what is looked for another filter would show
     */
    public static Optional<Offer> best(Filter filter, ToLongFunction<Filter> count) {
        return Condition.of(filter).stream()
                .map(each -> new Offer(each, count.applyAsLong(each.without(filter))))
                .filter(each -> each.shows > 0)
                .max(Comparator.comparingLong(Offer::shows));
    }

    /**
     * What dropping it would do.
     *
     * @param key of a message that takes the condition and the number
     */
    public String words(String key, Filter filter, Dossier dossier, Words words) {
        return words.get(key, condition.words(filter, dossier, words), shows);
    }
}
