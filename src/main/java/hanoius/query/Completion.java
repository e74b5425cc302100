package hanoius.query;

import hanoius.language.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** In the name of an operator. */
    private static final int MOST_WORDS = 3;

    /**
     * @param language in which it is offered; what was typed may be in any other
     */
    static List<Completion> of(String text, int caret, Vocabulary vocabulary, Language language) {
        int end = Math.clamp(caret, 0, text.length());
        List<QueryPart> parts = QueryPart.of(text.substring(0, end));
        return parts.isEmpty() || parts.getLast().at().to() != end
                ? List.of()
                : of(parts, text, end, new Offered(vocabulary, language));
    }

    /**
     * What can be offered.
     *
     * @param language in which it is
     */
    private record Offered(Vocabulary vocabulary, Language language) {

        String name(Operator operator) {
            return operator.name(language);
        }

        List<String> values(Operator operator) {
            return operator.choices().isEmpty()
                    ? vocabulary.values(operator)
                    : operator.choices().stream()
                            .map(each -> operator.choice(each, language))
                            .toList();
        }
    }

    private static List<Completion> of(
            List<QueryPart> parts, String text, int end, Offered offered) {
        QueryPart part = parts.getLast();
        String tail = text.substring(end);
        if (part.operator().isEmpty()) {
            return part.quoted() ? List.of() : names(parts, text, tail, offered);
        }
        boolean closed = part.quoted() && end > part.valueFrom() + 1 + part.value().length();
        return closed
                ? List.of()
                : Operator.of(part.operator()).stream()
                        .flatMap(operator -> values(operator, part, offered))
                        .map(each -> value(each, head(part, text), tail))
                        .toList();
    }

    private static String head(QueryPart part, String text) {
        return text.substring(0, part.at().from()) + (part.excluding() ? "-" : "");
    }

    /** A name may have several words, of which the last ones of the text are the first. */
    private static List<Completion> names(
            List<QueryPart> parts, String text, String tail, Offered offered) {
        for (int from = Math.max(0, parts.size() - MOST_WORDS); from < parts.size(); from++) {
            List<QueryPart> last = parts.subList(from, parts.size());
            if (last.stream().allMatch(each -> each.operator().isEmpty() && !each.quoted())) {
                String begun =
                        text.substring(last.getFirst().valueFrom(), last.getLast().at().to());
                List<Completion> names = names(begun, head(last.getFirst(), text), tail, offered);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static List<Completion> names(String begun, String head, String tail, Offered offered) {
        List<Completion> names = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            if (operator.begins(begun)) {
                String label = offered.name(operator) + ":";
                String before = head + label;
                names.add(new Completion(label, operator, false, before + tail, before.length()));
            }
        }
        return names;
    }

    /**
     * A value of an operator that what was typed may become.
     *
     * @param name the operator as it is offered
     */
    private record Value(Operator operator, String name, String word) {}

    private static Stream<Value> values(Operator operator, QueryPart part, Offered offered) {
        Optional<SearchPhrase> begun = part.phrase();
        if (begun.isEmpty() && !part.value().isBlank()) {
            return Stream.empty();
        }
        return offered.values(operator).stream()
                .filter(
                        each ->
                                begun.isEmpty()
                                        || new SearchPhrase(begun.get().words(), true)
                                                .occursIn(each))
                .filter(each -> !each.equals(part.value()) || part.quoted())
                .limit(MOST)
                .map(each -> new Value(operator, offered.name(operator), each));
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
