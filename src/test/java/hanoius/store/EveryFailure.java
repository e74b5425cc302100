package hanoius.store;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Everything that can be said of a document that is not opened, read, made or changed. */
public final class EveryFailure {

    private EveryFailure() {}

    /** For each code of SQLite, what reading, changing and making say. */
    public static Stream<Throwable> ofADocument(Path file) {
        Stream<Throwable> coded =
                Stream.of(SQLiteErrorCode.values())
                        .flatMap(
                                code ->
                                        Stream.of(
                                                        new SQLiteException(
                                                                code + " " + code.message, code),
                                                        new SQLiteException(
                                                                "[" + code + "] something", code))
                                                .flatMap(each -> of(file, each)));
        return Stream.concat(
                coded,
                Stream.concat(
                        of(file, new SQLException()),
                        Stream.of(
                                DocumentException.reading(file, new IOException()),
                                DocumentException.creating(file, new IOException()),
                                DocumentException.damaged(
                                        file,
                                        new IllegalArgumentException(
                                                "No enum constant hanoius.model.Relation.X")),
                                DocumentException.damaged(file, new NullPointerException()))));
    }

    private static Stream<Throwable> of(Path file, SQLException e) {
        return Stream.of(
                DocumentException.reading(file, e),
                DocumentException.writing(file, e),
                DocumentException.creating(file, e));
    }
}
