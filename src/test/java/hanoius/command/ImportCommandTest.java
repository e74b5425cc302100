package hanoius.command;

import static hanoius.command.Answer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.DataPackage;
import hanoius.exchange.PackageTables;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.schema.Schemas;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.Packed;
import hanoius.support.RecordFiles;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A package is told of and then taken in, all of it or nothing. */
class ImportCommandTest {

    @TempDir private Path folder;
    private Path content = Path.of("");

    @BeforeEach
    void aPackage() throws IOException {
        content = folder.resolve("package");
        Packed.write(content, DataPackage.bundled().dataset(), Map.of());
    }

    private Answer take(Path document, String... more) {
        return run(
                Stream.concat(
                                Stream.of(
                                        "import",
                                        content.toString(),
                                        "--document",
                                        document.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Spreadsheets write a comma for each column that was ever used. */
    @Test
    void aTableWhoseLastColumnsAreEmptyIsTaken() throws IOException {
        content =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "Title,Date,Category,Scope,,\nA visit,2019,visit,hanoi,,\n");
        Answer answer = take(empty(), "--dry-run");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains("milestones\t1\t0\t0\t0"), answer.out());
    }

    private Path empty() throws IOException {
        return BundledDocument.write(folder.resolve("empty.milestones"), Dataset.EMPTY);
    }

    private void edit(String table, String from, String to) throws IOException {
        Path file = content.resolve(table + ".csv");
        String before = Files.readString(file);
        assertTrue(before.contains(from), from);
        Files.writeString(file, before.replace(from, to));
    }

    private static String csv(Path document, RecordId.Kind kind) throws IOException {
        try (Document opened = Document.open(document)) {
            StringWriter written = new StringWriter();
            PackageTables.write(opened.read(), kind, written);
            return written.toString();
        }
    }

    @Test
    void anEmptyDocumentHasTheRecordAfterwardsAsOneStep() throws IOException {
        Path document = empty();
        Answer answer = take(document, "--author", "Minh");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(
                answer.out()
                        .contains("milestones\t" + RecordFiles.count("milestones") + "\t0\t0\t0\n"),
                answer.out());
        for (RecordId.Kind kind : PackageTables.KINDS) {
            Path file = Path.of("assets", "record", Schemas.of(kind).table() + ".csv");
            assertEquals(Files.readString(file), csv(document, kind), kind::word);
        }
        try (SqliteArchive archive = SqliteArchive.open(document, folder.resolve("copies"))) {
            assertEquals(1, archive.steps().size());
            assertEquals("Minh", archive.steps().getFirst().by().author());
            assertEquals("Imported from package", archive.steps().getFirst().by().reason());
            assertTrue(archive.check(Progress.NONE).sound());
        }
        Answer again = take(document);
        assertTrue(
                again.out()
                        .contains("milestones\t0\t0\t" + RecordFiles.count("milestones") + "\t0\n"),
                again.out());
    }

    @Test
    void aDryRunTellsFieldByFieldAndWritesNothing() throws IOException {
        Path document = BundledDocument.in(folder);
        byte[] before = Files.readAllBytes(document);
        edit("milestones", "M004,2017,", "M004,2017-05-04,");
        Answer answer = take(document, "--dry-run");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(
                answer.out().contains("changed\tmilestones\t5\tM004\tdate\t2017\t4 May 2017\n"),
                answer.out());
        assertArrayEquals(before, Files.readAllBytes(document));
    }

    @Test
    void whatIsInErrorStopsAllOfItUnlessItIsLeft() throws IOException {
        Path document = BundledDocument.in(folder);
        byte[] before = Files.readAllBytes(document);
        edit("milestones", "M004,2017,", "M004,2017-02-30,");
        edit("sources", "S001,Hanoi-US cooperation milestones,", "S001,Another title,");
        Path errors = folder.resolve("errors.csv");
        Answer refused = take(document, "--errors", errors.toString(), "--lang", "vi");
        assertEquals(1, refused.code());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertArrayEquals(before, Files.readAllBytes(document));
        assertEquals(
                List.of(
                        "table,row,column,read,reason",
                        "milestones,5,date,2017-02-30,Tháng 2 năm 2017 có 28 ngày."),
                Files.readAllLines(errors));
        Answer left = take(document, "--leave-errors");
        assertEquals(0, left.code(), left.err());
        assertTrue(csv(document, RecordId.Kind.SOURCE).contains("S001,Another title,"));
        assertTrue(csv(document, RecordId.Kind.MILESTONE).contains("M004,2017,"));
    }

    @Test
    void aPinnedBackupIsKeptBefore() throws IOException {
        Path document = BundledDocument.in(folder);
        edit("milestones", "M004,2017,", "M004,2017-05-04,");
        assertEquals(0, take(document).code());
        Path copies = UserFolder.current().copies();
        String uuid;
        try (Document opened = Document.open(document)) {
            uuid = opened.uuid().toString();
        }
        try (var all = Files.list(copies)) {
            assertTrue(
                    all.map(each -> String.valueOf(each.getFileName()))
                            .anyMatch(name -> name.contains(uuid) && name.contains("import")),
                    uuid);
        }
    }

    @Test
    void aTableIsTakenInByWhatItsColumnsAre() throws IOException {
        Path document = BundledDocument.in(folder);
        content =
                Files.writeString(
                        folder.resolve("visits.csv"),
                        "When;What;Partner\n3/4/1999;A visit of old;State of Nebraska\n");
        Answer asked = take(document, "--table", "milestones", "--map", "When=date", "--dry-run");
        assertEquals(1, asked.code());
        assertTrue(asked.err().contains("day or month may stand first"), asked.err());
        String[] choices = {
            "--table",
            "milestones",
            "--map",
            "When=date",
            "--map",
            "What=title",
            "--map",
            "Partner=parties@us",
            "--set",
            "category=visit",
            "--set",
            "scope=hanoi",
            "--dates",
            "month-first"
        };
        Answer answer = take(document, choices);
        assertEquals(0, answer.code(), answer.err());
        assertEquals("", answer.err());
        assertTrue(answer.out().contains("column\tWhat\ttitle\n"), answer.out());
        assertTrue(answer.out().contains("milestones\t1\t0\t0\t0\n"), answer.out());
        assertTrue(csv(document, RecordId.Kind.MILESTONE).contains("1999-03-04,"));
        Answer wrong = take(document, "--table", "milestones", "--map", "Whom=title");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("Whom"), wrong.err());
    }

    @Test
    void namesThatNothingIsCalledAreToldWithWhatMayBeMeant() throws IOException {
        Path document = BundledDocument.in(folder);
        content =
                Files.writeString(
                        folder.resolve("visits.csv"),
                        """
                        Date,Title,Category,Scope,Parties
                        1999-03-04,A visit of old,visit,hanoi,State of Nebrasca
                        """);
        Answer asked = take(document, "--dry-run");
        assertEquals(0, asked.code(), asked.err());
        assertTrue(
                asked.out().contains("name\tparties\tState of Nebrasca\t1\tState of Nebraska"),
                asked.out());
        assertTrue(asked.out().contains("parties\t1\t0\t0\t0\n"), asked.out());
        Answer answer = take(document, "--name", "State of Nebrasca=Bang Nebraska");
        assertEquals(0, answer.code(), answer.err());
        assertFalse(answer.out().contains("Nebrasca"), answer.out());
        assertFalse(csv(document, RecordId.Kind.PARTY).contains("Nebrasca"));
        assertEquals(2, take(document, "--name", "Nobody=Bang Nebraska").code());
        assertEquals(2, take(document, "--name", "State of Nebrasca=Nobody").code());
    }

    @Test
    void severalFilesAreOneStep() throws IOException {
        Path document = empty();
        content =
                Files.writeString(
                        folder.resolve("visits.csv"),
                        """
                        Date,Title,Category,Scope,Sources
                        1999-03-04,A visit,visit,hanoi,A book
                        """);
        Path book = Files.writeString(folder.resolve("a.bib"), "@book{x, title={A book}}");
        Answer answer = take(document, book.toString());
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.out().contains("file\ta.bib\n"), answer.out());
        assertTrue(answer.out().contains("sources\t1\t0\t0\t0\n"), answer.out());
        try (SqliteArchive archive = SqliteArchive.open(document, folder.resolve("copies"))) {
            assertEquals(1, archive.steps().size());
            assertEquals(
                    "Imported from a.bib, visits.csv", archive.steps().getFirst().by().reason());
        }
    }

    @Test
    void aSheetOfTimelineJsTakesWhatMostHaveAndSaysSo() throws IOException {
        Path document = BundledDocument.in(folder);
        content =
                Files.writeString(
                        folder.resolve("timeline.csv"),
                        "Year,Month,Day,Headline,Text\n1999,3,4,A visit of old,Words\n");
        Answer answer = take(document);
        assertEquals(0, answer.code(), answer.err());
        assertTrue(answer.err().contains("(--set scope=… takes another)"), answer.err());
        assertTrue(answer.err().contains("(--set category=… takes another)"), answer.err());
        assertEquals("", take(document, "--set", "scope=hanoi", "--set", "category=visit").err());
    }

    @Test
    void whatIsNoPackageIsRefusedInOneLine() throws IOException {
        Path document = BundledDocument.in(folder);
        Files.delete(content.resolve("datapackage.json"));
        Answer answer = take(document);
        assertEquals(1, answer.code());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertFalse(answer.err().contains("Exception"));
    }
}
