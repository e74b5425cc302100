package hanoius.intake;

import java.io.Serial;

/** A cell or a row that cannot be taken as it is. */
public final class RowException extends ReasonedException {

    @Serial private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
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
        /** A row has cells behind the last that has a head, as where a text has no quotes. */
        MORE_CELLS,
        /** What stands there is what a spreadsheet says of a formula that fails. */
        FAILED_FORMULA,
        /** A sheet of a workbook is left out. */
        LEFT_SHEET,
        /** It only reads with day and month the other way round than the rest of its column. */
        OTHERWISE,
        /** The words of whoever read the file. */
        UNREADABLE
    }

    private final Reason reason;

    /**
     * @param arguments what the sentence names
     */
    RowException(Reason reason, Object... arguments) {
        super("intake_problem.", reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
