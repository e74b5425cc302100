package hanoius.intake;

import java.io.Serial;

/** A file that is not taken in at all. */
public final class IntakeException extends ReasonedException {

    @Serial private static final long serialVersionUID = 1L;

    /** Why it is not. */
    public enum Reason {
        /** More than is read. */
        TOO_LARGE,
        /** It is no workbook, or broken. */
        NO_WORKBOOK,
        /** A folder that is no data package. */
        NO_PACKAGE,
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

    IntakeException(Reason reason, Object... arguments) {
        super("intake_refusal.", reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
