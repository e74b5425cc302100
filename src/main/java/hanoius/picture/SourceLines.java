package hanoius.picture;

import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.model.Source;
import hanoius.text.Words;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sources of a picture in the lines of its footer. Numbered ones are told each with publisher
 * and date if they fit, else each publisher once with the numbers of its sources; of those without
 * a number as many publishers as fit, those of most sources first, and a count of the rest.
 *
 * @param room width of a line in pixels
 * @param described whether the picture's file lists them in full
 */
record SourceLines(
        Words words, TextMeasure measure, TextStyle style, double room, boolean described) {

    /** With more a publisher's name would drown in the numbers of its sources. */
    private static final int MOST_OF_ONE = 40;

    /** The share of a line that one publisher's name may take. */
    private static final double LONGEST_NAME = 0.6;

    /** A list to which nothing in the picture refers has so many lines at most. */
    private static final int MOST_LINES = 3;

    private static final String BETWEEN = " · ";

    /**
     * The lines of the sources of what is shown.
     *
     * @param limit how many there may be, at least one
     */
    List<String> of(SourceNotes notes, int limit) {
        if (notes.count() == 0) {
            return notes.more().isEmpty()
                    ? measure.lines(words.get("picture.no_sources"), style, room, limit)
                    : List.of();
        }
        return resolved(notes, limit)
                .orElseGet(
                        () ->
                                notes.numbered().isEmpty()
                                        ? counted(notes.unnumbered(), limit)
                                        : counted(notes.numbered(), limit));
    }

    /** Whether every numbered source can be told beside its number in so many lines. */
    boolean canResolve(SourceNotes notes, int limit) {
        return notes.numbered().isEmpty() || resolved(notes, limit).isPresent();
    }

    private Optional<List<String>> resolved(SourceNotes notes, int limit) {
        if (notes.numbered().isEmpty()) {
            return Optional.empty();
        }
        return tailed(dated(notes.numbered()), notes, limit)
                .or(
                        () ->
                                mostOfOne(notes.numbered()) > MOST_OF_ONE
                                        ? Optional.empty()
                                        : tailed(publishers(notes.numbered()), notes, limit));
    }

    /** Numbered sources and, behind them, as many of the others as fit. */
    private Optional<List<String>> tailed(String numbered, SourceNotes notes, int limit) {
        String lead = words.get("picture.sources", numbered);
        if (notes.unnumbered().isEmpty()) {
            List<String> lines = measure.lines(lead, style, room);
            return lines.size() <= limit ? Optional.of(lines) : Optional.empty();
        }
        List<String> names = names(notes.unnumbered());
        return longest(
                names.size(),
                limit,
                kept ->
                        words.get(
                                "picture.sources_also",
                                lead,
                                listed(names, kept, notes.unnumbered())));
    }

    private List<String> counted(List<Source> sources, int limit) {
        List<String> names = names(sources);
        return longest(
                        names.size(),
                        Math.min(limit, MOST_LINES),
                        kept ->
                                kept == 0
                                        ? number(sources)
                                        : words.get(
                                                "picture.sources", listed(names, kept, sources)))
                .orElseGet(
                        () ->
                                List.of(
                                        measure.fit(
                                                words.get("picture.sources_number", sources.size()),
                                                style,
                                                room)));
    }

    private String number(List<Source> sources) {
        return words.get(
                described ? "picture.sources_counted" : "picture.sources_number", sources.size());
    }

    /** One line that names as many of the sources of the context as fit. */
    List<String> more(SourceNotes notes) {
        List<Source> more = notes.more();
        if (more.isEmpty()) {
            return List.of();
        }
        List<String> names = names(more);
        return longest(
                        names.size(),
                        1,
                        kept ->
                                words.get(
                                        "picture.sources_more",
                                        kept == 0
                                                ? words.get("picture.sources_number", more.size())
                                                : listed(names, kept, more)))
                .orElseGet(
                        () ->
                                List.of(
                                        measure.fit(
                                                words.get("picture.sources_number", more.size()),
                                                style,
                                                room)));
    }

    /** The lines of the text that keeps most names within the limit; nothing when none does. */
    private Optional<List<String>> longest(int names, int limit, IntFunction<String> text) {
        int low = -1;
        int high = names;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (measure.lines(text.apply(middle), style, room, limit + 1).size() <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < 0
                ? Optional.empty()
                : Optional.of(measure.lines(text.apply(low), style, room, limit));
    }

    /** The first names, and how many sources the others stand for. */
    private String listed(List<String> names, int kept, List<Source> sources) {
        String some = names.stream().limit(kept).collect(Collectors.joining(BETWEEN));
        long rest = sizes(sources).values().stream().skip(kept).mapToLong(Integer::longValue).sum();
        return rest == 0
                ? some
                : kept == 0
                        ? words.get("picture.sources_number", rest)
                        : words.get("picture.sources_rest", some, rest);
    }

    /** Publishers, those of most sources first, with the number of their sources above one. */
    private List<String> names(List<Source> sources) {
        return sizes(sources).entrySet().stream()
                .map(
                        each ->
                                each.getValue() == 1
                                        ? name(each.getKey())
                                        : words.get(
                                                "picture.sources_of",
                                                name(each.getKey()),
                                                each.getValue()))
                .toList();
    }

    private static Map<String, Integer> sizes(List<Source> sources) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sources.forEach(each -> sizes.merge(each.shortName(), 1, Integer::sum));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }

    private String name(String publisher) {
        return measure.fit(publisher.strip(), style, room * LONGEST_NAME);
    }

    private String dated(List<Source> sources) {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> SourceNotes.superscript(i + 1) + " " + brief(sources.get(i)))
                .collect(Collectors.joining(BETWEEN));
    }

    private String brief(Source source) {
        return source.published() == null
                ? name(source.shortName())
                : name(source.shortName()) + ", " + words.shortDate(source.published());
    }

    private static int mostOfOne(List<Source> sources) {
        return byPublisher(sources).values().stream().mapToInt(List::size).max().orElse(0);
    }

    private static Map<String, List<Integer>> byPublisher(List<Source> sources) {
        return IntStream.range(0, sources.size())
                .boxed()
                .collect(
                        Collectors.groupingBy(
                                i -> sources.get(i).shortName(),
                                LinkedHashMap::new,
                                Collectors.mapping(i -> i + 1, Collectors.toList())));
    }

    private String publishers(List<Source> sources) {
        return byPublisher(sources).entrySet().stream()
                .map(
                        each ->
                                each.getValue().stream()
                                                .map(SourceNotes::superscript)
                                                .collect(Collectors.joining(" "))
                                        + " "
                                        + name(each.getKey()))
                .collect(Collectors.joining(BETWEEN));
    }
}
