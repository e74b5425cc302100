package hanoius.opening;

import java.io.IOException;

/** A file that is no whole document of this program; the message says what it is instead. */
public final class HeaderException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What it is, roughly. */
    public enum Kind {
        MISSING,
        NOT_A_FILE,
        NOT_A_DOCUMENT,
        OTHER_PROGRAM,
        CUT_SHORT,
        DAMAGED,
        WRITE_AHEAD
    }

    private final Kind kind;
    private final String what;

    HeaderException(Kind kind, String what) {
        super(what);
        this.kind = kind;
        this.what = what;
    }

    public Kind kind() {
        return kind;
    }

    /** The rest of a sentence that begins with the file. */
    public String what() {
        return what;
    }
}
