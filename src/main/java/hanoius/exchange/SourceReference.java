package hanoius.exchange;

import hanoius.model.Source;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A source in one line, as tables tell it: publisher, title, locator, date, address. */
public final class SourceReference {

    private static final String PART = ", ";
    private static final String BETWEEN = " | ";

    /** A text with more commas is no line of ours: all ways to leave something out are tried. */
    private static final int MOST_PARTS = 40;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+$");

    private SourceReference() {}

    /** What of them there is. */
    static String of(Source source, String locator) {
        return Stream.of(
                        source.publisher(),
                        source.title(),
                        locator,
                        Objects.toString(source.published(), ""),
                        source.url())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(PART));
    }

    static String join(Stream<String> references) {
        return references.collect(Collectors.joining(BETWEEN));
    }

    /** Whether a cell may have references: each has several parts. */
    public static boolean mayBe(String cell) {
        return cell.contains(PART);
    }

    /** The references that were joined in a cell, if it has any. */
    public static List<String> split(String cell) {
        return List.of(cell.split(Pattern.quote(BETWEEN), -1));
    }

    /** The address with which a text ends; empty where it ends otherwise. */
    public static String address(String text) {
        Matcher found = ADDRESS.matcher(text);
        return found.find() ? found.group() : "";
    }

    /** How a source may be referred to whatever is cited of it: without a locator. */
    public static String of(Source source) {
        return of(source, "");
    }

    /** A reference as it would be without a locator, whichever of its parts that may be. */
    public static Stream<String> withoutLocator(String reference) {
        List<String> parts = Arrays.asList(reference.split(PART, -1));
        if (parts.size() > MOST_PARTS) {
            return Stream.of();
        }
        // Neither the first nor the last can be it.
        return IntStream.range(1, parts.size() - 1)
                .boxed()
                .flatMap(
                        from ->
                                IntStream.range(from + 1, parts.size())
                                        .mapToObj(
                                                to ->
                                                        Stream.concat(
                                                                        parts
                                                                                .subList(0, from)
                                                                                .stream(),
                                                                        parts
                                                                                .subList(
                                                                                        to,
                                                                                        parts
                                                                                                .size())
                                                                                .stream())
                                                                .collect(
                                                                        Collectors.joining(PART))));
    }
}
