package hanoius.store;

import hanoius.model.Operator;
import hanoius.model.QueryCondition;
import hanoius.model.QueryCondition.Chosen;
import hanoius.model.QueryCondition.Dated;
import hanoius.model.QueryCondition.Named;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a query asks of other columns than words, as SQL over the table "fact" of one kind. */
final class KindConditions {

    private static final String NEVER = "0";
    private static final String CITED =
            "EXISTS (SELECT 1 FROM citation WHERE citation.record = fact.id)";

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
            case PARTY, YEAR, SOURCE, KIND, SECTOR, PLACE, THEME ->
                    throw new IllegalArgumentException(operator + " has no words of its own");
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
                    word.equals("source") ? CITED : "NOT " + CITED;
            case INDICATOR, SOURCE -> NEVER;
        };
    }

    private String dated(Dated dated) {
        return switch (kind) {
            case MILESTONE -> within("fact.date", dated);
            case AGREEMENT -> within("fact.signed", dated);
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
        values.add(dated.to() == null ? Long.MAX_VALUE : dated.to().toEpochDay());
        values.add(dated.from() == null ? Long.MIN_VALUE : dated.from().toEpochDay());
        return String.format(
                Locale.ROOT,
                "(%1$s IS NOT NULL AND ifnull(%1$s_earliest <= ?, 1)"
                        + " AND ifnull(%1$s_latest >= ?, 1))",
                column);
    }
}
