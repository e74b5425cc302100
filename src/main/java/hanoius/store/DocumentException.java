package hanoius.store;

import hanoius.edtf.Refusal;
import hanoius.model.FileProblem;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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
        TEMPORARY_FOLDER,
        UNMAKEABLE,
        UNREADABLE,
        WRITE_AHEAD,
        FAILED
    }

    private final String file;
    private final Reason reason;
    private final String line;
    private final ArrayList<Serializable> more;

    DocumentException(Path file, Reason reason, String what) {
        line = oneLine(file + " " + what);
        this.file = file.toString();
        this.reason = reason;
        more = new ArrayList<>();
    }

    /** One with a further reason in place of {}: a {@link FileProblem} or the system's words. */
    DocumentException(Path file, Reason reason, String what, Serializable why, Throwable cause) {
        super(cause);
        line = oneLine(file + " " + what.replace("{}", FileProblem.english(why)));
        this.file = file.toString();
        this.reason = reason;
        more = new ArrayList<>(List.of(why));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
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
        return Stream.<Object>concat(Stream.of(file), more.stream()).toList();
    }

    /** The document as it was named. */
    public Path file() {
        return Path.of(file);
    }

    public Reason reason() {
        return reason;
    }
}
