package hanoius.query;

import java.util.List;

/**
 * A part of a query that means nothing and is left out.
 *
 * @param at where it stands in the text
 * @param key of the message that explains it
 * @param arguments of the message
 * @param english what could stand there, as English has it; empty when that is no list
 * @param vietnamese the same as Vietnamese has it
 */
public record QueryProblem(
        TextRange at,
        String key,
        List<String> arguments,
        List<String> english,
        List<String> vietnamese) {

    public QueryProblem {
        arguments = List.copyOf(arguments);
        english = List.copyOf(english);
        vietnamese = List.copyOf(vietnamese);
    }
}
