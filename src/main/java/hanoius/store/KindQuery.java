package hanoius.store;

import hanoius.model.RecordId;
import hanoius.query.Query;
import hanoius.query.QueryCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The records of one kind that a query finds, as SQL: what to select stands before it, and an order
 * and a limit may follow.
 *
 * @param match what FTS5 is asked; empty to look at every record of the kind
 * @param values those of the question marks
 */
record KindQuery(String match, String sql, List<Object> values) {

    KindQuery {
        values = List.copyOf(values);
    }

    /** What is asked of words alone, of which one stands for the kind: no other table is needed. */
    static KindQuery ofWords(String match) {
        return new KindQuery(match, " FROM search WHERE search MATCH ?", List.of(match));
    }

    static KindQuery of(Query query, RecordId.Kind kind, String match) {
        KindConditions conditions = new KindConditions(kind);
        List<String> all = new ArrayList<>();
        for (List<QueryCondition> anyOf : query.required()) {
            if (anyOf.stream().noneMatch(KindConditions::isOfWords)) {
                all.add(anyOf.stream().map(conditions::sql).collect(Collectors.joining(" OR ")));
            }
        }
        query.excluded().stream()
                .filter(each -> !KindConditions.isOfWords(each))
                .forEach(each -> all.add("NOT " + conditions.sql(each)));
        String where =
                all.stream().map(each -> " AND (" + each + ")").collect(Collectors.joining());
        String table = kind.name().toLowerCase(Locale.ROOT);
        List<Object> values = new ArrayList<>();
        if (!match.isEmpty()) {
            values.add(match);
        }
        values.addAll(conditions.values());
        return new KindQuery(match, from(table, match) + where, values);
    }

    /** The words are looked up first, whatever else would seem cheaper. */
    private static String from(String table, String match) {
        return match.isEmpty()
                ? " FROM " + table + " AS fact WHERE 1"
                : " FROM search CROSS JOIN "
                        + table
                        + " AS fact ON fact.id = search.rowid WHERE search MATCH ?";
    }

    /** Whether a query asks nothing of other columns than words. */
    static boolean isOfWordsAlone(Query query) {
        return query.required().stream().flatMap(List::stream).allMatch(KindConditions::isOfWords)
                && query.excluded().stream().allMatch(KindConditions::isOfWords);
    }

    /** The numbers of the records, in no order of their own; an order and a limit may follow. */
    String ids() {
        return (match.isEmpty() ? "SELECT fact.id" : "SELECT search.rowid") + " AS id" + sql;
    }

    /** The numbers of the records, ascending. */
    String ascendingIds() {
        return ids() + " ORDER BY id";
    }
}
