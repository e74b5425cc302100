package hanoius.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words that search takes for the same, from one list: a text that has one form of a group is
 * searched as if it had all of them. They are put into what is asked, not into the index, so that
 * documents follow when the list grows.
 */
public final class Equivalents {

    private static final String FILE = "equivalents.txt";

    /** So many ways to put the forms of several groups into one phrase. */
    private static final int MOST = 64;

    /** In longer phrases nothing is put in the place of anything. */
    private static final int MOST_WORDS = 24;

    private static final List<List<Form>> GROUPS = read();

    /** Every form by its first word, longest first. */
    private static final Map<String, List<Same>> BY_FIRST_WORD = byFirstWord();

    /**
     * A form, and the first one of its group.
     *
     * @param words folded
     * @param first folded
     */
    private record Same(List<String> words, List<String> first) {

        private boolean isAt(List<String> others, int at) {
            return at + words.size() <= others.size()
                    && others.subList(at, at + words.size()).equals(words);
        }
    }

    /**
     * One of the ways to write what is asked.
     *
     * @param exact whether it is found with its accents only, being one short word that means
     *     something else without them
     * @param prefix whether the last word may go on
     */
    public record Form(List<SearchWords.Word> words, boolean exact, boolean prefix) {

        private static Form of(String text) {
            List<SearchWords.Word> words = SearchWords.of(text);
            boolean exact = words.size() == 1 && words.getFirst().isAccented();
            return new Form(words, exact, false);
        }

        /** Whether it stands at a place of some words. */
        boolean isAt(List<SearchWords.Word> others, int at) {
            return at + words.size() <= others.size()
                    && IntStream.range(0, words.size()).allMatch(i -> fits(i, others.get(at + i)));
        }

        private boolean fits(int i, SearchWords.Word other) {
            SearchWords.Word own = words.get(i);
            if (exact) {
                return own.exact().equals(other.exact());
            }
            return (prefix && i == words.size() - 1)
                    ? other.folded().startsWith(own.folded())
                    : other.folded().equals(own.folded());
        }

        /** Whether it is typed so, which may be without accents. */
        private boolean isTyped(List<SearchWords.Word> others, int length) {
            return words.size() == length
                    && length <= others.size()
                    && IntStream.range(0, length)
                            .allMatch(i -> words.get(i).folded().equals(others.get(i).folded()));
        }

        /** Whether another stands in it, as a part. */
        private boolean has(Form part) {
            return !part.exact
                    && IntStream.rangeClosed(0, words.size() - part.words.size())
                            .anyMatch(at -> part.isAt(words, at));
        }
    }

    private Equivalents() {}

    private static List<List<Form>> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Equivalents.class.getResourceAsStream(FILE), FILE),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Stream.of(line.split(" = ", -1)).map(Form::of).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** How many of the first words are a form, the longest that is; 0 for none. */
    static int longest(List<SearchWords.Word> words) {
        return GROUPS.stream()
                .flatMap(List::stream)
                .map(form -> form.words.size())
                .filter(length -> !groups(words, length).isEmpty())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static List<List<Form>> groups(List<SearchWords.Word> words, int length) {
        return GROUPS.stream()
                .filter(group -> group.stream().anyMatch(form -> form.isTyped(words, length)))
                .toList();
    }

    /**
     * The folded words of a text, with the first form of a group in the place of any other: texts
     * that search takes for the same have the same.
     */
    public static List<String> common(String text) {
        List<String> words = folded(SearchWords.of(text));
        List<String> common = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int place = at;
            Optional<Same> same =
                    BY_FIRST_WORD.getOrDefault(words.get(at), List.of()).stream()
                            .filter(each -> each.isAt(words, place))
                            .findFirst();
            common.addAll(same.map(Same::first).orElse(words.subList(at, at + 1)));
            at += same.map(each -> each.words().size()).orElse(1);
        }
        return common;
    }

    private static List<String> folded(List<SearchWords.Word> words) {
        return words.stream().map(SearchWords.Word::folded).toList();
    }

    private static Map<String, List<Same>> byFirstWord() {
        return GROUPS.stream()
                .flatMap(
                        group ->
                                group.stream()
                                        .map(
                                                form ->
                                                        new Same(
                                                                folded(form.words()),
                                                                folded(group.getFirst().words()))))
                .sorted(Comparator.comparingInt((Same each) -> each.words().size()).reversed())
                .collect(Collectors.groupingBy(each -> each.words().getFirst()));
    }

    /**
     * All that a text may have in which words are found: themselves, other forms in the place of
     * those in them, and every form of which they are a part.
     *
     * @param prefix whether the last one may go on
     */
    static List<Form> of(List<SearchWords.Word> words, boolean prefix) {
        List<Form> own = prefix ? List.of(new Form(words, false, true)) : instead(words);
        List<Form> all = new ArrayList<>(own);
        for (List<Form> group : GROUPS) {
            // Where a form has the words, they are found as they are.
            List<Form> others = group.stream().filter(form -> !isIn(form, own)).toList();
            if (others.size() < group.size()) {
                all.addAll(others);
            }
        }
        return all.stream().distinct().toList();
    }

    private static boolean isIn(Form form, List<Form> some) {
        return some.stream().anyMatch(form::has);
    }

    /** The words in every way; those of a long text only as they are. */
    private static List<Form> instead(List<SearchWords.Word> words) {
        if (words.size() > MOST_WORDS) {
            return List.of(new Form(words, false, false));
        }
        List<Form> all = List.of();
        int at = 0;
        while (at < words.size()) {
            List<SearchWords.Word> rest = words.subList(at, words.size());
            int length = Math.max(1, longest(rest));
            List<Form> ways = ways(rest, length);
            all = at == 0 ? ways : joined(all, ways);
            at += length;
        }
        return all;
    }

    /** The first words in every way: as they are, where nothing else is known for them. */
    private static List<Form> ways(List<SearchWords.Word> words, int length) {
        List<Form> ways = groups(words, length).stream().flatMap(List::stream).distinct().toList();
        return ways.isEmpty() ? List.of(new Form(words.subList(0, length), false, false)) : ways;
    }

    private static List<Form> joined(List<Form> before, List<Form> after) {
        return before.stream()
                .flatMap(one -> after.stream().map(other -> joined(one, other)))
                .limit(MOST)
                .toList();
    }

    private static Form joined(Form one, Form other) {
        List<SearchWords.Word> words = new ArrayList<>(one.words);
        words.addAll(other.words);
        return new Form(List.copyOf(words), false, false);
    }
}
