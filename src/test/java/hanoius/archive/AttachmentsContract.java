package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.ContentException.Reason;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.schema.AttachmentSchema;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

/** Files that are kept with records, and what is in them. */
public abstract class AttachmentsContract extends ArchiveContract {

    private static final Attachment SCAN = Facts.attachment("F1", M1.id(), "scan.pdf", "one");

    /** Nobody wants the answer any more. */
    private static final Progress UNWANTED =
            new Progress() {
                @Override
                public void report(double done) {}

                @Override
                public boolean cancelled() {
                    return true;
                }
            };

    private static Content put(Archive door, byte[] bytes) throws IOException {
        return door.put(new ByteArrayInputStream(bytes), Progress.NONE);
    }

    private static Content put(Archive door, String text) throws IOException {
        return put(door, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] content(Archive door, String sha256) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        door.writeContent(sha256, out, Progress.NONE);
        return out.toByteArray();
    }

    private static void assertMissing(Archive door, String sha256) {
        ContentException missing =
                assertThrows(ContentException.class, () -> content(door, sha256));
        assertEquals(Reason.MISSING, missing.reason());
    }

    private static List<Attachment> attached(Archive door) {
        return read(door).attachmentsOf(M1.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 18, (1 << 18) + 1, 1_000_000})
    void whatIsPutCanBeWrittenOutOfAnyDoor(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Content content = put(first, bytes);
        assertEquals(size, content.size());
        assertArrayEquals(bytes, content(second, content.sha256()));
        assertEquals(content, put(second, bytes));
        assertArrayEquals(bytes, content(first, content.sha256()));
        assertEquals(List.of(), first.check(Progress.NONE).problems());
    }

    @Test
    void contentsAreCalledByTheirSha256() throws IOException {
        // FIPS 180-4, appendix B.1
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                put(first, "abc").sha256());
        assertMissing(first, SCAN.sha256());
    }

    @Test
    void whatComesAgainTakesNoMorePlace() throws IOException {
        byte[] bytes = new byte[500_000];
        put(first, bytes);
        long size = first.size();
        put(first, bytes);
        put(second, bytes);
        assertEquals(size, first.size());
    }

    @Test
    void whatIsUnwantedIsNotKept() {
        byte[] one = "one".getBytes(StandardCharsets.UTF_8);
        assertThrows(
                CancellationException.class,
                () -> first.put(new ByteArrayInputStream(one), UNWANTED));
        assertMissing(first, SCAN.sha256());
    }

    @Test
    void aFileIsAttachedRenamedNotedAndRemovedByChanges() throws IOException {
        put(first, "one");
        apply(first, Edit.adding(SCAN));
        Attachment named = Facts.renamed(SCAN, "Biên bản.pdf");
        apply(second, Edit.replacing(SCAN, named));
        Attachment noted = Facts.noted(named, "signed by both");
        apply(first, Edit.replacing(named, noted));
        assertEquals(List.of(noted), attached(second));
        assertEquals(RecordId.attachment("F2"), first.unused(RecordId.Kind.ATTACHMENT));
        apply(second, Edit.deleting(noted));
        assertEquals(List.of(), attached(first));
        assertEquals(4, first.history(SCAN.id()).size());
        for (Attachment each : List.of(noted, named, SCAN)) {
            first.undo(undoable(first), by("Hoa"));
            assertEquals(List.of(each), attached(second));
            assertEquals("one", new String(content(first, each.sha256()), StandardCharsets.UTF_8));
        }
        first.undo(undoable(first), by("Hoa"));
        assertEquals(start(), contents(second));
    }

    @Test
    void contentsStayWhileTheHistoryNamesThem() throws IOException {
        put(first, "one");
        apply(first, Edit.adding(SCAN));
        apply(first, Edit.deleting(SCAN));
        first = opener().reopened(first);
        put(first, "hai, ba");
        assertEquals("one", new String(content(first, SCAN.sha256()), StandardCharsets.UTF_8));
        first.undo(undoable(first), by("Hoa"));
        assertEquals(List.of(SCAN), attached(first));
    }

    @Test
    void whatIsNotKeptCannotBeAttached() throws IOException {
        String field = AttachmentSchema.SHA_256.name();
        assertInvalid(
                InvalidChange.Reason.MISSING_CONTENT,
                SCAN.id(),
                field,
                SCAN.id(),
                () -> apply(first, Edit.adding(SCAN)));
        put(first, "one");
        Attachment longer =
                new Attachment(SCAN.id(), SCAN.of(), "a", "text/plain", 4, SCAN.sha256(), "");
        assertInvalid(
                InvalidChange.Reason.MISSING_CONTENT,
                SCAN.id(),
                field,
                SCAN.id(),
                () -> apply(first, Edit.adding(longer)));
    }

    @Test
    void aFigureWithAFileBecomesOneOfAnotherIndicator() throws IOException {
        put(first, "one");
        RecordId stock = RecordId.indicator("stock");
        Observation figure = Facts.observation("O9", stock).build();
        apply(
                first,
                Edit.adding(figure),
                Edit.adding(Facts.attachment("F1", figure.id(), "scan.pdf", "one")));
        Observation moved = Facts.observation("O9", FLOW).build();
        apply(first, Edit.replacing(figure, moved));
        assertEquals(moved, read(first).entity(moved.id()).orElseThrow());
    }

    @Test
    void aFileBelongsToAFactThatIsThere() throws IOException {
        put(first, "one");
        for (RecordId none : List.of(RecordId.source("S9"), FOLLOWS.id())) {
            Attachment stray = Facts.attachment("F1", none, "scan.pdf", "one");
            assertInvalid(
                    InvalidChange.Reason.MISSING_REFERENCE,
                    stray.id(),
                    AttachmentSchema.OF.name(),
                    none,
                    () -> apply(first, Edit.adding(stray)));
        }
    }

    @Test
    void aRecordGoesWithItsFilesAndComesBackWithThem() throws IOException {
        put(first, "one");
        Attachment report = Facts.attachment("F1", RecordId.source("S3"), "scan.pdf", "one");
        apply(first, Edit.adding(report));
        var before = contents(first);
        var source = read(first).sources().getLast();
        assertInvalid(
                InvalidChange.Reason.STILL_REFERENCED,
                source.id(),
                AttachmentSchema.OF.name(),
                report.id(),
                () -> apply(first, Edit.deleting(source)));
        first.apply(Change.deleting(source, read(first), by("Lan")));
        assertEquals(List.of(), read(second).attachments());
        second.undo(undoable(second), by("Hoa"));
        assertEquals(before, contents(first));
    }

    @Test
    void aCopyHasTheContentsToo() throws IOException {
        put(first, "one");
        apply(first, Edit.adding(SCAN));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        first.copyTo(out);
        assertHasScan(out.toByteArray());
        out.reset();
        first.copyPresentTo(out);
        assertHasScan(out.toByteArray());
    }

    private void assertHasScan(byte[] bytes) throws IOException {
        try (Archive copy = opener().open(bytes)) {
            assertEquals(List.of(SCAN), attached(copy));
            assertEquals("one", new String(content(copy, SCAN.sha256()), StandardCharsets.UTF_8));
            assertEquals(List.of(), copy.check(Progress.NONE).problems());
            assertTrue(copy.unwritable().isEmpty());
        }
    }
}
