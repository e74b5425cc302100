package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.CheckReport;
import hanoius.archive.Hits;
import hanoius.archive.RecordSearch;
import hanoius.archive.Unread;
import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.limit.Limits;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.query.Query;
import hanoius.query.TextSearch;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** What can be read of a document is read, what cannot is named and stays. */
class UnreadRecordsTest {

    @TempDir Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void aDocument() {
        file = folder.resolve("d.milestones");
        RecordId indicator = RecordId.indicator("i");
        Dataset dataset =
                Facts.dataset(
                        Facts.source("S").build(),
                        Facts.milestone("M1").title("One").sources("S").build(),
                        Facts.milestone("M2").title("Two").build(),
                        Facts.agreement("A1").build(),
                        Facts.indicator("i").build(),
                        Facts.observation("O1", indicator).build(),
                        Facts.observation("O2", indicator).sameAs("O1").build());
        Document.create(file, "T", Instant.EPOCH, dataset).close();
    }

    private static final Attribution BY = Attribution.of("Thu", Instant.EPOCH);

    private static Change change(Edit edit) {
        return Change.of(BY, edit);
    }

    private static void alter(Path file, String sql) throws SQLException, IOException {
        ForgedDocument.write(file, List.of(sql));
    }

    private SqliteArchive open() {
        return SqliteArchive.open(file, folder.resolve("copies"));
    }

    private static String first(String kind) {
        return "(SELECT min(id) FROM " + kind + ")";
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "UPDATE milestone SET title = 'a' || char(0) WHERE id = {milestone}"
                        + " => milestone M1, Title: The text has a zero byte in it.",
                "UPDATE milestone SET summary = hex(zeroblob(60000)) WHERE id = {milestone}"
                        + " => milestone M1, Summary: The text has more than 100,000 characters.",
                "UPDATE milestone SET summary = hex(zeroblob(3000000)) WHERE id = {milestone}"
                        + " => milestone M1, Summary: The text has more than 100,000 characters.",
                "UPDATE milestone SET date = 'soon' WHERE id = {milestone} => milestone M1, Date: ",
                "UPDATE observation SET value = '1e999999999' WHERE id = {observation}"
                        + " => figure O1, Figure: The figure has a power of ten beyond 100.",
                "UPDATE observation SET value = '1' || hex(zeroblob(60)) WHERE id = {observation}"
                        + " => figure O1, Figure: The figure has more than 100 digits.",
                "UPDATE observation SET value = '' WHERE id = {observation}"
                        + " => figure O1: There is a value that cannot be.",
                "UPDATE agreement SET count = 9000000000 WHERE id = {agreement}"
                        + " => agreement A1, Represents: There is a value that cannot be.",
                "UPDATE record SET key = hex(zeroblob(600)) WHERE id = {milestone}"
                        + " => milestone 0000000000",
                "INSERT INTO citation SELECT {milestone}, n, {source}, '', '' FROM (WITH RECURSIVE"
                        + " t (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 1000)"
                        + " SELECT n FROM t) => milestone M1, Sources: The list has more than 1,000"
                        + " elements.",
            })
    void aRecordThatCannotBeReadIsLeftOutAndNamed(String sql, String told) throws Exception {
        String filled = sql;
        for (String kind : List.of("milestone", "observation", "agreement", "source")) {
            filled = filled.replace("{" + kind + "}", first(kind));
        }
        alter(file, filled);
        try (SqliteArchive archive = open()) {
            Dataset dataset = archive.read(Progress.NONE);
            List<Unread> unread = archive.unread().told();
            String line = unread.getFirst().told(Words.in(Language.EN));
            assertTrue(line.startsWith(told), line);
            assertTrue(dataset.has(RecordId.milestone("M2")));
            // What names a figure that is left out goes with it.
            boolean figure = line.startsWith("figure");
            assertEquals(figure ? 0 : 2, dataset.observations().size());
            assertEquals(figure ? 2 : 1, archive.unread().count(), unread::toString);
            CheckReport report = archive.check(Progress.NONE);
            assertTrue(report.problems().contains(line), report.problems()::toString);
        }
    }

    @Test
    void whatCouldNotBeReadStaysInTheDocumentWhateverElseIsEdited() throws Exception {
        String hostile = "'a' || char(0) || 'b'";
        alter(
                file,
                "UPDATE milestone SET title = " + hostile + " WHERE id = " + first("milestone"));
        try (SqliteArchive archive = open()) {
            Dataset dataset = archive.read(Progress.NONE);
            assertEquals(1, archive.unread().count());
            assertFalse(dataset.has(RecordId.milestone("M1")));
            Milestone two = dataset.milestones().get(0);
            Milestone changed = Facts.like(two).title("Deux").build();
            archive.apply(change(new Edit(two.id(), two, changed)));
            // A new one of its name would take its place.
            Milestone again = Facts.milestone("M1").title("Other").build();
            RuntimeException refusal =
                    assertThrows(
                            RuntimeException.class,
                            () -> archive.apply(change(Edit.adding(again))));
            assertTrue(refusal instanceof Refusal, refusal::toString);
            assertEquals("M3", archive.unused(RecordId.Kind.MILESTONE).key());
            archive.undo(archive.undoable().orElseThrow(), BY);
            // A copy that is made anew would not have it.
            assertThrows(
                    DocumentException.class,
                    () -> archive.copyPresentTo(new ByteArrayOutputStream()));
            assertThrows(DocumentException.class, () -> archive.readWhole(Progress.NONE));
        }
        alter(
                file,
                "UPDATE milestone SET title = 'One' WHERE title = "
                        + hostile
                        + " AND id = "
                        + first("milestone"));
        try (SqliteArchive archive = open()) {
            Dataset dataset = archive.read(Progress.NONE);
            assertTrue(archive.unread().isEmpty());
            assertEquals(2, archive.readWhole(Progress.NONE).milestones().size());
            assertEquals("One", dataset.milestones().get(0).title().text());
            assertEquals(List.of(), archive.check(Progress.NONE).problems());
        }
    }

    /** Else each milestone behind it would be found for the words of the one before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE milestone SET date = 'soon' WHERE id = {milestone}",
                "UPDATE milestone SET summary = 'a' || char(0) WHERE id = {milestone}",
                "UPDATE record SET key = 'a' || char(0) WHERE id = {milestone}"
            })
    void whatCouldNotBeReadIsNotFoundNorAnythingInItsPlace(String sql) throws Exception {
        alter(file, sql.replace("{milestone}", first("milestone")));
        try (SqliteArchive archive = open()) {
            RecordSearch search = archive.search();
            Dataset dataset = archive.read(Progress.NONE);
            assertEquals(1, dataset.milestones().size());
            Query one = Query.parse("One", dataset.terms());
            Query two = Query.parse("Two", dataset.terms());
            TextSearch.Found found = search.find(two);
            assertTrue(found.milestone(0));
            assertFalse(search.find(one).milestone(0));
            assertEquals(List.of(), search.hits(one, 5).groups());
            Hits.Group group = search.hits(two, 5).groups().getFirst();
            assertEquals(1, group.count());
            assertEquals(RecordId.milestone("M2"), group.hits().getFirst().id());
        }
    }

    /** Nor what rests on it. */
    @Test
    void aFigureThatCouldNotBeReadIsNotFound() throws Exception {
        alter(
                file,
                "UPDATE observation SET note = 'thing' || char(0) WHERE id = "
                        + first("observation"));
        alter(file, "UPDATE observation SET note = 'thing' WHERE note <> 'thing' || char(0)");
        try (SqliteArchive archive = open()) {
            Dataset dataset = archive.read(Progress.NONE);
            assertEquals(List.of(), dataset.observations());
            RecordSearch search = archive.search();
            Query query = Query.parse("thing", dataset.terms());
            assertEquals(List.of(), search.hits(query, 5).groups());
            for (String each : List.of("O1", "O2")) {
                assertFalse(
                        search.find(query)
                                .other(Facts.observation(each, RecordId.indicator("i")).build()));
            }
        }
    }

    @Test
    void ofALargeDocumentTheOthersAreReadToo() throws Exception {
        Path large = folder.resolve("large.milestones");
        List<Milestone> many =
                IntStream.rangeClosed(1, DatasetTables.MOST_AT_HAND + 3)
                        .mapToObj(i -> Facts.milestone("M" + i).title("T" + i).build())
                        .toList();
        Document.create(large, "T", Instant.EPOCH, Facts.dataset(many)).close();
        for (String change :
                List.of(
                        "UPDATE milestone SET date = 'soon' WHERE title = 'T7'",
                        "UPDATE milestone SET date = hex(zeroblob(2000)) WHERE title = 'T7'",
                        "UPDATE milestone SET date = '2019-02-30' WHERE title = 'T7'",
                        "UPDATE milestone SET title = 'x' || char(0) WHERE title = 'T7'",
                        "UPDATE milestone SET title = hex(zeroblob(60000)) WHERE title = 'T7'",
                        "UPDATE milestone SET category = '' WHERE title = 'T7'",
                        "INSERT INTO translation SELECT id, 'title', 'vi', hex(zeroblob(60000)),"
                                + " 'person', '' FROM milestone WHERE title = 'T7'",
                        "INSERT INTO sector SELECT id, 1, hex(zeroblob(600)) FROM milestone WHERE"
                                + " title = 'T7'",
                        "UPDATE record SET key = 'a' || char(0) WHERE key = 'M7'",
                        "UPDATE record SET key = hex(zeroblob(600)) WHERE key = 'M7'")) {
            Path bad = Files.copy(large, folder.resolve("bad.milestones"), REPLACE_EXISTING);
            alter(bad, change);
            try (Document document = Document.open(bad)) {
                Dataset dataset = document.read();
                // What is only in the whole record is told where that is read.
                int leftOut = many.size() - dataset.milestones().size();
                assertTrue(leftOut == (change.contains("category") ? 0 : 1), change);
                assertEquals(leftOut, document.unread().count(), change);
                int place = dataset.milestones().indexOf(RecordId.milestone("M8"));
                assertEquals("T8", dataset.milestones().get(place).title().text());
                assertEquals(7 - leftOut, place);
            } catch (RuntimeException e) {
                throw new AssertionError(change, e);
            }
        }
    }

    @Test
    void aLinkToNothingIsLeftOut() throws Exception {
        alter(
                file,
                "INSERT INTO record (id, kind, key) VALUES (900, 'milestone', 'gone'), (901,"
                        + " 'link', 'milestone:gone follows milestone:M1')");
        alter(
                file,
                "INSERT INTO link VALUES (901, 900, 'follows', "
                        + first("milestone")
                        + ", '', 'en')");
        try (Document document = Document.open(file)) {
            assertEquals(List.of(), document.read().links());
            assertEquals(
                    "It rests on milestone:gone, which could not be read.",
                    Words.in(Language.EN).of(document.unread().told().getFirst().why()));
        }
    }

    @Test
    void aTimeThatNoClockShowsIsRefusedInOneLine() throws Exception {
        alter(file, "UPDATE document SET changed = '+999999999-01-01T00:00:00Z'");
        DocumentException refusal =
                assertThrows(DocumentException.class, () -> Document.open(file));
        assertTrue(
                refusal.getMessage().endsWith("The time lies outside the years 1 to 9999."),
                refusal.getMessage());
    }

    @Test
    void whatIsTooMuchIsNotWrittenEither() {
        try (SqliteArchive archive = open()) {
            Dataset dataset = archive.read(Progress.NONE);
            Milestone two = dataset.milestones().get(1);
            for (String title : List.of("a\0b", "x".repeat(Limits.TEXT + 1))) {
                Milestone changed = Facts.like(two).title(title).build();
                RuntimeException refusal =
                        assertThrows(
                                RuntimeException.class,
                                () -> archive.apply(change(new Edit(two.id(), two, changed))));
                assertTrue(refusal instanceof Refusal, refusal::toString);
            }
            assertEquals(1, archive.generation());
        }
    }
}
