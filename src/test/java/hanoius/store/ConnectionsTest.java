package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

class ConnectionsTest {

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void anEmptyFile() throws Exception {
        file = Files.createFile(folder.resolve("d"));
    }

    @ParameterizedTest
    @CsvSource({
        "journal_mode, delete",
        "synchronous, 3",
        "locking_mode, normal",
        "foreign_keys, 1",
        "trusted_schema, 0",
        "cell_size_check, 1",
        "secure_delete, 1",
        "temp_store, 2",
        "busy_timeout, 250",
    })
    void theSettingIsInForce(String setting, String value) throws Exception {
        try (Connection connection = Connections.open(file)) {
            assertEquals(value, single(connection, "PRAGMA " + setting));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.54.0, true",
        "3.54.1, true",
        "3.100.0, true",
        "4.0, true",
        "3.54.0.1, true",
        "3.53.9, false",
        "3.9.54, false",
        "3.54, false",
        "2.99.0, false",
    })
    void nothingIsOpenedWithAnOldLibrary(String version, boolean enough) {
        assertEquals(enough, Connections.isEnough(version));
    }

    @Test
    void theLibraryOfTheBuildIsNewEnough() throws Exception {
        try (Connection connection = Connections.inMemory()) {
            String version = single(connection, "SELECT sqlite_version()");
            assertTrue(Connections.isEnough(version), version);
        }
    }

    @Test
    void aFileThatIsNotThereIsNotMade() {
        assertThrows(
                NoSuchFileException.class, () -> Connections.open(folder.resolve("none")).close());
    }

    @Test
    void aTransactionThatFailsKeepsItsFirstErrorAndNothingElse() throws Exception {
        try (Connection connection = Connections.open(file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE t (a)");
            IllegalStateException first = new IllegalStateException("first");
            Exception thrown =
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    Transaction.run(
                                            connection,
                                            () -> {
                                                statement.executeUpdate("INSERT INTO t VALUES (1)");
                                                // SQLite has rolled back by itself by then.
                                                statement.executeUpdate("ROLLBACK");
                                                throw first;
                                            }));
            assertEquals(first, thrown);
            assertEquals(1, thrown.getSuppressed().length);
            assertEquals("0", single(connection, "SELECT count(*) FROM t"));
        }
    }

    @Test
    void aDocumentThatSomeoneWritesIsBusyNotDamaged() throws Exception {
        try (Connection one = Connections.open(file);
                Connection other = Connections.open(file)) {
            Transaction.run(
                    one,
                    () -> {
                        SQLException busy =
                                assertThrows(
                                        SQLException.class,
                                        () -> Transaction.run(other, Duration.ZERO, () -> {}));
                        assertEquals(
                                DocumentException.Reason.BUSY,
                                DocumentException.reading(file, busy).reason());
                    });
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
