package hanoius.store;

import hanoius.model.RecordId;
import hanoius.query.Clause;
import hanoius.query.Condition;
import hanoius.query.Equivalents;
import hanoius.query.Operator;
import hanoius.query.Query;
import hanoius.query.SearchPhrase;
import hanoius.query.SearchWords;
import hanoius.query.ValueWords;

import java.sql.SQLException;
import java.util.HashMap;
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
 * @param values what is called by words of its own
 * @param begun the words that begin with a word; those of other beginnings are left to FTS5 to find
 */
record MatchText(Map<String, List<String>> begun, ValueWords.Known values) {

    /** Leaves it to FTS5 to find the words that begin so. */
    static final MatchText PLAIN = new MatchText(Map.of(), ValueWords.Known.NONE);

    private static final String AND = " AND ";
    private static final String OR = " OR ";

    /** The same, with the beginnings of words left to FTS5. */
    MatchText plain() {
        return new MatchText(Map.of(), values);
    }

    /** What all kinds are asked for; empty when nothing is asked of the words. */
    String of(List<Clause> clauses) {
        return joined(Stream.empty(), clauses);
    }

    /** The same for records of one kind alone; never empty. */
    String of(List<Clause> clauses, RecordId.Kind kind) {
        return joined(Stream.of(quoted(SearchIndex.kind(kind))), clauses);
    }

    /** Records of one kind that have all of some words. */
    String ofWords(List<SearchPhrase> words, RecordId.Kind kind) {
        return Stream.concat(
                        Stream.of(quoted(SearchIndex.kind(kind))), words.stream().map(this::phrase))
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

    private String joined(Stream<String> before, List<Clause> clauses) {
        String wanted =
                Stream.concat(before, anyOf(clauses, false)).collect(Collectors.joining(AND));
        String unwanted = anyOf(clauses, true).collect(Collectors.joining(OR));
        if (unwanted.isEmpty()) {
            return wanted;
        }
        return "(" + (wanted.isEmpty() ? anyKind() : wanted) + ") NOT (" + unwanted + ")";
    }

    private static String anyKind() {
        return RecordId.Kind.FACTS.stream()
                .map(each -> quoted(SearchIndex.kind(each)))
                .collect(Collectors.joining(OR));
    }

    /** Each clause of words that leaves out what holds it, or that does not. */
    private Stream<String> anyOf(List<Clause> clauses, boolean none) {
        return clauses.stream()
                .filter(each -> each.isOfWords() && none == (each.asks() == Clause.Asks.NONE))
                .map(each -> anyOf(each.conditions()));
    }

    private String anyOf(List<Condition> conditions) {
        String any = conditions.stream().map(this::of).collect(Collectors.joining(OR));
        return conditions.size() == 1 ? any : "(" + any + ")";
    }

    private String of(Condition condition) {
        return switch (condition) {
            case Condition.Worded(SearchPhrase words) -> phrase(words);
            case Condition.Named(Operator operator, SearchPhrase name) -> phrase(name, operator);
            case Condition.Chosen _, Condition.Dated _ ->
                    throw new IllegalArgumentException("not asked of words: " + condition);
        };
    }

    private static String column(String name, String phrase) {
        return name + " : " + phrase;
    }

    /** Whatever is looked up for a query, each by itself. */
    List<String> phrases(Query query) {
        return words(query).map(this::of).toList();
    }

    /** Whatever is a beginning of words in a query, folded and with its accents. */
    static Set<String> beginnings(Query query) {
        return words(query)
                .flatMap(MatchText::phrase)
                .filter(SearchPhrase::prefix)
                .map(each -> each.words().getLast())
                .flatMap(each -> Stream.of(each.folded(), each.exact()))
                .collect(Collectors.toSet());
    }

    private static Stream<Condition> words(Query query) {
        return query.clauses().stream()
                .flatMap(each -> each.conditions().stream())
                .filter(Condition::isOfWords);
    }

    private static Stream<SearchPhrase> phrase(Condition condition) {
        return switch (condition) {
            case Condition.Worded(SearchPhrase words) -> Stream.of(words);
            case Condition.Named(_, SearchPhrase name) -> Stream.of(name);
            case Condition.Chosen _, Condition.Dated _ -> Stream.of();
        };
    }

    /** A phrase in a text, in the name of a value, or in that of a kind of record. */
    private String phrase(SearchPhrase phrase) {
        return anyOf(
                Stream.of(
                                phrase.ways().stream().map(this::way),
                                values.having(phrase).stream().map(MatchText::value),
                                RecordId.Kind.FACTS.stream()
                                        .filter(kind -> isCalled(kind, phrase))
                                        .map(kind -> quoted(SearchIndex.kind(kind))))
                        .flatMap(each -> each));
    }

    private static boolean isCalled(RecordId.Kind kind, SearchPhrase phrase) {
        return ValueWords.names(kind).stream().anyMatch(phrase::occursIn);
    }

    private static String value(ValueWords.Value value) {
        return quoted(SearchIndex.value(value.list(), value.key()));
    }

    private static String anyOf(Stream<String> some) {
        List<String> all = some.distinct().toList();
        return all.size() == 1 ? all.getFirst() : "(" + String.join(OR, all) + ")";
    }

    private String way(Equivalents.Form way) {
        return way.exact() ? exactly(way) : folded(way);
    }

    private String folded(Equivalents.Form way) {
        List<SearchWords.Word> words = way.words();
        String before =
                words.subList(0, words.size() - 1).stream()
                        .map(each -> each.folded() + " ")
                        .collect(Collectors.joining());
        return phrase(before, words.getLast().folded(), way.prefix());
    }

    private static String exactly(Equivalents.Form way) {
        return column("accented", quoted(way.words().getLast().exact()));
    }

    /**
     * A phrase in one column, or in the name of a value that stands there. One word with its
     * accents stands in the column and, so, in the record.
     */
    private String phrase(SearchPhrase phrase, Operator operator) {
        String column = operator.key();
        return anyOf(
                Stream.concat(
                        phrase.ways().stream()
                                .map(
                                        each ->
                                                each.exact()
                                                        ? "("
                                                                + column(column, folded(each))
                                                                + AND
                                                                + exactly(each)
                                                                + ")"
                                                        : column(column, folded(each))),
                        values.having(phrase).stream()
                                .filter(operator::takes)
                                .map(MatchText::value)));
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

    /**
     * The words of the index for search, by their beginnings. FTS5 gathers all places of all words
     * that begin so before it gives the first of them, which takes long for frequent words; asked
     * for the words themselves, it gives their places one by one.
     */
    static final class PrefixTerms {

        /** FTS5 finds beginnings of so many letters by an index of their own. */
        private static final int INDEXED = 3;

        /** Where more words begin alike, hardly one of them is frequent. */
        private static final int MOST = 256;

        /** From word to word, without a look at the places of any. */
        private static final String NEXT =
                """
                WITH RECURSIVE begun (term) AS (
                    SELECT (SELECT term FROM temp.search_word WHERE term >= ?1 LIMIT 1)
                    UNION ALL
                    SELECT (SELECT term FROM temp.search_word WHERE term >= begun.term || char(1) LIMIT 1)
                    FROM begun WHERE substr(term, 1, length(?1)) = ?1
                    LIMIT ?2
                )
                SELECT term FROM begun WHERE substr(term, 1, length(?1)) = ?1\
                """;

        private final Statements statements;

        private PrefixTerms(Statements statements) {
            this.statements = statements;
        }

        /** Those of a document; once a connection. */
        static PrefixTerms of(Statements statements) throws SQLException {
            statements.run(
                    "CREATE VIRTUAL TABLE temp.search_word USING fts5vocab(main, search,"
                            + " instance)");
            return new PrefixTerms(statements);
        }

        /** How a query asks for its words so that none of them takes long. */
        MatchText match(Query query, ValueWords.Known values) throws SQLException {
            Map<String, List<String>> begun = new HashMap<>();
            for (String beginning : beginnings(query)) {
                if (beginning.codePointCount(0, beginning.length()) > INDEXED) {
                    List<String> words =
                            statements.list(NEXT, row -> row.text("term"), beginning, MOST + 1);
                    if (words.size() <= MOST) {
                        begun.put(beginning, words);
                    }
                }
            }
            return new MatchText(begun, values);
        }
    }
}
