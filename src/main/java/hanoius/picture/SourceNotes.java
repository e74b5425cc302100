package hanoius.picture;

import hanoius.figure.Mark;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sources of what a picture shows. Numbers have those whose number stands at a mark, in the
 * order in which they are first cited; the others are listed without.
 */
public final class SourceNotes {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final List<Source> numbered;
    private final List<Source> unnumbered;
    private final List<Source> more;
    private final Map<RecordId, Integer> numbers = new HashMap<>();

    private SourceNotes(List<Source> numbered, List<Source> unnumbered, List<Source> more) {
        this.numbered = List.copyOf(numbered);
        this.unnumbered = List.copyOf(unnumbered);
        this.more = List.copyOf(more);
        for (int i = 0; i < numbered.size(); i++) {
            numbers.put(numbered.get(i).id(), i + 1);
        }
    }

    /** Numbers the sources of the facts shown. */
    public static SourceNotes of(Dataset dataset, Collection<? extends Fact> shown) {
        return new SourceNotes(dataset.sourcesOf(shown), List.of(), List.of());
    }

    /** Lists those sources without numbers, for a picture in which no mark has one. */
    public static SourceNotes unnumbered(List<Source> sources) {
        return new SourceNotes(List.of(), sources, List.of());
    }

    /** No sources, for the screen, where the evidence panel tells them. */
    public static SourceNotes none() {
        return new SourceNotes(List.of(), List.of(), List.of());
    }

    /**
     * The same, and the further sources of what is shown for context.
     *
     * @param cited the sources that it cites, each as often as it does
     */
    public SourceNotes withMore(Dataset dataset, Stream<RecordId> cited) {
        Set<Source> told =
                Stream.concat(numbered.stream(), unnumbered.stream()).collect(Collectors.toSet());
        return new SourceNotes(
                numbered,
                unnumbered,
                dataset.sources(cited).stream().filter(each -> !told.contains(each)).toList());
    }

    /** The same with only those sources numbered, anew from 1, whose number stands at a mark. */
    public SourceNotes numbering(Set<Integer> standing) {
        List<Source> kept = new ArrayList<>();
        List<Source> others = new ArrayList<>();
        for (int i = 0; i < numbered.size(); i++) {
            (standing.contains(i + 1) ? kept : others).add(numbered.get(i));
        }
        others.addAll(unnumbered);
        return new SourceNotes(kept, others, more);
    }

    /** The numbers that there are: from 1 without a gap. */
    public Set<Integer> numbers() {
        return new TreeSet<>(numbers.values());
    }

    /** How many sources what is shown rests on, without those of what is shown for context. */
    public int count() {
        return numbered.size() + unnumbered.size();
    }

    /**
     * The numbers of a fact's sources as superscripts, as in " ¹ ²"; empty when it has none, or not
     * all of them have a number.
     */
    public String superscript(Collection<? extends Fact> facts) {
        List<RecordId> cited =
                facts.stream()
                        .flatMap(fact -> fact.citations().stream())
                        .map(Citation::source)
                        .distinct()
                        .toList();
        return numbers.keySet().containsAll(cited)
                ? cited.stream()
                        .map(each -> numbers.getOrDefault(each, 0))
                        .sorted()
                        .map(number -> " " + superscript(number))
                        .collect(Collectors.joining())
                : "";
    }

    static String superscript(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    /** The numbers that stand at marks, as {@link #superscript} wrote them. */
    public static Set<Integer> standing(Collection<? extends Mark> marks) {
        return marks.stream()
                .flatMap(Mark::leaves)
                .filter(Mark.Label.class::isInstance)
                .flatMap(each -> Stream.of(((Mark.Label) each).text().split(" ", -1)))
                .filter(each -> !each.isEmpty())
                .filter(each -> each.chars().allMatch(c -> SUPERSCRIPTS.indexOf(c) >= 0))
                .map(SourceNotes::plain)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int plain(String superscript) {
        return superscript.chars().reduce(0, (sum, each) -> sum * 10 + SUPERSCRIPTS.indexOf(each));
    }

    List<Source> numbered() {
        return numbered;
    }

    List<Source> unnumbered() {
        return unnumbered;
    }

    /** The further sources of what is shown for context. */
    List<Source> more() {
        return more;
    }

    /** Every source in full, one a line, the further ones last, for the picture's metadata. */
    public String inFull(Words words) {
        List<Source> all =
                Stream.of(numbered, unnumbered, more).flatMap(List::stream).distinct().toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> (i + 1) + ". " + citation(all.get(i), words))
                .collect(Collectors.joining("\n"));
    }

    private static String citation(Source source, Words words) {
        String published = source.published() == null ? "" : ", " + words.date(source.published());
        String address = source.url().isEmpty() ? "" : ". " + source.url();
        String by = source.publisher().isBlank() ? "" : source.publisher() + ": ";
        return by + source.title() + published + address;
    }
}
