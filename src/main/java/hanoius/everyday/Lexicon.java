package hanoius.everyday;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that dates are written with, in all languages at once. */
final class Lexicon {

    /** A phrase of a term, and the number that the term has there; 0 for none. */
    private record Entry(List<String> words, List<String> bare, int number) {

        static Entry of(String phrase, int number) {
            List<String> words = Token.of(phrase).stream().map(Token::text).toList();
            return new Entry(words, words.stream().map(Folded::bare).toList(), number);
        }
    }

    private static final Lexicon ALL = read();

    private static final Map<Sense, Rule<Integer>> FINDERS =
            Stream.of(Sense.values())
                    .collect(
                            Collectors.toMap(
                                    term -> term,
                                    term -> {
                                        Rule<Integer> rule = (text, at) -> look(term, text, at);
                                        return rule.remembered();
                                    }));

    private final Map<Sense, List<Entry>> entries = new EnumMap<>(Sense.class);

    private Lexicon() {}

    /** Where the term stands in a text from a token on; longer phrases first. */
    static Stream<Rule.Match<Integer>> find(Sense term, TypedText text, int from) {
        return Objects.requireNonNull(FINDERS.get(term)).at(text, from);
    }

    /** A term of the lexicon, with its number. */
    static Rule<Integer> term(Sense term) {
        return (text, from) -> find(term, text, from);
    }

    /** One of several terms. */
    static Rule<Integer> term(Sense one, Sense other) {
        return Rule.either(term(one), term(other));
    }

    /** A term as a part of a date: its number of two digits where it stands. */
    static Rule<Element> element(Sense term) {
        return (text, from) ->
                find(term, text, from)
                        .map(
                                match ->
                                        new Rule.Match<>(
                                                Element.of(match.value(), text.start(from)),
                                                match.end()));
    }

    private static Stream<Rule.Match<Integer>> look(Sense term, TypedText text, int from) {
        return ALL.entries.getOrDefault(term, List.of()).stream()
                .filter(each -> stands(each, text, from))
                .flatMap(each -> ends(each, text, from));
    }

    /** An abbreviation may have a full stop behind it. */
    private static Stream<Rule.Match<Integer>> ends(Entry entry, TypedText text, int from) {
        int end = from + entry.words.size();
        var plain = new Rule.Match<>(entry.number, end);
        return text.is(end, ".") && text.token(end).glued()
                ? Stream.of(new Rule.Match<>(entry.number, end + 1), plain)
                : Stream.of(plain);
    }

    private static boolean stands(Entry entry, TypedText text, int from) {
        List<String> words = text.withoutAccents() ? entry.bare : entry.words;
        for (int i = 0; i < words.size(); i++) {
            if (!text.is(from + i, words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Lexicon read() {
        var lexicon = new Lexicon();
        try (InputStream in =
                        Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(lexicon::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lexicon.entries
                .values()
                .forEach(
                        each ->
                                each.sort(
                                        (a, b) -> Integer.compare(b.words.size(), a.words.size())));
        return lexicon;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).split(" ", 2);
        int number = head.length > 1 ? Integer.parseInt(head[1]) : 0;
        for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
            entries.computeIfAbsent(Sense.valueOf(head[0]), _ -> new ArrayList<>())
                    .add(Entry.of(phrase.strip(), number));
        }
    }
}
