package hanoius.store;

import static java.util.regex.Matcher.quoteReplacement;

import hanoius.archive.DocumentRefusal;
import hanoius.file.FileProblem;
import hanoius.opening.HeaderException;
import hanoius.presence.Holder;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A document that cannot be opened, read, made or changed; the message is one line. */
public final class DocumentException extends RuntimeException implements DocumentRefusal {

    private static final long serialVersionUID = 1L;

    /** Why, roughly; the message says it more exactly. */
    public enum Reason {
        MISSING,
        NOT_A_FILE,
        NOT_A_DOCUMENT,
        OTHER_PROGRAM,
        NEWER,
        OF_A_LATER_FORMAT,
        CUT_SHORT,
        UNEXPECTED_SCHEMA,
        DAMAGED,
        FORMER_HISTORY,
        BUSY,
        EXISTS,
        NOT_WRITABLE,
        DISK_FULL,
        NO_COPY,
        INCONSISTENT,
        CHANGED,
        REPLACED,
        SET_BACK,
        GONE_ON,
        OPEN_ELSEWHERE,
        TEMPORARY_FOLDER,
        UNMAKEABLE,
        UNREADABLE,
        UNREAD_RECORDS,
        WRITE_AHEAD,
        JOURNAL_NO_FILE,
        JOURNAL_NOT_WRITABLE,
        NOT_QUARANTINED,
        BEYOND_JOURNAL,
        OLD_LIBRARY,
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
        this(file, reason, what, List.of(why));
        initCause(cause);
    }

    /** One with what fills the places of {}, one after the other. */
    DocumentException(Path file, Reason reason, String what, List<Serializable> more) {
        String filled = what;
        for (Serializable each : more) {
            filled = filled.replaceFirst("\\{}", quoteReplacement(FileProblem.english(each)));
        }
        line = oneLine(file + " " + filled);
        this.file = file.toString();
        this.reason = reason;
        this.more = new ArrayList<>(more);
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
    public boolean isPassing() {
        return reason == Reason.BUSY;
    }

    @Override
    public boolean mayBeTriedAgain() {
        return switch (reason) {
            case BUSY, DISK_FULL, FAILED -> true;
            default -> false;
        };
    }

    @Override
    public String key() {
        return "document." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return Stream.<Object>concat(Stream.of(file), more.stream()).toList();
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the document that was opened lies no more where it lay. */
    public boolean isOfPlace() {
        return switch (reason) {
            case MISSING, REPLACED, SET_BACK, GONE_ON -> true;
            default -> false;
        };
    }

    /** One of a later format that has not what this program reads. */
    static DocumentException newer(Path file, int format, @Nullable Throwable cause) {
        DocumentException refusal =
                new DocumentException(
                        file,
                        Reason.NEWER,
                        String.format(
                                Locale.ROOT,
                                "was written by a newer version of this program (format %d; this"
                                        + " one knows %d)",
                                format,
                                DocumentFormat.VERSION));
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    /** What SQLite or the file system reports while a document is read. */
    static DocumentException reading(Path file, SQLException e) {
        return switch (code(e)) {
            // A connection that may only read has come upon a change that is under way.
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_READONLY ->
                    new DocumentException(file, Reason.BUSY, "is in use by another program", e);
            case SQLITE_CORRUPT,
                    SQLITE_NOTADB,
                    SQLITE_SCHEMA,
                    SQLITE_ERROR,
                    SQLITE_MISMATCH,
                    SQLITE_FORMAT,
                    SQLITE_EMPTY,
                    SQLITE_CONSTRAINT ->
                    damaged(file, e);
            default -> unreadable(file, problem(e), e);
        };
    }

    /** One whose values or pages make no sense. */
    static DocumentException damaged(Path file, Exception e) {
        return new DocumentException(
                file,
                Reason.DAMAGED,
                "is damaged" + FileProblem.words(e).map(words -> ": " + words).orElse(""),
                e);
    }

    static DocumentException writing(Path file, SQLException e) {
        return switch (code(e)) {
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                    new DocumentException(
                            file,
                            Reason.NOT_WRITABLE,
                            "cannot be changed: it or its folder may only be read",
                            e);
            case SQLITE_FULL ->
                    new DocumentException(
                            file, Reason.DISK_FULL, "cannot be changed: the disk is full", e);
            case SQLITE_IOERR, SQLITE_NOLFS, SQLITE_NOMEM ->
                    new DocumentException(
                            file, Reason.FAILED, "cannot be changed: " + problem(e).english(), e);
            default -> reading(file, e);
        };
    }

    /** What lies where a document was that is open. */
    static DocumentException inPlace(Path file, Reason what) {
        return new DocumentException(
                file,
                what,
                switch (what) {
                    case SET_BACK -> "is an older or another state of the document that was opened";
                    case GONE_ON -> "is a later state of the document that was opened";
                    default -> "is another document than the one that was opened";
                });
    }

    /** One that somebody else writes where locks do nothing. */
    static DocumentException open(Path file, Holder other) {
        DocumentException refusal =
                new DocumentException(
                        file,
                        Reason.OPEN_ELSEWHERE,
                        String.format(
                                Locale.ROOT,
                                "is open elsewhere, by %s since %s",
                                other.who(),
                                other.since()));
        refusal.more.add(other.who());
        refusal.more.add(other.since());
        return refusal;
    }

    static boolean isBusy(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_BUSY;
    }

    static DocumentException creating(Path file, SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_FULL
                ? new DocumentException(
                        file, Reason.DISK_FULL, "cannot be made: the disk is full", e)
                : unmakeable(file, problem(e), e);
    }

    /** What is wrong with the copy where that is what fails, and else with the document. */
    static DocumentException copying(Path file, Path copy, SQLException e) {
        return switch (code(e)) {
            case SQLITE_FULL, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_IOERR -> creating(copy, e);
            default -> reading(file, e);
        };
    }

    /** What stands behind an error of SQLite, as far as it is one of the system. */
    private static FileProblem problem(SQLException e) {
        return switch (code(e)) {
            case SQLITE_IOERR -> FileProblem.DISK_FAILS;
            case SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN -> FileProblem.NO_PERMISSION;
            case SQLITE_READONLY -> FileProblem.READ_ONLY;
            case SQLITE_FULL -> FileProblem.DISK_FULL;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> FileProblem.IN_USE;
            case SQLITE_NOLFS, SQLITE_TOOBIG -> FileProblem.TOO_LARGE;
            case SQLITE_NOMEM -> FileProblem.NO_MEMORY;
            default -> FileProblem.UNKNOWN;
        };
    }

    static DocumentException creating(Path file, IOException e) {
        return unmakeable(file, FileProblem.making(file, e), e);
    }

    /**
     * The same of either.
     *
     * @param e an SQLException or an IOException
     */
    static DocumentException reading(Path file, Exception e) {
        return switch (e) {
            case SQLException database -> reading(file, database);
            case HeaderException told ->
                    new DocumentException(
                            file, Reason.valueOf(told.kind().name()), told.what(), told);
            case IOException system -> unreadable(file, FileProblem.orWords(system), system);
            default -> throw new IllegalArgumentException(e);
        };
    }

    private static DocumentException unreadable(Path file, Serializable why, Throwable cause) {
        return new DocumentException(file, Reason.UNREADABLE, "cannot be read: {}", why, cause);
    }

    private static DocumentException unmakeable(Path file, Serializable why, Throwable cause) {
        return new DocumentException(file, Reason.UNMAKEABLE, "cannot be made: {}", why, cause);
    }

    private static SQLiteErrorCode code(SQLException e) {
        return e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
