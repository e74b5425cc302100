package hanoius.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to go on with a query.
 *
 * @param label what is added, as in {@code status:signed}
 * @param operator what it is a value of, or the operator itself
 * @param isValue whether it is a whole condition and not just an operator's name
 * @param text the query that would result
 * @param caret where the caret would stand in it
 */
public record Completion(String label, Operator operator, boolean isValue, String text, int caret) {

    private static final int MOST = 6;

    static List<Completion> of(String text, int caret, Vocabulary vocabulary) {
        int end = Math.clamp(caret, 0, text.length());
        return QueryPart.of(text.substring(0, end)).stream()
                .filter(part -> part.at().to() == end)
                .findFirst()
                .map(part -> of(part, text, end, vocabulary))
                .orElse(List.of());
    }

    private static List<Completion> of(
            QueryPart part, String text, int end, Vocabulary vocabulary) {
        String head = text.substring(0, part.at().from()) + (part.excluding() ? "-" : "");
        String tail = text.substring(end);
        if (part.operator().isEmpty()) {
            return part.quoted() ? List.of() : names(part.value(), head, tail);
        }
        boolean closed = part.quoted() && end > part.valueFrom() + 1 + part.value().length();
        return closed
                ? List.of()
                : Operator.of(part.operator()).stream()
                        .flatMap(operator -> values(operator, part, vocabulary))
                        .map(each -> value(each, head, tail))
                        .toList();
    }

    private static List<Completion> names(String begun, String head, String tail) {
        String folded = SearchWords.fold(begun);
        List<Completion> names = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            Stream.of(operator.word(), operator.vietnamese())
                    .filter(each -> !folded.isEmpty() && SearchWords.fold(each).startsWith(folded))
                    .findFirst()
                    .ifPresent(
                            word -> {
                                String before = head + word + ":";
                                names.add(
                                        new Completion(
                                                word + ":",
                                                operator,
                                                false,
                                                before + tail,
                                                before.length()));
                            });
        }
        return names;
    }

    /**
     * A value of an operator that what was typed may become.
     *
     * @param name the operator as it was typed
     */
    private record Value(Operator operator, String name, String word) {}

    private static Stream<Value> values(Operator operator, QueryPart part, Vocabulary vocabulary) {
        boolean vietnamese =
                SearchWords.fold(operator.vietnamese()).equals(SearchWords.fold(part.operator()));
        List<String> all =
                vietnamese && !operator.choices().isEmpty()
                        ? operator.vietnameseChoices()
                        : vocabulary.values(operator);
        Stream<String> fitting =
                part.value().isBlank()
                        ? all.stream()
                        : part.phrase().map(begun -> new SearchPhrase(begun.words(), true)).stream()
                                .flatMap(begun -> all.stream().filter(begun::occursIn));
        return fitting.filter(each -> !each.equals(part.value()) || part.quoted())
                .limit(MOST)
                .map(
                        each ->
                                new Value(
                                        operator,
                                        vietnamese ? operator.vietnamese() : operator.word(),
                                        each));
    }

    private static Completion value(Value value, String head, String tail) {
        boolean plain = value.word.codePoints().noneMatch(c -> c == ' ' || c == '"');
        // A quote cannot be written within quotes; words are compared without it anyway.
        String quoted = plain ? value.word : '"' + value.word.replace('"', ' ') + '"';
        String label = value.name + ":" + quoted;
        String before = head + label + (tail.startsWith(" ") ? "" : " ");
        int caret = before.length() + (tail.startsWith(" ") ? 1 : 0);
        return new Completion(label, value.operator, true, before + tail, caret);
    }
}
