package hanoius.store;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.model.DateRole;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.query.Clause;
import hanoius.query.Condition;
import hanoius.query.Facet;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.ParticipationsType;

import org.sqlite.Function;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The records of one kind that hold what a filter asks, as SQL: what to select stands before it,
 * and an order and a limit may follow. Every condition becomes SQL here; those of words are asked
 * of the index, as {@link MatchText} words them.
 *
 * @param match what FTS5 is asked; empty to look at every record of the kind
 * @param values those of the question marks
 */
record ConditionSql(String match, String sql, List<Object> values) {

    ConditionSql {
        values = List.copyOf(values);
    }

    /** What is asked of words alone, of which one stands for the kind: no other table is needed. */
    static ConditionSql ofWords(String match) {
        return new ConditionSql(match, " FROM search WHERE search MATCH ?", List.of(match));
    }

    /**
     * @param match what the clauses ask of words; empty for nothing
     */
    static ConditionSql of(List<Clause> clauses, RecordId.Kind kind, String match) {
        List<Object> values = new ArrayList<>();
        if (!match.isEmpty()) {
            values.add(match);
        }
        Where where = new Where(kind, values);
        String conditions =
                clauses.stream()
                        .filter(each -> !each.isOfWords())
                        .map(each -> " AND " + where.of(each))
                        .collect(Collectors.joining());
        return new ConditionSql(match, from(kind, match) + conditions, values);
    }

    /** The words are looked up first, whatever else would seem cheaper. */
    private static String from(RecordId.Kind kind, String match) {
        String table = kind.name().toLowerCase(Locale.ROOT);
        return match.isEmpty()
                ? " FROM " + table + " AS fact WHERE 1"
                : " FROM search CROSS JOIN "
                        + table
                        + " AS fact ON fact.id = search.rowid WHERE search MATCH ?";
    }

    /** The numbers of the records, in no order of their own; an order and a limit may follow. */
    String ids() {
        return (match.isEmpty() ? "SELECT fact.id" : "SELECT search.rowid") + " AS id" + sql;
    }

    /** The numbers of the records, ascending. */
    String ascendingIds() {
        return ids() + " ORDER BY id";
    }

    /** Gives a connection the function of SQL by which dates with gaps are asked. */
    static void prepare(Connection connection) throws SQLException {
        Function.create(
                connection,
                "may_lie_within",
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        result(mayLieWithin(value_text(0), value_long(1), value_long(2)) ? 1 : 0);
                    }
                },
                3,
                Function.FLAG_DETERMINISTIC);
    }

    private static boolean mayLieWithin(String date, long from, long to) {
        return EdtfDate.parse(date).within(day(from), day(to)) != Certainty.NOT;
    }

    private static LocalDate day(long day) {
        return LocalDate.ofEpochDay(
                Math.clamp(day, LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()));
    }

    /**
     * Whether the date of a column may lie within days. An empty day of a date that is there means
     * that it goes on without limit; only what is written with a gap, such as a set, may lie around
     * all of the days and on none of them.
     *
     * @param values takes those of the question marks
     */
    static String within(String column, DayRange days, List<Object> values) {
        long from = first(days);
        long to = last(days);
        Collections.addAll(values, to, from, from, to, from, to);
        return String.format(
                Locale.ROOT,
                "(%1$s IS NOT NULL AND ifnull(%1$s_earliest <= ?, 1)"
                        + " AND ifnull(%1$s_latest >= ?, 1)"
                        + " AND (ifnull(%1$s_earliest >= ? AND %1$s_latest <= ?, 0)"
                        + " OR %1$s NOT GLOB '*[[{X]*' OR may_lie_within(%1$s, ?, ?)))",
                column);
    }

    private static long first(DayRange days) {
        return days.from() == null ? Long.MIN_VALUE : days.from().toEpochDay();
    }

    private static long last(DayRange days) {
        return days.to() == null ? Long.MAX_VALUE : days.to().toEpochDay();
    }

    /**
     * Clauses as SQL over the table "fact" of one kind, true or false and never null.
     *
     * @param values takes those of the question marks
     */
    private record Where(RecordId.Kind kind, List<Object> values) {

        private static final String NEVER = "0";
        private static final String ALWAYS = "1";
        private static final String CITED =
                "(SELECT count(DISTINCT source) FROM citation WHERE record = fact.id)";

        /** Another report of the same figure that gives another value, or another period. */
        private static final String OTHER_FIGURE =
                "EXISTS (SELECT 1 FROM observation AS other"
                        + " WHERE ifnull(other.same_as, other.id) = ifnull(fact.same_as, fact.id)"
                        + " AND other.indicator = fact.indicator"
                        + " AND (CAST(other.value AS REAL) <> CAST(fact.value AS REAL)"
                        + " OR other.qualifier <> fact.qualifier OR other.period <> fact.period))";

        /** Another report of the same event, however many lie between, that dates it otherwise. */
        private static final String OTHER_EVENT =
                "(fact.id IN (SELECT from_record FROM link WHERE relation = 'same_event'"
                        + " UNION SELECT to_record FROM link WHERE relation = 'same_event')"
                        + " AND EXISTS (WITH RECURSIVE same (id) AS (SELECT fact.id UNION"
                        + " SELECT iif(from_record = same.id, to_record, from_record)"
                        + " FROM same JOIN link ON relation = 'same_event'"
                        + " AND same.id IN (from_record, to_record))"
                        + " SELECT 1 FROM same JOIN milestone AS other USING (id)"
                        + " WHERE other.date <> fact.date))";

        private static final String SERIES =
                "EXISTS (SELECT 1 FROM indicator AS series WHERE series.id = fact.indicator AND ";

        String of(Clause clause) {
            if (clause.passes(kind)) {
                return ALWAYS;
            }
            String any = anyOf(clause.conditions().stream().map(this::of).toList());
            return clause.asks() == Clause.Asks.NONE ? "NOT " + any : any;
        }

        private String of(Condition condition) {
            return switch (condition) {
                case Condition.Chosen(Facet facet, Set<String> chosen) ->
                        facet.applies(kind) ? chosen(facet, chosen) : NEVER;
                case Condition.Dated(Set<DateRole> roles, DayRange days) ->
                        anyOf(roles.stream().map(role -> dated(role, days)).toList());
                case Condition.Worded _, Condition.Named _ ->
                        throw new IllegalArgumentException("asked of words: " + condition);
            };
        }

        private static String anyOf(Collection<String> some) {
            return some.isEmpty() ? NEVER : "(" + String.join(" OR ", some) + ")";
        }

        private String chosen(Facet facet, Set<String> chosen) {
            if (facet.equals(Facet.REPORTS)) {
                return anyOf(chosen.stream().map(this::reports).toList());
            }
            return facet.field(kind)
                    .map(own -> chosen("fact.", own, chosen))
                    .or(
                            () ->
                                    facet.field(RecordId.Kind.INDICATOR)
                                            .map(of -> chosen("series.", of, chosen))
                                            .map(of -> SERIES + of + ")"))
                    .orElse(NEVER);
        }

        private String chosen(String table, Field<?, ?> field, Set<String> chosen) {
            String column = table + field.name();
            return switch (field.type()) {
                case FieldType.Names _ -> listed(EntityTable.name(field), "name", chosen);
                case ParticipationsType _ -> partners(chosen);
                case CitationsType _ ->
                        listed("citation JOIN record AS cited ON cited.id = source", "key", chosen);
                case FieldType.Choice<?> _ -> word(column, chosen);
                default -> in("iif(trim(" + column + ") = '', '', " + column + ")", chosen);
            };
        }

        private String in(String column, Collection<String> chosen) {
            values.addAll(chosen);
            return column
                    + chosen.stream().map(_ -> "?").collect(Collectors.joining(", ", " IN (", ")"));
        }

        /** A constant stands in a document in small letters. */
        private String word(String column, Set<String> constants) {
            return in(
                    column, constants.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList());
        }

        private String partners(Set<String> chosen) {
            String rows =
                    "EXISTS (SELECT 1 FROM participation WHERE record = fact.id AND role = '"
                            + Party.PARTNER
                            + "'";
            String one =
                    rows
                            + " AND party IN (SELECT id FROM record WHERE kind = 'party' AND "
                            + in("key", chosen)
                            + "))";
            return chosen.contains(Facet.NONE_GIVEN) ? "(" + one + " OR NOT " + rows + "))" : one;
        }

        private String listed(String table, String column, Set<String> chosen) {
            String rows = "EXISTS (SELECT 1 FROM " + table + " WHERE record = fact.id";
            String one = rows + " AND " + in(column, chosen) + ")";
            return chosen.contains(Facet.NONE_GIVEN) ? "(" + one + " OR NOT " + rows + "))" : one;
        }

        private String reports(String value) {
            return switch (value) {
                case Facet.NO_SOURCE -> CITED + " = 0";
                case Facet.ONE_SOURCE -> CITED + " = 1";
                case Facet.SEVERAL_SOURCES -> CITED + " > 1";
                default ->
                        switch (kind) {
                            case MILESTONE -> OTHER_EVENT;
                            case OBSERVATION -> OTHER_FIGURE;
                            case AGREEMENT,
                                    INDICATOR,
                                    SOURCE,
                                    PARTY,
                                    LINK,
                                    CHART,
                                    TERM,
                                    ATTACHMENT ->
                                    NEVER;
                        };
            };
        }

        private String dated(DateRole role, DayRange days) {
            if (role == DateRole.PERIOD && kind == RecordId.Kind.INDICATOR) {
                return "EXISTS (SELECT 1 FROM observation AS one WHERE one.indicator = fact.id AND "
                        + within("one.period", days, values)
                        + ")";
            }
            if (role.kind() != kind) {
                return NEVER;
            }
            return switch (role) {
                case HAPPENED -> within("fact.date", days, values);
                case SIGNED -> within("fact.signed", days, values);
                case ENDED -> within("fact.ended", days, values);
                case PERIOD -> within("fact.period", days, values);
                case PUBLISHED -> within("fact.published", days, values);
                case IN_FORCE -> inForce(days);
            };
        }

        /**
         * From when it took effect, or else was signed, to its end, wherever these are reported.
         */
        private String inForce(DayRange days) {
            Collections.addAll(values, last(days), last(days), first(days));
            return "(fact.status <> 'proposed'"
                    + " AND CASE WHEN fact.in_force IS NOT NULL"
                    + " THEN ifnull(fact.in_force_earliest <= ?, 1)"
                    + " ELSE ifnull(fact.signed_earliest <= ?, 1) END"
                    + " AND ifnull(fact.ended_latest >= ?, 1))";
        }
    }
}
