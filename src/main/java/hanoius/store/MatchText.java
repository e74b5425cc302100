package hanoius.store;

import hanoius.model.RecordId;
import hanoius.query.Operator;
import hanoius.query.Query;
import hanoius.query.QueryCondition;
import hanoius.query.QueryCondition.Named;
import hanoius.query.SearchPhrase;
import hanoius.query.SearchWords;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a query asks of the words, in the language of FTS5 (its documentation, section 3). Every
 * word goes in quotes, so that none is taken for an operator.
 *
 * @param begun the words that begin with a word; those of other beginnings are left to FTS5 to find
 */
record MatchText(Map<String, List<String>> begun) {

    /** Leaves it to FTS5 to find the words that begin so. */
    static final MatchText PLAIN = new MatchText(Map.of());

    private static final String AND = " AND ";
    private static final String OR = " OR ";

    /** What all kinds are asked for; empty when nothing is asked of the words. */
    String of(Query query) {
        return joined(Stream.empty(), query);
    }

    /** The same for records of one kind alone; never empty. */
    String of(Query query, RecordId.Kind kind) {
        return joined(Stream.of(quoted(SearchText.kind(kind))), query);
    }

    /** Records of one kind that have all of some words. */
    String of(List<SearchPhrase> words, RecordId.Kind kind) {
        return Stream.concat(
                        Stream.of(quoted(SearchText.kind(kind))), words.stream().map(this::phrase))
                .collect(Collectors.joining(AND));
    }

    /** What a record has besides that has the words with their accents; empty without any. */
    String accented(Query query) {
        return query.wanted().stream()
                .flatMap(this::accented)
                .map(each -> column("accented", each))
                .collect(Collectors.joining(AND));
    }

    private Stream<String> accented(SearchPhrase phrase) {
        List<SearchWords.Word> words = phrase.words();
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).isAccented())
                .mapToObj(
                        i ->
                                phrase(
                                        "",
                                        words.get(i).exact(),
                                        phrase.prefix() && i == words.size() - 1));
    }

    private String joined(Stream<String> before, Query query) {
        String wanted =
                Stream.of(
                                before,
                                query.wanted().stream().map(this::phrase),
                                query.required().stream().map(this::anyOf))
                        .flatMap(each -> each)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(AND));
        String unwanted =
                Stream.concat(
                                query.unwanted().stream().map(this::phrase),
                                query.excluded().stream().map(this::named))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(OR));
        if (unwanted.isEmpty()) {
            return wanted;
        }
        return "(" + (wanted.isEmpty() ? anyKind() : wanted) + ") NOT (" + unwanted + ")";
    }

    private static String anyKind() {
        return Stream.of(RecordId.Kind.values())
                .map(each -> quoted(SearchText.kind(each)))
                .collect(Collectors.joining(OR));
    }

    private String anyOf(List<QueryCondition> conditions) {
        String names =
                conditions.stream()
                        .map(this::named)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(OR));
        return names.isEmpty() ? "" : "(" + names + ")";
    }

    /** Empty for what is asked of other columns than words. */
    private String named(QueryCondition condition) {
        return condition instanceof Named(Operator operator, SearchPhrase name)
                ? column(operator.word(), phrase(name))
                : "";
    }

    private static String column(String name, String phrase) {
        return name + " : " + phrase;
    }

    /** Whatever is looked up for a query, each by itself. */
    List<String> phrases(Query query) {
        return Stream.of(
                        query.wanted().stream().map(this::phrase),
                        query.unwanted().stream().map(this::phrase),
                        query.required().stream().flatMap(List::stream).map(this::named),
                        query.excluded().stream().map(this::named))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Whatever is a beginning of words in a query, folded and with its accents. */
    static Set<String> beginnings(Query query) {
        return Stream.of(
                        query.wanted().stream(),
                        query.unwanted().stream(),
                        query.required().stream().flatMap(List::stream).flatMap(MatchText::name),
                        query.excluded().stream().flatMap(MatchText::name))
                .flatMap(each -> each)
                .filter(SearchPhrase::prefix)
                .map(each -> each.words().getLast())
                .flatMap(each -> Stream.of(each.folded(), each.exact()))
                .collect(Collectors.toSet());
    }

    private static Stream<SearchPhrase> name(QueryCondition condition) {
        return condition instanceof Named(_, SearchPhrase name) ? Stream.of(name) : Stream.of();
    }

    private String phrase(SearchPhrase phrase) {
        List<SearchWords.Word> words = phrase.words();
        String before =
                words.subList(0, words.size() - 1).stream()
                        .map(each -> each.folded() + " ")
                        .collect(Collectors.joining());
        return phrase(before, words.getLast().folded(), phrase.prefix());
    }

    private String phrase(String before, String last, boolean prefix) {
        if (!prefix) {
            return quoted(before + last);
        }
        List<String> words = begun.get(last);
        if (words == null) {
            return quoted(before + last) + "*";
        }
        // Where no word begins so, the beginning itself is none, and finds nothing either.
        return (words.isEmpty() ? List.of(last) : words)
                .stream()
                        .map(each -> quoted(before + each))
                        .collect(Collectors.joining(OR, "(", ")"));
    }

    /** A quote in it is doubled: nobody can type one, but a damaged index may hold one. */
    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }
}
