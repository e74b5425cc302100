package hanoius.exchange;

import hanoius.edtf.Refusal;
import hanoius.schema.Column;

import java.util.List;
import java.util.Locale;

/**
 * Why a cell says nothing of its column.
 *
 * @param detail what the sentence of the reason names; empty where it names nothing
 */
public record CellProblem(Reason reason, String detail) implements Refusal {

    /** What is wrong. */
    public enum Reason {
        /** It may not be empty, and is. */
        MISSING,
        /** It is none of the words that the column has: the detail. */
        NONE_OF,
        NO_NUMBER,
        NO_WHOLE_NUMBER,
        NO_DAY,
        NO_UUID,
        /** Its number is less than the smallest one there may be: the detail. */
        TOO_SMALL,
        /** It is no list; the detail says in English why. */
        NOT_UNDERSTOOD
    }

    CellProblem(Reason reason) {
        this(reason, "");
    }

    @Override
    public String key() {
        return "intake_problem." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return List.of(detail);
    }

    /** The same of a cell of a column, in few words of English. */
    String english(Column column, String cell) {
        String quoted = '"' + cell + '"';
        return switch (reason) {
            case MISSING -> "is missing";
            case NONE_OF ->
                    column.type() == Column.Type.FLAG
                            ? quoted + " is neither yes nor no"
                            : quoted + " is none of " + detail;
            case NO_NUMBER -> quoted + " is not a number such as 12.5";
            case NO_WHOLE_NUMBER -> quoted + " is not a whole number";
            case NO_DAY -> quoted + " is not a day such as 2020-07-01";
            case NO_UUID -> quoted + " is not a UUID (RFC 9562)";
            case TOO_SMALL -> cell + " is less than " + detail;
            case NOT_UNDERSTOOD -> quoted + ": " + detail;
        };
    }
}
