package hanoius.workspace;

import hanoius.model.Dataset;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.text.Words;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Dropping one part of a filter where nothing is found, and how much that would show. */
public record Offer(FilterPart part, long shows) {

    /**
     * The part whose dropping shows most; empty when no single one helps.
     *
     * @param count how much of what is looked for another filter would show
     */
    public static Optional<Offer> best(Filter filter, ToLongFunction<Filter> count) {
        return FilterPart.of(filter).stream()
                .map(each -> new Offer(each, count.applyAsLong(each.without(filter))))
                .filter(each -> each.shows > 0)
                .max(Comparator.comparingLong(Offer::shows));
    }

    /**
     * What dropping it would do.
     *
     * @param key of a message that takes the part and the number
     */
    public String words(String key, Filter filter, Dataset dataset, Words words) {
        return words.get(key, FilterWords.of(part, filter, dataset, words), shows);
    }
}
