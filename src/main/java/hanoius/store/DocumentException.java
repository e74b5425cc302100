package hanoius.store;

import java.nio.file.Path;

/**
 * A document that cannot be opened, read, made or changed; the message is one line for the user.
 */
public final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, for a caller that words it in another language. */
    public enum Reason {
        MISSING,
        NOT_A_FILE,
        NOT_A_DOCUMENT,
        OTHER_PROGRAM,
        NEWER,
        CUT_SHORT,
        UNEXPECTED_SCHEMA,
        DAMAGED,
        BUSY,
        EXISTS,
        NOT_WRITABLE,
        DISK_FULL,
        NO_COPY,
        INCONSISTENT,
        CHANGED,
        REPLACED,
        NAME_TAKEN,
        FAILED
    }

    private final String file;
    private final Reason reason;
    private final String line;

    DocumentException(Path file, Reason reason, String what) {
        line = (file + " " + what).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        this.file = file.toString();
        this.reason = reason;
    }

    DocumentException(Path file, Reason reason, String what, Throwable cause) {
        this(file, reason, what);
        initCause(cause);
    }

    @Override
    public String getMessage() {
        return line;
    }

    /** The document as it was named. */
    public Path file() {
        return Path.of(file);
    }

    public Reason reason() {
        return reason;
    }
}
