package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.store.DocumentException.Reason;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A document of an earlier format with a row that no record can have: that record is left out and
 * named as in the present format, everything else is read and edited, and bringing the document to
 * the present format loses nothing of it. Where the row cannot be taken along, it says so.
 */
class FormerUnreadTest {

    private static final Attribution BY = Attribution.of("Thu", Instant.EPOCH);

    /** A text of twice so many characters. */
    private static final String LONG = "hex(zeroblob(60000))";

    @TempDir Path folder;

    private Path golden(int format) throws IOException {
        Path file = folder.resolve("d.milestones");
        try (InputStream in =
                Objects.requireNonNull(
                        FormerUnreadTest.class.getResourceAsStream(
                                "format-" + format + ".milestones"))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    /** Carries out a statement and makes the seals fit, as that format has them. */
    private static void forge(Path file, String sql) throws SQLException, IOException {
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            Transaction.run(
                    connection,
                    () -> {
                        statements.run(sql);
                        if (DocumentFormat.version(connection) >= DocumentFormat.TERMS) {
                            SearchIndex.own(statements).fill();
                            Seal.write(statements);
                            return;
                        }
                        for (Seal.Sum each : Seal.sums(statements)) {
                            statements.run(
                                    "UPDATE seal SET count = ?, sum = ? WHERE name = ?",
                                    each.count(),
                                    each.sum(),
                                    each.table());
                        }
                    });
        }
    }

    private SqliteArchive open(Path file) {
        return SqliteArchive.open(file, folder.resolve("copies"));
    }

    private static List<String> unread(SqliteArchive archive) {
        return archive.unread().told().stream()
                .map(each -> each.told(Words.in(Language.EN)))
                .toList();
    }

    private static String filled(String sql) {
        String filled = sql.replace("{long}", LONG).replace("{zero}", "'a' || char(0)");
        for (String kind : List.of("milestone", "observation", "agreement", "source")) {
            filled = filled.replace("{" + kind + "}", "(SELECT min(id) FROM " + kind + ")");
        }
        for (String list : List.of("sector", "partner", "us_side")) {
            filled =
                    filled.replace(
                            "{" + list + "}",
                            "(record, position) IN (SELECT record, position FROM "
                                    + list
                                    + " ORDER BY record LIMIT 1)");
        }
        return filled;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "1|UPDATE milestone SET title = {zero} WHERE id = {milestone}"
                        + "|milestone M-VISIT, Title: The text has a zero byte in it.",
                "2|UPDATE milestone SET date = 'soon' WHERE id = {milestone}"
                        + "|milestone M-VISIT, Date: A year has four digits.",
                "3|UPDATE observation SET value = '1e999999999' WHERE id = {observation}"
                        + "|figure O-EXACT, Figure: The figure has a power of ten beyond 100.",
                "4|UPDATE observation SET value = '', qualifier = 'derived' WHERE id ="
                        + " {observation}|figure O-EXACT: There is a value that cannot be.",
                "3|UPDATE observation SET note = {long}, qualifier = 'derived'"
                        + " WHERE id = {observation}"
                        + "|figure O-EXACT, Note: The text has more than 100,000 characters.",
                "2|UPDATE agreement SET count = 9000000000 WHERE id = {agreement}"
                        + "|agreement M-AID, Represents: There is a value that cannot be.",
                "1|UPDATE indicator SET unit = {long} WHERE id = (SELECT min(id) FROM indicator)"
                        + "|indicator i_FLOW, Unit: The text has more than 100,000 characters.",
                "1|UPDATE sector SET name = {long} WHERE {sector}"
                        + "|milestone M-VISIT, Sectors: The text has more than 100,000 characters.",
                "3|UPDATE sector SET name = {zero} WHERE {sector}"
                        + "|milestone M-VISIT, Sectors: The text has a zero byte in it.",
                "3|UPDATE partner SET name = {long} WHERE {partner}|milestone M-",
                "1|UPDATE partner SET name = {zero} WHERE {partner}|milestone M-",
                "2|UPDATE us_side SET name = {long} WHERE {us_side}|milestone M-",
                "3|UPDATE us_side SET name = {zero} WHERE {us_side}|milestone M-"
            })
    void whatCannotBeReadIsNamedAndTheRestIsReadAndEdited(int format, String sql, String told)
            throws Exception {
        Path file = golden(format);
        int all;
        try (SqliteArchive archive = open(file)) {
            Dataset whole = archive.read(Progress.NONE);
            all = whole.milestones().size();
        }
        forge(file, filled(sql));
        byte[] forged = Files.readAllBytes(file);
        List<String> before;
        int left;
        try (SqliteArchive archive = open(file)) {
            left = archive.read(Progress.NONE).milestones().size();
            before = unread(archive);
            assertTrue(before.getFirst().startsWith(told), before.toString());
            assertEquals(told.startsWith("milestone") ? all - 1 : all, left, before.toString());
            assertTrue(archive.check(Progress.NONE).problems().contains(before.getFirst()));
        }
        assertArrayEquals(forged, Files.readAllBytes(file), "reading changes nothing");
        try (SqliteArchive archive = open(file)) {
            archive.apply(Change.of(BY, Edit.adding(Facts.source("S777").title("New").build())));
        }
        try (SqliteArchive archive = open(file)) {
            Dataset after = archive.read(Progress.NONE);
            assertEquals(before, unread(archive), "the same in the present format");
            assertEquals(left, after.milestones().size());
            assertEquals(DocumentFormat.VERSION, archive.check(Progress.NONE).format());
        }
    }

    /** In the present format nobody can be called so. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aNameThatSaysNothingIsLeftOut(int format) throws Exception {
        Path file = golden(format);
        forge(file, filled("UPDATE partner SET name = ' ' WHERE {partner}"));
        forge(file, filled("UPDATE us_side SET name = char(9) WHERE {us_side}"));
        try (SqliteArchive archive = open(file)) {
            archive.read(Progress.NONE);
            assertEquals(List.of(), unread(archive));
            archive.apply(Change.of(BY, Edit.adding(Facts.source("S777").title("New").build())));
            assertEquals(List.of(), archive.check(Progress.NONE).problems());
        }
    }

    @Test
    void aHistoryThatCannotBeTakenAlongIsARefusalThatNamesItsRecord() throws Exception {
        Path file = golden(3);
        forge(
                file,
                "INSERT INTO revision (id, generation, at, kind, key, before, after)"
                        + " VALUES (1000, 1, '', 'milestone', 'M-VISIT', NULL, 'no JSON')");
        byte[] forged = Files.readAllBytes(file);
        DocumentException refusal = assertThrows(DocumentException.class, () -> readOnce(file));
        assertEquals(Reason.FORMER_HISTORY, refusal.reason());
        assertEquals(
                file + " was not opened: what its history says of milestone M-VISIT cannot be read",
                Words.in(Language.EN).of(refusal));
        assertArrayEquals(forged, Files.readAllBytes(file));
    }

    /** JSON, but of nothing that was ever a record: it stays in the history as it is. */
    @Test
    void aHistoryThatSaysNothingOfAPartyStaysAsItIs() throws Exception {
        Path file = golden(3);
        forge(
                file,
                "INSERT INTO revision (id, generation, at, kind, key, before, after)"
                        + " SELECT 1000, max(generation), '', 'milestone', 'M-GONE', '[1]', NULL"
                        + " FROM revision");
        try (SqliteArchive archive = open(file)) {
            archive.apply(Change.of(BY, Edit.adding(Facts.source("S777").title("New").build())));
        }
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            assertFalse(
                    statements
                            .list(
                                    "SELECT 1 FROM history WHERE key = 'M-GONE' AND before = '[1]'",
                                    row -> row.number(1))
                            .isEmpty());
        }
    }

    private void readOnce(Path file) {
        try (SqliteArchive archive = open(file)) {
            archive.read(Progress.NONE);
        }
    }
}
