package hanoius.store;

import hanoius.model.FileProblem;
import hanoius.store.DocumentException.Reason;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

/** What SQLite and the file system report, in words for the user. */
final class Failures {

    private Failures() {}

    static DocumentException reading(Path file, SQLException e) {
        return switch (code(e)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    new DocumentException(file, Reason.BUSY, "is in use by another program", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_SCHEMA, SQLITE_ERROR, SQLITE_MISMATCH ->
                    new DocumentException(file, Reason.DAMAGED, "is damaged: " + message(e), e);
            case SQLITE_IOERR -> unreadable(file, FileProblem.DISK_FAILS, e);
            case SQLITE_PERM -> unreadable(file, FileProblem.NO_PERMISSION, e);
            default -> unreadable(file, message(e), e);
        };
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
            case SQLITE_IOERR ->
                    new DocumentException(
                            file, Reason.FAILED, "cannot be changed: " + message(e), e);
            default -> reading(file, e);
        };
    }

    static boolean isBusy(SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_BUSY;
    }

    static DocumentException creating(Path file, SQLException e) {
        return code(e) == SQLiteErrorCode.SQLITE_FULL
                ? new DocumentException(
                        file, Reason.DISK_FULL, "cannot be made: the disk is full", e)
                : unmakeable(file, message(e), e);
    }

    static DocumentException creating(Path file, IOException e) {
        return unmakeable(file, FileProblem.making(file, e), e);
    }

    static DocumentException reading(Path file, IOException e) {
        return unreadable(file, FileProblem.orWords(e), e);
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

    private static String message(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
