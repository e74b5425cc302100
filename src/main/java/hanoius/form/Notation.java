package hanoius.form;

import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a field are typed, in one line, by a reader of some language.
 *
 * @param <V> the values
 */
public interface Notation<V> {

    /**
     * What a text means that was typed in the place of a value. The text that stands for that value
     * means it, whatever else it could mean.
     *
     * @param before what the record has; null for nothing
     */
    Reading<V> read(String text, @Nullable V before);

    /** The text that stands for a value: read where nothing was, it means the same. */
    String written(V value);

    /** What a value is, in words. */
    String told(V value, Words words);

    /**
     * How a text reads besides, in words.
     *
     * @param other what else it means
     * @param first what it is taken for
     */
    default String otherwise(V other, V first, String text, Words words) {
        return told(other, words);
    }

    /** Whether a text is kept beside a value as the words for it. */
    default boolean isSaid(V value, String text) {
        return false;
    }
}
