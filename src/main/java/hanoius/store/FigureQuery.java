package hanoius.store;

import hanoius.model.Query;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The observations whose value is the figure that was typed, as SQL.
 *
 * @param values those of the question marks; none when no figure was typed
 */
record FigureQuery(List<String> values) {

    FigureQuery {
        values = List.copyOf(values);
    }

    static FigureQuery of(Query query) {
        return new FigureQuery(query.figures().stream().map(BigDecimal::toPlainString).toList());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Their numbers, preferred reports first; values are compared however many zeros they have. */
    String ids() {
        return "SELECT id FROM observation WHERE CAST(value AS REAL) IN ("
                + values.stream().map(_ -> "CAST(? AS REAL)").collect(Collectors.joining(", "))
                + ") ORDER BY same_as IS NOT NULL, id";
    }
}
