package hanoius.store;

import hanoius.model.RecordId;
import hanoius.query.FigureSearch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The observations that are asked for by their values, their years and the words of their
 * indicators, as SQL: their numbers, preferred reports first.
 *
 * @param values those of the question marks
 */
record FigureQuery(String ids, List<Object> values) {

    FigureQuery {
        values = List.copyOf(values);
    }

    /**
     * @param match how words are looked up quickly
     */
    static FigureQuery of(FigureSearch search, MatchText match) {
        List<String> all = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (!search.words().isEmpty()) {
            all.add("indicator IN (SELECT rowid FROM search WHERE search MATCH ?)");
            values.add(match.ofWords(search.words(), RecordId.Kind.INDICATOR));
        }
        search.parts().forEach(each -> all.add(anyReading(each, values)));
        return new FigureQuery(
                "SELECT id FROM observation WHERE "
                        + String.join(" AND ", all)
                        + " ORDER BY same_as IS NOT NULL, id",
                values);
    }

    /** A value is compared however many zeros it has; a period may lie within the years. */
    private static String anyReading(FigureSearch.Part part, List<Object> values) {
        String equal =
                part.values().stream()
                        .map(_ -> "CAST(? AS REAL)")
                        .collect(Collectors.joining(", ", "CAST(value AS REAL) IN (", ")"));
        part.values().stream().map(BigDecimal::toPlainString).forEach(values::add);
        if (part.years().isEmpty()) {
            return equal;
        }
        return "("
                + equal
                + " OR "
                + ConditionSql.within("period", part.years().get(), values)
                + ")";
    }
}
