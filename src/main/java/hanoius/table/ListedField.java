package hanoius.table;

import hanoius.edtf.EdtfDate;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What is told of each record in one column.
 *
 * @param name in capital letters, by which its column is remembered
 * @param exported the name of the field in tables that are exported
 * @param heading what its column is called
 * @param width how wide its column is until someone chooses otherwise, in pixels
 * @param shownAtFirst whether the column is shown until someone chooses otherwise
 * @param figures whether its column holds bare figures
 * @param said what a record says, as the table shows it; empty for nothing
 */
public record ListedField<T>(
        String name,
        String exported,
        Function<Words, String> heading,
        double width,
        boolean shownAtFirst,
        boolean figures,
        Content<T> content,
        BiFunction<T, Words, String> said) {

    /** What it is sorted by, and what is computed with. */
    public sealed interface Content<T> {

        /** Dates; null where there is none. */
        record Dates<T>(Function<T, @Nullable EdtfDate> date) implements Content<T> {}

        record Numbers<T>(ToIntFunction<T> number) implements Content<T> {}

        /** What is said, as it stands in a dictionary. */
        record Names<T>() implements Content<T> {}
    }

    /** The content in words, as the table shows it. */
    public String words(T row, Words words) {
        return said.apply(row, words);
    }

    /** The content to paste into another table: numbers bare, dates as EDTF. */
    public String plain(T row, Words words) {
        return switch (content) {
            case Content.Numbers<T> numbers -> Integer.toString(numbers.number().applyAsInt(row));
            case Content.Dates<T> dates -> {
                EdtfDate date = dates.date().apply(row);
                yield date == null ? words(row, words) : date.text();
            }
            case Content.Names<T> _ -> words(row, words);
        };
    }
}
