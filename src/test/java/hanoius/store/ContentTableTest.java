package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Content;
import hanoius.archive.Content.Contents;
import hanoius.archive.ContentException;
import hanoius.archive.ContentException.Reason;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is in files of a document that was tampered with, is missing or is too much. */
class ContentTableTest {

    private static final Attachment SCAN =
            Facts.attachment("F1", RecordId.source("S1"), "scan.pdf", "one");
    private static final Attachment AGAIN =
            Facts.attachment("F2", RecordId.source("S2"), "ảnh.jpg", "one");
    private static final Attachment REMOVED =
            Facts.attachment("F3", RecordId.source("S2"), "gone.txt", "hai, ba");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void aDocumentWithFiles() throws IOException {
        file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, sources(List.of())).close();
        try (SqliteArchive archive = archive()) {
            put(archive, "one");
            put(archive, "hai, ba");
            SampleCharts.apply(archive, Edit.adding(SCAN));
            SampleCharts.apply(archive, Edit.adding(AGAIN));
            SampleCharts.apply(archive, Edit.adding(REMOVED));
            SampleCharts.apply(archive, Edit.deleting(REMOVED));
            assertEquals(List.of(), archive.check(Progress.NONE).problems());
            assertEquals(2, archive.check(Progress.NONE).counts().get("content"));
        }
    }

    private static Dataset sources(List<Attachment> attachments) {
        return Facts.dataset(Facts.source("S1").build(), Facts.source("S2").build())
                .withAttachments(attachments);
    }

    private SqliteArchive archive() {
        return SqliteArchive.open(file, folder.resolve("copies"));
    }

    private static void put(SqliteArchive archive, String text) throws IOException {
        archive.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
    }

    private List<String> problems() {
        try (Document document = Document.open(file)) {
            return document.check().problems();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE content SET bytes = x'6f6e66' WHERE length(bytes) = 3|of \"scan.pdf\","
                        + " \"ảnh.jpg\" differs from what was written",
                "DELETE FROM content WHERE length(bytes) = 3|of \"scan.pdf\", \"ảnh.jpg\" is"
                        + " missing",
                "DELETE FROM content WHERE length(bytes) = 7|of \"gone.txt\" is missing",
                "UPDATE content SET part = 1 WHERE length(bytes) = 7|of \"gone.txt\" is missing",
            })
    void theCheckNamesTheFilesOfWhichTheContentsAreWrong(String sql, String words)
            throws Exception {
        RefusalTest.alter(file, sql.replace('"', '\''));
        List<String> problems = problems();
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.getFirst().endsWith(words), problems.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE content SET bytes = x'6f6e66', DAMAGED",
        "DELETE FROM content, MISSING",
    })
    void wrongContentsAreNotHandedOutAsIfTheyWereRight(String sql, Reason reason) throws Exception {
        RefusalTest.alter(file, sql);
        try (SqliteArchive archive = archive()) {
            ContentException refusal =
                    assertThrows(
                            ContentException.class,
                            () ->
                                    archive.writeContent(
                                            SCAN.sha256(),
                                            OutputStream.nullOutputStream(),
                                            Progress.NONE));
            assertEquals(reason, refusal.reason());
        }
    }

    /** Whoever writes another size into a document has to hide it from the seals too. */
    @Test
    void theCheckNamesAnAttachmentOfAnotherSize() throws Exception {
        RefusalTest.alter(file, "UPDATE attachment SET size = 4 WHERE name = 'scan.pdf'");
        assertTrue(
                problems()
                        .contains(
                                "attachment scan.pdf has another size than the file that it"
                                        + " names"),
                problems().toString());
    }

    @Test
    void aNewDocumentHasTheContentsOfItsFilesOrIsNotMade() {
        Path anew = folder.resolve("anew.milestones");
        Dataset dataset = sources(List.of(SCAN, AGAIN));
        for (Contents wrong :
                List.<Contents>of(
                        Contents.NONE,
                        (_, to) -> to.write("other".getBytes(StandardCharsets.UTF_8)))) {
            DocumentException refusal =
                    assertThrows(
                            DocumentException.class,
                            () ->
                                    Document.create(
                                            anew, "T", Instant.EPOCH, dataset, Map.of(), wrong));
            assertEquals(DocumentException.Reason.INCONSISTENT, refusal.reason());
            assertFalse(Files.exists(anew));
        }
        try (SqliteArchive archive = archive();
                Document made =
                        Document.create(
                                anew,
                                "T",
                                Instant.EPOCH,
                                dataset,
                                Map.of(),
                                (sha256, to) -> archive.writeContent(sha256, to, Progress.NONE))) {
            assertEquals(List.of(), made.check().problems());
            assertEquals(List.of(SCAN, AGAIN), made.read().attachments());
            assertEquals(1, made.check().counts().get("content"));
        }
    }

    /** As many zeros as are asked for. */
    private static InputStream zeros(int size) {
        return new InputStream() {
            private int left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int some = Math.min(length, left);
                left -= some;
                return some == 0 ? -1 : some;
            }
        };
    }

    @Test
    void aHundredMegabytesAreKeptAndNotOneByteMore() throws IOException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        assertEquals(
                Attachment.LARGEST,
                Content.passing(zeros(Attachment.LARGEST), nowhere, () -> false).size());
        ContentException refusal =
                assertThrows(
                        ContentException.class,
                        () -> Content.passing(zeros(Attachment.LARGEST + 1), nowhere, () -> false));
        assertEquals(Reason.TOO_LARGE, refusal.reason());
        assertEquals(List.of(100), refusal.arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/b", "a\\b", "a\nb", "/etc/passwd"})
    void aPathIsNotTheNameOfAFile(String name) {
        assertThrows(IllegalArgumentException.class, () -> Facts.renamed(SCAN, name));
    }
}
