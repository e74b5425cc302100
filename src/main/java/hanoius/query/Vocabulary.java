package hanoius.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that a document has for operators which take any words, most frequent first. */
public final class Vocabulary {

    /** Of a document that has no names. */
    public static final Vocabulary EMPTY = new Vocabulary(Map.of());

    private final Map<Operator, List<String>> names;

    public Vocabulary(Map<Operator, List<String>> names) {
        // Not by the order of operators, which are not read before they are needed.
        Map<Operator, List<String>> kept = new HashMap<>();
        names.forEach((operator, values) -> kept.put(operator, List.copyOf(values)));
        this.names = Map.copyOf(kept);
    }

    /** The values of an operator that takes any words. */
    public List<String> values(Operator operator) {
        return names.getOrDefault(operator, List.of());
    }
}
