package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.store.DocumentException.Reason;
import hanoius.text.Why;
import hanoius.text.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;

/** Files that are not opened, and that are afterwards what they were before. */
class RefusalTest {

    @TempDir Path folder;
    private Path file;
    private byte[] sound;

    @BeforeEach
    void aSoundDocument() throws IOException {
        file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, SampleDataset.full()).close();
        sound = Files.readAllBytes(file);
    }

    @Test
    void theSoundOneOpens() {
        Document.open(file).close();
    }

    @Test
    void aFileThatIsNotThereIsNotMade() {
        Path absent = folder.resolve("absent.milestones");
        assertEquals(Reason.MISSING, refusal(absent).reason());
        assertTrue(Files.notExists(absent));
    }

    @Test
    void aFolderIsNoDocument() {
        assertEquals(folder + " is a folder", refusal(folder).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_A_DOCUMENT, is empty",
        "1, NOT_A_DOCUMENT, is not a document of this program",
        "99, CUT_SHORT, is cut short: it has only 99 bytes",
        "511, CUT_SHORT, is cut short: it has only 511 bytes",
        "4096, CUT_SHORT, is cut short: its header promises",
        "9999, CUT_SHORT, is cut short: its header promises",
    })
    void aCutDocumentIsRefused(int length, Reason reason, String words) throws IOException {
        assertRefused(Arrays.copyOf(sound, length), reason, words);
    }

    @Test
    void aDocumentThatLacksItsLastByteIsRefused() throws IOException {
        assertRefused(Arrays.copyOf(sound, sound.length - 1), Reason.CUT_SHORT, "is cut short");
    }

    @Test
    void aDocumentWithAPageTooManyIsRefused() throws IOException {
        assertRefused(
                Arrays.copyOf(sound, sound.length + 4096), Reason.DAMAGED, "its header promises");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, NOT_A_DOCUMENT, is not a document of this program",
        "68, 0, OTHER_PROGRAM, is a document of another program",
        "60, 1, UNEXPECTED_SCHEMA, holds what no document has: ",
        "60, 0, DAMAGED, its format is 0",
        "60, -1, DAMAGED, its format is -1",
        "28, 999999, CUT_SHORT, its header promises 999999 pages",
        "28, 1, DAMAGED, 'its header promises 1 pages, the file has'",
    })
    void aHeaderThatIsNotOursIsRefused(int offset, int value, Reason reason, String words)
            throws IOException {
        byte[] bytes = sound.clone();
        ByteBuffer.wrap(bytes).putInt(offset, value);
        assertRefused(bytes, reason, words);
    }

    @Test
    void writeAheadModeIsRefused() throws IOException {
        byte[] bytes = sound.clone();
        bytes[18] = 2;
        bytes[19] = 2;
        assertRefused(bytes, Reason.WRITE_AHEAD, "PRAGMA journal_mode=DELETE");
    }

    @Test
    void aWriteAheadLogBesideADocumentIsNotPlayedIntoIt() throws IOException {
        Path log = Files.write(folder.resolve("d.milestones-wal"), new byte[] {1, 2, 3});
        assertRefused(sound, Reason.WRITE_AHEAD, "PRAGMA journal_mode=DELETE");
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(log));
    }

    /** SQLite passes it over too; it stays where it is. */
    @Test
    void anEmptyWriteAheadLogShutsNoDocument() throws IOException {
        Path log = Files.createFile(folder.resolve("d.milestones-wal"));
        Files.write(file, sound);
        Document.open(file).close();
        assertArrayEquals(sound, Files.readAllBytes(file));
        assertEquals(0, Files.size(log));
    }

    @Test
    void aPathThatSqliteFindsTooLongIsSaidToBe() throws IOException {
        Path deep = folder;
        while (deep.toString().length() < 512) {
            deep = deep.resolve("q".repeat(60));
        }
        Path far = Files.write(Files.createDirectories(deep).resolve("d.milestones"), sound);
        DocumentException refusal = refusal(far);
        assertEquals(Reason.UNREADABLE, refusal.reason());
        assertEquals(far + " cannot be read: its name or path is too long", refusal.getMessage());
        assertEquals(
                "Không đọc được " + far + ": tên hoặc đường dẫn quá dài",
                new Why(refusal).in(Words.in(Language.VI)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER INSERT ON link BEGIN DELETE FROM milestone; END",
                "CREATE VIEW v AS SELECT * FROM milestone",
                "CREATE VIRTUAL TABLE f USING fts5(text)",
                "CREATE TABLE extra (a, b AS (a + 1))",
                "CREATE INDEX extra ON milestone (title)",
                "DROP INDEX milestone_span",
                "DROP TABLE history",
                "ALTER TABLE milestone ADD COLUMN extra TEXT",
                "ANALYZE",
            })
    void aSchemaThatIsNotTextForTextOursIsRefused(String sql) throws Exception {
        alter(file, sql);
        assertRefused(
                Files.readAllBytes(file),
                Reason.UNEXPECTED_SCHEMA,
                sql.startsWith("DROP") ? "tables are missing" : "holds what no document has");
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws Exception {
        Path other = Files.createFile(folder.resolve("places.sqlite"));
        alter(other, "CREATE TABLE moz_places (url TEXT)");
        byte[] bytes = Files.readAllBytes(other);
        assertEquals(other + " is a document of another program", refusal(other).getMessage());
        assertArrayEquals(bytes, Files.readAllBytes(other));
    }

    @Test
    void aPictureIsRefused() throws IOException {
        assertRefused(
                "\u0089PNG\r\n".repeat(1000).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                Reason.NOT_A_DOCUMENT,
                "is not a document of this program");
    }

    @Test
    void aTreeOfPagesThatIsBrokenIsRefused() throws SQLException, IOException {
        byte[] bytes = sound.clone();
        int start = (rootPage("record") - 1) * 4096;
        Arrays.fill(bytes, start, start + 64, (byte) 0x5a);
        assertRefused(bytes, Reason.DAMAGED, "is damaged: ");
    }

    private int rootPage(String table) throws SQLException, IOException {
        try (Connection connection = Connections.open(file);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT rootpage FROM sqlite_schema WHERE name = '"
                                        + table
                                        + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    static void alter(Path file, String sql) throws SQLException, IOException {
        try (Connection connection = Connections.open(file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void assertRefused(byte[] bytes, Reason reason, String words) throws IOException {
        Files.write(file, bytes);
        DocumentException refusal = refusal(file);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith(file + " "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertTrue(refusal.getMessage().lines().count() == 1);
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    private static DocumentException refusal(Path path) {
        return assertThrows(DocumentException.class, () -> Document.open(path).close());
    }
}
