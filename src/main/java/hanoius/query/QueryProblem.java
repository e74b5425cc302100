package hanoius.query;

import hanoius.language.Language;

import java.util.List;
import java.util.Map;

/**
 * A part of a query that means nothing and is left out.
 *
 * @param at where it stands in the text
 * @param key of the message that explains it
 * @param arguments of the message
 * @param right what could stand there, by language; empty when that is no list
 */
public record QueryProblem(
        TextRange at, String key, List<String> arguments, Map<Language, List<String>> right) {

    public QueryProblem {
        arguments = List.copyOf(arguments);
        right = Map.copyOf(right);
    }

    /** What could stand there, as a language has it; empty when that is no list. */
    public List<String> right(Language language) {
        return right.getOrDefault(language, List.of());
    }
}
