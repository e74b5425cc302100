package hanoius.table;

import hanoius.edtf.EdtfDate;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

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
        Heading heading,
        double width,
        boolean shownAtFirst,
        boolean figures,
        Content<T> content,
        Told<T> said) {

    /** What something is called. It holds nothing that changes, as all of these. */
    @FunctionalInterface
    public interface Heading {
        String in(Words words);
    }

    /** What a row says in words. */
    @FunctionalInterface
    public interface Told<T> {
        String of(T row, Words words);
    }

    /** The date of a row; null where there is none. */
    @FunctionalInterface
    public interface DateOf<T> {
        @Nullable EdtfDate of(T row);
    }

    /** The number of a row. */
    @FunctionalInterface
    public interface NumberOf<T> {
        int of(T row);
    }

    /** What it is sorted by, and what is computed with. */
    public sealed interface Content<T> {

        /** Dates; null where there is none. */
        record Dates<T>(DateOf<T> date) implements Content<T> {}

        record Numbers<T>(NumberOf<T> number) implements Content<T> {}

        /** What is said, as it stands in a dictionary. */
        record Names<T>() implements Content<T> {}
    }

    /** The content in words, as the table shows it. */
    public String words(T row, Words words) {
        return said.of(row, words);
    }

    /** The content to paste into another table: numbers bare, dates as EDTF. */
    public String plain(T row, Words words) {
        return switch (content) {
            case Content.Numbers<T> numbers -> Integer.toString(numbers.number().of(row));
            case Content.Dates<T> dates -> {
                EdtfDate date = dates.date().of(row);
                yield date == null ? words(row, words) : date.text();
            }
            case Content.Names<T> _ -> words(row, words);
        };
    }
}
