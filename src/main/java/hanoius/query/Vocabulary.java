package hanoius.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The values that a document has for operators which take any words, most frequent first. */
public final class Vocabulary {

    /** Of a document that has no names. */
    public static final Vocabulary EMPTY = new Vocabulary(Map.of());

    private final Map<Operator, List<String>> names = new EnumMap<>(Operator.class);

    public Vocabulary(Map<Operator, List<String>> names) {
        names.forEach((operator, values) -> this.names.put(operator, List.copyOf(values)));
    }

    /** The values of an operator that takes any words. */
    public List<String> values(Operator operator) {
        return names.getOrDefault(operator, List.of());
    }
}
