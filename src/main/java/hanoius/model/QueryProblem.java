package hanoius.model;

import java.util.List;

/**
 * A part of a query that means nothing and is left out.
 *
 * @param at where it stands in the text
 * @param key of the message that explains it
 * @param arguments of the message
 */
public record QueryProblem(TextRange at, String key, List<String> arguments) {

    public QueryProblem {
        arguments = List.copyOf(arguments);
    }
}
