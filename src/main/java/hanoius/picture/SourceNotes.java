package hanoius.picture;

import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.model.Citation;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.text.Words;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sources of what a picture shows, numbered in the order in which they are first cited. */
public final class SourceNotes {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** With more a publisher's name would drown in the numbers of its sources. */
    private static final int MOST_OF_ONE = 40;

    private final List<Source> sources;
    private final List<Source> more;
    private final Map<RecordId, Integer> numbers = new HashMap<>();

    private SourceNotes(List<Source> sources, List<Source> more) {
        this.sources = sources;
        this.more = more;
        for (int i = 0; i < sources.size(); i++) {
            numbers.put(sources.get(i).id(), i + 1);
        }
    }

    /** Numbers the sources of the facts shown. */
    public static SourceNotes of(Dossier dossier, Collection<? extends Fact> shown) {
        return new SourceNotes(dossier.sourcesOf(shown), List.of());
    }

    /** Numbers those sources. */
    public static SourceNotes of(List<Source> sources) {
        return new SourceNotes(List.copyOf(sources), List.of());
    }

    /** No sources, for the screen, where the evidence panel tells them. */
    public static SourceNotes none() {
        return new SourceNotes(List.of(), List.of());
    }

    /** The same, and the further sources of what is shown for context, told by their number. */
    public SourceNotes withMore(Dossier dossier, Collection<? extends Fact> context) {
        return new SourceNotes(
                sources,
                dossier.sourcesOf(context).stream()
                        .filter(each -> !numbers.containsKey(each.id()))
                        .toList());
    }

    /** The numbered ones. */
    public List<Source> sources() {
        return sources;
    }

    /** The numbers of a fact's sources as superscripts, as in " ¹ ²"; empty when it has none. */
    public String superscript(Collection<? extends Fact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.citations().stream())
                .map(Citation::source)
                .distinct()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .sorted()
                .map(number -> " " + superscript(number))
                .collect(Collectors.joining());
    }

    private static String superscript(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    /**
     * The footer's lines: each source with publisher and date if they fit, else each publisher once
     * with the numbers of its sources, else a count.
     *
     * @param room width of a line in pixels
     * @param limit how many lines there may be, at least one
     */
    public List<String> lines(
            Words words, TextMeasure measure, TextStyle style, double room, int limit) {
        if (sources.isEmpty()) {
            return more.isEmpty()
                    ? measure.lines(words.get("picture.no_sources"), style, room)
                    : List.of();
        }
        List<String> whole = measure.lines(listed(words), style, room);
        if (whole.size() <= limit) {
            return whole;
        }
        List<String> publishers = measure.lines(publishers(words), style, room);
        if (mostOfOne() <= MOST_OF_ONE && publishers.size() <= limit) {
            return publishers;
        }
        List<String> counted =
                measure.lines(words.get("picture.sources_counted", sources.size()), style, room);
        return counted.size() <= limit
                ? counted
                : List.of(
                        measure.fit(
                                words.get("picture.sources_number", sources.size()), style, room));
    }

    /** One line that counts the further sources; none when there are none. */
    List<String> more(Words words, TextMeasure measure, TextStyle style, double room) {
        return more.isEmpty()
                ? List.of()
                : List.of(measure.fit(words.get("picture.sources_more", more.size()), style, room));
    }

    private String listed(Words words) {
        return words.get(
                "picture.sources",
                IntStream.range(0, sources.size())
                        .mapToObj(i -> superscript(i + 1) + " " + brief(sources.get(i), words))
                        .collect(Collectors.joining(" · ")));
    }

    private static String brief(Source source, Words words) {
        return source.published() == null
                ? source.publisher()
                : source.publisher() + ", " + words.shortDate(source.published());
    }

    private int mostOfOne() {
        return byPublisher().values().stream().mapToInt(List::size).max().orElse(0);
    }

    private Map<String, List<Integer>> byPublisher() {
        return IntStream.range(0, sources.size())
                .boxed()
                .collect(
                        Collectors.groupingBy(
                                i -> sources.get(i).publisher(),
                                LinkedHashMap::new,
                                Collectors.mapping(i -> i + 1, Collectors.toList())));
    }

    private String publishers(Words words) {
        return words.get(
                "picture.sources",
                byPublisher().entrySet().stream()
                        .map(
                                each ->
                                        each.getValue().stream()
                                                        .map(SourceNotes::superscript)
                                                        .collect(Collectors.joining(" "))
                                                + " "
                                                + each.getKey())
                        .collect(Collectors.joining(" · ")));
    }

    /** Every source in full, one a line, the further ones last, for the picture's metadata. */
    public String inFull(Words words) {
        List<Source> all = Stream.concat(sources.stream(), more.stream()).toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> (i + 1) + ". " + citation(all.get(i), words))
                .collect(Collectors.joining("\n"));
    }

    private static String citation(Source source, Words words) {
        String published = source.published() == null ? "" : ", " + words.date(source.published());
        String address = source.url().isEmpty() ? "" : ". " + source.url();
        return source.publisher() + ": " + source.title() + published + address;
    }
}
