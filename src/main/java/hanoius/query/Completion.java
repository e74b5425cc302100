package hanoius.query;

import hanoius.language.Language;
import hanoius.model.Term;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
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
     * @param words in which it is offered; what was typed may be in those of another language
     */
    static List<Completion> of(String text, int caret, Vocabulary vocabulary, Words words) {
        int end = Math.clamp(caret, 0, text.length());
        List<QueryPart> parts = QueryPart.of(text.substring(0, end));
        return parts.isEmpty() || parts.getLast().at().to() != end
                ? List.of()
                : of(parts, text, end, new Offered(vocabulary, words));
    }

    /**
     * What can be offered.
     *
     * @param words in which it is
     */
    private record Offered(Vocabulary vocabulary, Words words) {

        String name(Operator operator) {
            return operator.name(words.language());
        }

        /** The values of an operator that have a phrase in any language, in this one. */
        Stream<String> values(Operator operator, Optional<SearchPhrase> begun) {
            return operator.choices().isEmpty()
                    ? vocabulary.values(operator).stream()
                            .filter(each -> fits(begun, names(operator, each)))
                            .map(each -> shown(operator, each))
                    : operator.choices(terms()).stream()
                            .filter(each -> fits(begun, choices(operator, each)))
                            .map(each -> operator.choice(each, words.language(), terms()));
        }

        private List<Term> terms() {
            return words.glossary().all();
        }

        private Stream<String> choices(Operator operator, String choice) {
            return Arrays.stream(Language.values())
                    .map(language -> operator.choice(choice, language, terms()));
        }

        private static boolean fits(Optional<SearchPhrase> begun, Stream<String> names) {
            return begun.isEmpty() || names.anyMatch(begun.get()::occursIn);
        }

        private Stream<String> names(Operator operator, String key) {
            return Stream.concat(
                    Stream.of(key),
                    Arrays.stream(Language.values()).map(each -> name(operator, key, each)));
        }

        private String shown(Operator operator, String key) {
            return name(operator, key, words.language());
        }

        /** Without a mark where another language stands in: it is to be read again. */
        private String name(Operator operator, String key, Language language) {
            return words.glossary()
                    .term(operator.key(), key)
                    .map(term -> term.name().in(language).text())
                    .orElse(key);
        }
    }

    private static List<Completion> of(
            List<QueryPart> parts, String text, int end, Offered offered) {
        QueryPart part = parts.getLast();
        String tail = text.substring(end);
        if (part.operator().isEmpty()) {
            return part.quoted()
                    ? List.of()
                    : Stream.concat(
                                    values(parts, text, tail, offered),
                                    names(parts, text, tail, offered).stream())
                            .toList();
        }
        boolean closed = part.quoted() && end > part.valueFrom() + 1 + part.value().length();
        return closed
                ? List.of()
                : Operator.of(part.operator()).stream()
                        .flatMap(operator -> values(operator, part.value(), part.quoted(), offered))
                        .map(each -> value(each, head(part, text), tail))
                        .toList();
    }

    /** Those of an operator before the last words, which may be those of a value without quotes. */
    private static Stream<Completion> values(
            List<QueryPart> parts, String text, String tail, Offered offered) {
        int from = parts.size() - 1;
        while (from > 0 && isWord(parts.get(from)) && parts.size() - from <= MOST_WORDS) {
            from--;
        }
        QueryPart part = parts.get(from);
        String begun = text.substring(part.valueFrom(), parts.getLast().at().to());
        return part.quoted()
                ? Stream.of()
                : Operator.of(part.operator()).stream()
                        .flatMap(each -> values(each, begun, false, offered))
                        .map(each -> value(each, head(part, text), tail));
    }

    private static boolean isWord(QueryPart part) {
        return part.operator().isEmpty() && !part.quoted();
    }

    private static String head(QueryPart part, String text) {
        return text.substring(0, part.at().from()) + (part.excluding() ? "-" : "");
    }

    /** A name may have several words, of which the last ones of the text are the first. */
    private static List<Completion> names(
            List<QueryPart> parts, String text, String tail, Offered offered) {
        for (int from = Math.max(0, parts.size() - MOST_WORDS); from < parts.size(); from++) {
            List<QueryPart> last = parts.subList(from, parts.size());
            if (last.stream().allMatch(Completion::isWord)) {
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

    private static Stream<Value> values(
            Operator operator, String typed, boolean quoted, Offered offered) {
        List<SearchWords.Word> begun = SearchWords.of(typed);
        if (begun.isEmpty() && !typed.isBlank()) {
            return Stream.empty();
        }
        return offered.values(
                        operator,
                        begun.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new SearchPhrase(begun, true)))
                .filter(each -> !each.equals(typed) || quoted)
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
