package hanoius.store;

import hanoius.model.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A document that cannot be opened, read, made or changed; the message is one line. */
public final class DocumentException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    /** Why, roughly; the message says it more exactly. */
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

    @Override
    public String key() {
        return "document." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return List.of(file);
    }

    /** The document as it was named. */
    public Path file() {
        return Path.of(file);
    }

    public Reason reason() {
        return reason;
    }
}
