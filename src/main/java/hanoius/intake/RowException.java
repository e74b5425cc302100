package hanoius.intake;

import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.text.Words;

import java.io.Serial;
import java.util.List;
import java.util.Locale;

/** A cell or a row that cannot be taken as it is. */
public final class RowException extends RuntimeException implements Refusal {

    @Serial private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** A cell that may not be empty is. */
        MISSING,
        /** It is none of the words that the column has. */
        NONE_OF,
        NO_NUMBER,
        NO_WHOLE_NUMBER,
        NO_DAY,
        NO_UUID,
        /** A number is less than the smallest one there may be. */
        TOO_SMALL,
        /** The bounds of a figure are not in their order. */
        NOT_ASCENDING,
        /** It names a record that is neither there nor comes with it. */
        NO_RECORD,
        /** It may name any of several. */
        SEVERAL_RECORDS,
        /** It names a record whose own row is in error. */
        RESTS_ON_ERROR,
        /** Another row says the same record. */
        TWICE,
        /** Nothing else is known of what is wrong. */
        NOT_UNDERSTOOD,
        /** A row is longer than any is read. */
        BROKEN,
        /** It only reads with day and month the other way round than the rest of its column. */
        OTHERWISE,
        /** The words of whoever read the file. */
        UNREADABLE
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    /**
     * @param arguments what the sentence names
     */
    RowException(Reason reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, as a sentence in English. */
    @Override
    public String getMessage() {
        return Words.in(Language.EN).of(this);
    }

    @Override
    public String key() {
        return "intake_problem." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return arguments;
    }
}
