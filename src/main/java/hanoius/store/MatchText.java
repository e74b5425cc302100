package hanoius.store;

import hanoius.model.Operator;
import hanoius.model.Query;
import hanoius.model.QueryCondition;
import hanoius.model.QueryCondition.Named;
import hanoius.model.RecordId;
import hanoius.model.SearchPhrase;
import hanoius.model.SearchWords;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a query asks of the words, in the language of FTS5 (its documentation, section 3). Every
 * word goes in quotes and has letters and digits only, so that none is taken for an operator.
 */
final class MatchText {

    private static final String AND = " AND ";
    private static final String OR = " OR ";

    private MatchText() {}

    /** What all kinds are asked for; empty when nothing is asked of the words. */
    static String of(Query query) {
        return joined(Stream.empty(), query);
    }

    /** The same for records of one kind alone; never empty. */
    static String of(Query query, RecordId.Kind kind) {
        return joined(Stream.of(quoted(SearchText.kind(kind))), query);
    }

    /** What a record has besides that has the words with their accents; empty without any. */
    static String accented(Query query) {
        return query.wanted().stream()
                .flatMap(MatchText::accented)
                .map(each -> column("accented", each))
                .collect(Collectors.joining(AND));
    }

    private static Stream<String> accented(SearchPhrase phrase) {
        List<SearchWords.Word> words = phrase.words();
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).isAccented())
                .mapToObj(
                        i ->
                                quoted(words.get(i).exact())
                                        + (phrase.prefix() && i == words.size() - 1 ? "*" : ""));
    }

    private static String joined(Stream<String> before, Query query) {
        String wanted =
                Stream.of(
                                before,
                                query.wanted().stream().map(MatchText::phrase),
                                query.required().stream().map(MatchText::anyOf))
                        .flatMap(each -> each)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(AND));
        String unwanted =
                Stream.concat(
                                query.unwanted().stream().map(MatchText::phrase),
                                query.excluded().stream().map(MatchText::named))
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

    private static String anyOf(List<QueryCondition> conditions) {
        String names =
                conditions.stream()
                        .map(MatchText::named)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(OR));
        return names.isEmpty() ? "" : "(" + names + ")";
    }

    /** Empty for what is asked of other columns than words. */
    private static String named(QueryCondition condition) {
        return condition instanceof Named(Operator operator, SearchPhrase name)
                ? column(operator.word(), phrase(name))
                : "";
    }

    private static String column(String name, String phrase) {
        return name + " : " + phrase;
    }

    /** Whatever is looked up for a query, each by itself. */
    static List<String> phrases(Query query) {
        return Stream.of(
                        query.wanted().stream().map(MatchText::phrase),
                        query.unwanted().stream().map(MatchText::phrase),
                        query.required().stream().flatMap(List::stream).map(MatchText::named),
                        query.excluded().stream().map(MatchText::named))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String phrase(SearchPhrase phrase) {
        String words =
                phrase.words().stream()
                        .map(SearchWords.Word::folded)
                        .collect(Collectors.joining(" "));
        return quoted(words) + (phrase.prefix() ? "*" : "");
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }
}
