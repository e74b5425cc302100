package hanoius.command;

import static hanoius.command.Answer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.ArchiveContract;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.merge.CommentCopy;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Two mailed copies become one again, as documents in files. */
class MergeCommandTest {

    private static final RecordId FIRST = RecordId.milestone("M001");
    private static final RecordId SECOND = RecordId.milestone("M002");
    private static final String SCAN = "what is in the scan";

    @TempDir private static Path copies;
    private static Path base = Path.of("");
    private static UUID added = new UUID(0, 0);
    private static int second;

    @TempDir private Path folder;
    private Path mine = Path.of("");
    private Path theirs = Path.of("");
    private Path out = Path.of("");

    /** Something of which the program can say what both documents hold. */
    private interface Work {
        void on(SqliteArchive archive) throws IOException;
    }

    @BeforeEach
    void use() throws IOException {
        mine = Files.copy(copies.resolve("mine.milestones"), folder.resolve("mine.milestones"));
        theirs =
                Files.copy(
                        copies.resolve("theirs.milestones"), folder.resolve("theirs.milestones"));
        out = folder.resolve("merged.milestones");
    }

    @BeforeAll
    static void twoCopies() throws IOException {
        base =
                BundledDocument.write(
                        copies.resolve("base.milestones"),
                        Facts.dataset(
                                Facts.milestone("M001").title("A visit").date("2017").build(),
                                Facts.milestone("M002").title("A loan").date("2018").build(),
                                Facts.milestone("M003").title("A fair").date("2019").build()));
        in(
                Files.copy(base, copies.resolve("mine.milestones")),
                archive -> {
                    change(archive, "Thu", dated(archive, FIRST, "2017-05-04"));
                    change(archive, "Thu", dated(archive, SECOND, "2018-01"));
                    change(archive, "Thu", Edit.adding(named(archive, "Ours")));
                });
        in(
                Files.copy(base, copies.resolve("theirs.milestones")),
                archive -> {
                    change(archive, "Minh", dated(archive, FIRST, "2017-05-05"));
                    Milestone third = milestone(archive, RecordId.milestone("M003"));
                    change(
                            archive,
                            "Minh",
                            Edit.replacing(third, Facts.like(third).title("Theirs").build()));
                    Source source = named(archive, "Theirs");
                    change(archive, "Minh", Edit.adding(source));
                    added = archive.uuid(source.id()).orElseThrow();
                    archive.put(
                            new ByteArrayInputStream(SCAN.getBytes(StandardCharsets.UTF_8)),
                            Progress.NONE);
                    change(
                            archive,
                            "Minh",
                            Edit.adding(Facts.attachment("F1", source.id(), "scan.txt", SCAN)));
                });
    }

    private static void in(Path file, Work work) throws IOException {
        try (SqliteArchive archive = SqliteArchive.open(file, copies.resolve("copies"))) {
            work.on(archive);
        }
    }

    private static void change(SqliteArchive archive, String author, Edit edit) {
        Instant at = Instant.parse("2026-11-26T15:00:00Z").plusSeconds(++second);
        archive.apply(Change.of(Attribution.of(author, at), edit));
    }

    private static Milestone milestone(SqliteArchive archive, RecordId id) {
        return archive.read(Progress.NONE).find(id, Milestone.class).orElseThrow();
    }

    private static Edit dated(SqliteArchive archive, RecordId id, String date) {
        Milestone before = milestone(archive, id);
        return Edit.replacing(before, Facts.like(before).date(date).dateWords("").build());
    }

    private static Source named(SqliteArchive archive, String title) {
        return Facts.source(archive.unused(Kind.SOURCE).key()).title(title).build();
    }

    private Answer merge(String... more) {
        return run(
                Stream.concat(
                                Stream.of("merge", mine.toString(), theirs.toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void theNewDocumentHasWhatEitherChangedAndBothStayAsTheyAre() throws IOException {
        byte[] before = Files.readAllBytes(mine);
        byte[] other = Files.readAllBytes(theirs);
        Answer answer = merge("-o", out.toString(), "--author", "Lan");
        assertEquals(0, answer.code(), answer.err());
        assertTrue(
                answer.out()
                        .startsWith(
                                """
                                theirs\tMinh\t4\t4\t2026-11-26T15:00:07Z
                                mine\tThu\t3\t3\t2026-11-26T15:00:03Z
                                both\t1
                                new\t2
                                changed\t1
                                removed\t0
                                ours\t2
                                left\t0
                                taken\t3
                                open\t1
                                """),
                answer.out());
        assertTrue(
                answer.out()
                        .contains(
                                "open\tmilestone:M001\tA visit\tDate\t5 May 2017\t4 May 2017"
                                        + "\t2017\tMinh 2026-11-26T15:00:04Z"
                                        + "\tThu 2026-11-26T15:00:01Z\n"),
                answer.out());
        assertArrayEquals(before, Files.readAllBytes(mine));
        assertArrayEquals(other, Files.readAllBytes(theirs));
        in(out, this::isMerged);
    }

    private void isMerged(SqliteArchive archive) throws IOException {
        Dataset dataset = archive.read(Progress.NONE);
        assertEquals("2017-05-04", milestone(archive, FIRST).date().text());
        assertEquals("2018-01", milestone(archive, SECOND).date().text());
        assertEquals("Theirs", milestone(archive, RecordId.milestone("M003")).title().text());
        Attachment scan = dataset.attachments().getLast();
        assertEquals(added, archive.uuid(scan.of()).orElseThrow());
        var content = new ByteArrayOutputStream();
        archive.writeContent(scan.sha256(), content, Progress.NONE);
        assertEquals(SCAN, content.toString(StandardCharsets.UTF_8));
        assertEquals(
                List.of("Ours", "Theirs"),
                dataset.sources().stream()
                        .map(Source::title)
                        .filter(each -> List.of("Ours", "Theirs").contains(each))
                        .toList());
        assertEquals("Lan", archive.steps().getFirst().by().author());
        assertEquals("Merged with theirs.milestones", archive.steps().getFirst().by().reason());
        assertTrue(archive.check(Progress.NONE).sound());
    }

    /** The file has other bytes, as its history goes on; it holds the same in the same order. */
    @Test
    void oneUndoGivesBackWhatMineHeld() throws IOException {
        assertEquals(0, merge("-o", out.toString(), "--take", "theirs").code());
        in(
                out,
                archive -> {
                    assertEquals("2017-05-05", milestone(archive, FIRST).date().text());
                    archive.undo(
                            archive.undoable().orElseThrow(), Attribution.of("", Instant.EPOCH));
                });
        assertEquals(0, run("check", out.toString()).code());
        in(
                mine,
                ours ->
                        in(
                                out,
                                merged ->
                                        assertEquals(
                                                ArchiveContract.contents(ours),
                                                ArchiveContract.contents(merged))));
    }

    @Test
    void whatIsNoDocumentIsNamedWhicheverOfTheTwoItIs() throws IOException {
        Path foreign = Files.writeString(folder.resolve("foreign.milestones"), "no document");
        for (List<Path> both : List.of(List.of(foreign, theirs), List.of(mine, foreign))) {
            Answer answer =
                    run(
                            "merge",
                            both.getFirst().toString(),
                            both.getLast().toString(),
                            "-o",
                            folder.resolve("out.milestones").toString());
            assertEquals(1, answer.code());
            assertTrue(answer.err().contains(foreign.toString()), answer.err());
        }
    }

    @Test
    void aBaseTellsTheSameAsTheHistories() {
        Answer told = merge("--dry-run");
        assertEquals(0, told.code(), told.err());
        Answer withBase = merge("--dry-run", "--base", base.toString());
        assertEquals(told.out(), withBase.out());
        assertTrue(told.out().contains("changed\tmilestone:M003\t"), told.out());
        assertTrue(told.out().contains("new\tsource:"), told.out());
        assertFalse(Files.exists(out));
    }

    /** The command tells where both began, and what it takes of suggestions is asked for. */
    @Test
    void whatWasSentForCommentIsTakenOrDeclinedAndTheRestComesAgain() throws IOException {
        var sent = new ByteArrayOutputStream();
        Instant at = Instant.parse("2026-11-26T16:00:00Z");
        in(mine, archive -> archive.copyPresentTo(sent));
        Files.write(theirs, sent.toByteArray());
        in(
                theirs,
                archive -> {
                    CommentCopy.send(archive, "Thu", at);
                    change(archive, "Minh", dated(archive, FIRST, "2016"));
                    Source source = named(archive, "Suggested");
                    change(archive, "Minh", Edit.adding(source));
                });
        Answer told = merge("--dry-run");
        assertTrue(
                told.out()
                        .startsWith(
                                """
                                for comment\tThu 2026-11-26T16:00:00Z
                                began\t2026-11-26T16:00:00Z\t
                                """),
                told.out());
        assertTrue(told.out().contains("\ntaken\t0\nopen\t2\n"), told.out());
        assertEquals(0, merge("-o", out.toString(), "--take", "ours").code());
        in(out, archive -> assertEquals("2017-05-04", milestone(archive, FIRST).date().text()));
        mine = Files.copy(out, folder.resolve("declined.milestones"));
        assertTrue(merge("--dry-run").out().contains("\nleft\t2\ntaken\t0\nopen\t0\n"));
        in(theirs, archive -> change(archive, "Minh", dated(archive, FIRST, "2015")));
        assertEquals(0, merge("-o", out.toString(), "--take", "theirs").code());
        in(out, archive -> assertEquals("2015", milestone(archive, FIRST).date().text()));
        assertEquals(0, run("check", out.toString()).code());
    }

    @Test
    void aCopyThatIsSentForCommentComesBackWithSuggestions() throws IOException {
        Path sent = folder.resolve("sent.milestones");
        Answer told = run("comment", mine.toString(), "-o", sent.toString(), "--author", "Thu");
        assertEquals(new Answer(0, "", ""), told);
        in(
                sent,
                archive -> {
                    assertEquals("Thu", CommentCopy.sent(archive).orElseThrow().author());
                    assertEquals(List.of(), archive.history(FIRST));
                    change(archive, "Minh", dated(archive, FIRST, "2016"));
                });
        theirs = sent;
        Answer merged = merge("--dry-run");
        assertTrue(merged.out().startsWith("for comment\tThu "), merged.out());
        assertTrue(merged.out().contains("\nopen\t1\n"), merged.out());
        Answer itself = run("comment", mine.toString(), "-o", mine.toString());
        assertEquals(2, itself.code());
        assertTrue(itself.err().contains("name another file"), itself.err());
    }

    @Test
    void theSameCopyComesASecondTimeWithNothingNew() {
        assertEquals(0, merge("-o", out.toString(), "--take", "theirs").code());
        mine = out;
        Answer again = merge("--dry-run");
        assertTrue(
                again.out().contains("\nboth\t0\nnew\t0\nchanged\t0\nremoved\t0\nours\t2\n"),
                again.out());
    }

    @Test
    void whatIsReadIsNotReplacedAndWrongUseIsToldInOneLine() throws IOException {
        byte[] before = Files.readAllBytes(theirs);
        for (Answer each :
                List.of(
                        merge(),
                        merge("--dry-run", "-o", out.toString()),
                        merge("-o", theirs.toString()))) {
            assertEquals(2, each.code());
            assertEquals(1, each.err().lines().count(), each.err());
        }
        assertArrayEquals(before, Files.readAllBytes(theirs));
        Files.write(theirs, new byte[] {1, 2, 3});
        Answer refused = merge("-o", out.toString());
        assertEquals(1, refused.code());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertFalse(Files.exists(out));
    }
}
