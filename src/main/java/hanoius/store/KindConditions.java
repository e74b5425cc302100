package hanoius.store;

import hanoius.model.RecordId;
import hanoius.query.Operator;
import hanoius.query.QueryCondition;
import hanoius.query.QueryCondition.Chosen;
import hanoius.query.QueryCondition.Dated;
import hanoius.query.QueryCondition.Named;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a query asks of other columns than words, as SQL over the table "fact" of one kind. */
final class KindConditions {

    private static final String NEVER = "0";
    private static final String CITED =
            "EXISTS (SELECT 1 FROM citation WHERE citation.record = fact.id)";

    private static final String ONE_SOURCE =
            "(SELECT count(DISTINCT source) FROM citation WHERE citation.record = fact.id) = 1";

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

    private final RecordId.Kind kind;
    private final List<Object> values = new ArrayList<>();

    KindConditions(RecordId.Kind kind) {
        this.kind = kind;
    }

    /** The values of the question marks so far. */
    List<Object> values() {
        return values;
    }

    /** Whether it is asked of words instead. */
    static boolean isOfWords(QueryCondition condition) {
        return condition instanceof Named;
    }

    /** True or false for every fact, never null. */
    String sql(QueryCondition condition) {
        return switch (condition) {
            case Chosen(Operator operator, String word) -> chosen(operator, word);
            case Dated dated -> dated(dated);
            case Named _ -> throw new IllegalArgumentException("asked of words: " + condition);
        };
    }

    private String chosen(Operator operator, String word) {
        return switch (operator) {
            case STATUS -> kind == RecordId.Kind.AGREEMENT ? equal("status", word) : NEVER;
            case CATEGORY -> kind == RecordId.Kind.MILESTONE ? equal("category", word) : NEVER;
            case SCOPE -> scope(word);
            case HAS -> has(word);
            default -> throw new IllegalArgumentException(operator + " has no words of its own");
        };
    }

    private String equal(String column, String word) {
        values.add(word.replace('-', '_'));
        return "fact." + column + " = ?";
    }

    private String scope(String word) {
        return switch (kind) {
            case MILESTONE, AGREEMENT, INDICATOR -> equal("scope", word);
            case OBSERVATION ->
                    "EXISTS (SELECT 1 FROM indicator AS series WHERE series.id = fact.indicator AND"
                            + " "
                            + equal("scope", word).replace("fact.", "series.")
                            + ")";
            case SOURCE -> NEVER;
        };
    }

    private String has(String word) {
        return switch (kind) {
            case MILESTONE, AGREEMENT, OBSERVATION ->
                    switch (word) {
                        case "source" -> CITED;
                        case "no-source" -> "NOT " + CITED;
                        case "one-source" -> ONE_SOURCE;
                        default -> otherReport();
                    };
            case INDICATOR, SOURCE -> NEVER;
        };
    }

    /** Whether another report of the same says something else. */
    private String otherReport() {
        return switch (kind) {
            case MILESTONE -> OTHER_EVENT;
            case OBSERVATION -> OTHER_FIGURE;
            case AGREEMENT, INDICATOR, SOURCE -> NEVER;
        };
    }

    private String dated(Dated dated) {
        return switch (dated.operator()) {
            case SIGNED -> kind == RecordId.Kind.AGREEMENT ? within("fact.signed", dated) : NEVER;
            case ENDED -> kind == RecordId.Kind.AGREEMENT ? within("fact.ended", dated) : NEVER;
            case IN_FORCE -> kind == RecordId.Kind.AGREEMENT ? inForce(dated) : NEVER;
            case HAPPENED -> kind == RecordId.Kind.MILESTONE ? anyDate(dated) : NEVER;
            case PERIOD ->
                    kind == RecordId.Kind.OBSERVATION || kind == RecordId.Kind.INDICATOR
                            ? anyDate(dated)
                            : NEVER;
            default -> anyDate(dated);
        };
    }

    /** From when it took effect, or else was signed, to its end, wherever these are reported. */
    private String inForce(Dated dated) {
        long to = last(dated);
        values.add(to);
        values.add(to);
        values.add(first(dated));
        return "(fact.status <> 'proposed'"
                + " AND CASE WHEN fact.in_force IS NOT NULL"
                + " THEN ifnull(fact.in_force_earliest <= ?, 1)"
                + " ELSE ifnull(fact.signed_earliest <= ?, 1) END"
                + " AND ifnull(fact.ended_latest >= ?, 1))";
    }

    private String anyDate(Dated dated) {
        return switch (kind) {
            case MILESTONE -> within("fact.date", dated);
            case AGREEMENT ->
                    "("
                            + within("fact.signed", dated)
                            + " OR "
                            + within("fact.ended", dated)
                            + " OR "
                            + inForce(dated)
                            + ")";
            case OBSERVATION -> within("fact.period", dated);
            case SOURCE -> within("fact.published", dated);
            case INDICATOR ->
                    "EXISTS (SELECT 1 FROM observation AS one WHERE one.indicator = fact.id AND "
                            + within("one.period", dated)
                            + ")";
        };
    }

    /** An empty day of a date that is there means that it goes on without limit. */
    private String within(String column, Dated dated) {
        values.add(last(dated));
        values.add(first(dated));
        return String.format(
                Locale.ROOT,
                "(%1$s IS NOT NULL AND ifnull(%1$s_earliest <= ?, 1)"
                        + " AND ifnull(%1$s_latest >= ?, 1))",
                column);
    }

    private static long first(Dated dated) {
        return dated.from() == null ? Long.MIN_VALUE : dated.from().toEpochDay();
    }

    private static long last(Dated dated) {
        return dated.to() == null ? Long.MAX_VALUE : dated.to().toEpochDay();
    }
}
