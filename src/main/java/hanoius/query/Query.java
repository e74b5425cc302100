package hanoius.query;

import hanoius.edtf.Certainty;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Term;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is searched for, read from what was typed: a record is found that has every word, none of
 * those left out, and of each operator one of its values.
 *
 * <p>A word stands for every word that begins with it; in quotes, words follow each other exactly.
 * A minus before either, or before an operator, leaves out what has it. {@code year:2014..2019},
 * {@code year:2014..} and {@code year:2019} find what may lie within.
 */
public final class Query {

    /** Asks nothing. */
    public static final Query NONE = new Query("", List.of());

    private final String text;
    private final List<SearchPhrase> wanted = new ArrayList<>();
    private final List<SearchPhrase> unwanted = new ArrayList<>();

    /** In the order of the operators; an enum map would read all of them for an empty query. */
    private final Map<Operator, List<Condition>> required = new TreeMap<>();

    private final List<Condition> excluded = new ArrayList<>();
    private final List<QueryProblem> problems = new ArrayList<>();

    private final List<Term> terms;

    private Query(String text, List<Term> terms) {
        this.text = text;
        this.terms = terms;
    }

    /** Reads a text that is asked of no document, or of one whose words are not known. */
    public static Query parse(String text) {
        return parse(text, List.of());
    }

    /**
     * Reads any text; what is wrong in it becomes a problem and the rest still holds.
     *
     * @param terms of the document that is asked: its categories and scopes may be its own
     */
    public static Query parse(String text, List<Term> terms) {
        Query query = new Query(text, terms);
        if (text.isBlank()) {
            return query;
        }
        List<QueryPart> parts = QueryPart.of(text);
        int at = 0;
        while (at < parts.size()) {
            int end = at + QueryPart.together(parts.subList(at, parts.size()));
            query.add(parts.subList(at, end));
            at = end;
        }
        query.joinDays();
        if (TypedFigure.isEnded(text)) {
            query.wanted.replaceAll(each -> new SearchPhrase(each.words(), false));
        }
        return query;
    }

    private void add(List<QueryPart> together) {
        QueryPart part = together.getFirst();
        if (part.operator().isEmpty()) {
            QueryPart.phrase(together).ifPresent(part.excluding() ? unwanted::add : wanted::add);
            return;
        }
        switch (OperatorReading.of(part, terms)) {
            case OperatorReading.Wrong(QueryProblem problem) -> problems.add(problem);
            case OperatorReading.Right(_, Condition condition) when part.excluding() ->
                    excluded.add(condition);
            case OperatorReading.Right(Operator operator, Condition condition) ->
                    required.computeIfAbsent(operator, _ -> new ArrayList<>()).add(condition);
        }
    }

    /** From a day and to another one: one date lies between them. */
    private void joinDays() {
        List<Condition> begin = required.getOrDefault(Operator.FROM, List.of());
        List<Condition> end = required.getOrDefault(Operator.TO, List.of());
        if (begin.size() == 1
                && end.size() == 1
                && begin.getFirst() instanceof Condition.Dated from
                && end.getFirst() instanceof Condition.Dated to) {
            from.days()
                    .and(to.days())
                    .ifPresent(
                            between -> {
                                required.remove(Operator.TO);
                                required.put(
                                        Operator.FROM,
                                        List.of(new Condition.Dated(from.roles(), between)));
                            });
        }
    }

    /** What a record holds that is found: every word and operator, and nothing left out. */
    public List<Clause> clauses() {
        Stream<Clause> conditions =
                required.values().stream().map(each -> new Clause(each, Clause.Asks.ONE));
        Stream<Clause> none =
                Stream.concat(unwanted.stream().map(Condition.Worded::new), excluded.stream())
                        .map(each -> new Clause(List.of(each), Clause.Asks.NONE));
        return Stream.of(
                        wanted.stream().map(Condition.Worded::new).map(Clause::of),
                        conditions,
                        none)
                .flatMap(each -> each)
                .toList();
    }

    /** Whether a record holds all of that, certainly or possibly; figures are found besides. */
    boolean finds(Fact fact, Dataset dataset) {
        return clauses().stream().noneMatch(each -> each.of(fact, dataset) == Certainty.NOT);
    }

    /** The figures that are asked for besides; empty when no number was typed. */
    public Optional<FigureSearch> figures() {
        return required.isEmpty() && excluded.isEmpty() && unwanted.isEmpty() && problems.isEmpty()
                ? FigureSearch.of(text)
                : Optional.empty();
    }

    /** As it was typed. */
    public String text() {
        return text;
    }

    /**
     * A text with its operators and their values as a language has them; it finds the same. Words
     * of records stay as they were typed.
     */
    public static String in(Words words, String text) {
        StringBuilder said = new StringBuilder();
        int at = 0;
        for (QueryPart part : QueryPart.of(text)) {
            said.append(text, at, part.at().from());
            said.append(
                    Operator.of(part.operator())
                            .map(operator -> part.in(words, operator))
                            .orElse(text.substring(part.at().from(), part.at().to())));
            at = part.at().to();
        }
        return said.append(text.substring(at)).toString();
    }

    /** What must all occur. */
    public List<SearchPhrase> wanted() {
        return List.copyOf(wanted);
    }

    /** What in the text means nothing, in its order. */
    public List<QueryProblem> problems() {
        return List.copyOf(problems);
    }

    /** Whether it asks nothing, so that everything is found. */
    public boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty() && required.isEmpty() && excluded.isEmpty();
    }

    /** Whether it asks conditions and no words. */
    public boolean isOfConditions() {
        return wanted.isEmpty() && !(required.isEmpty() && excluded.isEmpty());
    }

    /** The parts of a title that the words found, in order, none touching another. */
    public List<TextRange> highlights(String title) {
        List<TextRange> ranges =
                wanted.stream()
                        .flatMap(each -> each.in(title).stream())
                        .sorted((a, b) -> Integer.compare(a.from(), b.from()))
                        .toList();
        List<TextRange> joined = new ArrayList<>();
        for (TextRange each : ranges) {
            if (!joined.isEmpty() && each.from() <= joined.getLast().to()) {
                TextRange last = joined.removeLast();
                joined.add(new TextRange(last.from(), Math.max(last.to(), each.to())));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    /**
     * What the part of the text before the caret may be completed to, best first.
     *
     * @param words in which that is; the text may be in those of another language
     */
    public static List<Completion> completions(
            String text, int caret, Vocabulary vocabulary, Words words) {
        return Completion.of(text, caret, vocabulary, words);
    }
}
