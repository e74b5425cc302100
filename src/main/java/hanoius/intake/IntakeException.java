package hanoius.intake;

import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.text.Words;

import java.io.Serial;
import java.util.List;
import java.util.Locale;

/** A file that is not taken in at all. */
public final class IntakeException extends RuntimeException implements Refusal {

    @Serial private static final long serialVersionUID = 1L;

    /** Why it is not. */
    public enum Reason {
        /** More than is read. */
        TOO_LARGE,
        /** It is no workbook, or broken. */
        NO_WORKBOOK,
        /** Nothing stands in it. */
        NOTHING,
        /** None of its columns is called as one that is known. */
        NO_COLUMNS,
        /** Something that cannot be read as a table is in it. */
        NOT_A_TABLE,
        /** Someone's choice names a column that there is not. */
        NO_COLUMN
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    IntakeException(Reason reason, Object... arguments) {
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
        return "intake_refusal." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return arguments;
    }
}
