package hanoius.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.ContentException;
import hanoius.archive.MemoryArchive;
import hanoius.language.Language;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class AttachmentsViewModelTest {

    private static final Milestone VISIT = Facts.milestone("M1").title("Visit").build();
    private static final Dataset START = Facts.dataset(VISIT, Facts.source("S1").build());

    @TempDir Path folder;

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final MemoryArchive archive = MemoryArchive.of("T", Instant.EPOCH, START);
    private final RunningWork work = new RunningWork(new DirectRunner());
    private final List<String> shownWork = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);
    private final AttachmentsViewModel viewModel =
            new AttachmentsViewModel(workspace, changes, work, opened::add);

    @BeforeEach
    void aDocument() {
        workspace.show(archive.read(Progress.NONE));
        changes.use(archive, Instant.EPOCH);
        work.keyProperty().subscribe((_, key) -> shownWork.add(key));
        workspace.select(VISIT.id());
    }

    @AfterEach
    void nothingIsReported() {
        assertEquals(List.of(), reported);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Attachment> all() {
        return viewModel.all().getValue();
    }

    private List<String> names() {
        return all().stream().map(Attachment::name).toList();
    }

    private RecordId first() {
        return all().getFirst().id();
    }

    @Test
    void severalFilesAreAddedAtOnceAndTakenBackAtOnce() throws IOException {
        viewModel.add(List.of(file("scan.pdf", "one"), file("ảnh.jpg", ""), file("b.txt", "one")));
        assertEquals(List.of("scan.pdf", "ảnh.jpg", "b.txt"), names());
        assertEquals(
                List.of("application/pdf", "image/jpeg", "text/plain"),
                all().stream().map(Attachment::mediaType).toList());
        assertEquals(List.of(3, 0, 3), all().stream().map(Attachment::size).toList());
        assertEquals(
                List.of("F1", "F2", "F3"), all().stream().map(each -> each.id().key()).toList());
        assertEquals(archive.read(Progress.NONE).attachments(), all());
        assertTrue(shownWork.contains("attachment.adding"));
        changes.undo();
        assertEquals(List.of(), all());
        changes.redo();
        assertEquals(3, all().size());
        assertEquals("", viewModel.problems().getValue());
    }

    @Test
    void keysOfFilesThatWereAreNotGivenAgain() throws IOException {
        viewModel.add(List.of(file("a.txt", "1"), file("b.txt", "2")));
        viewModel.remove(first());
        viewModel.add(List.of(file("c.txt", "3"), file("d.txt", "4")));
        assertEquals(
                List.of("F2", "F3", "F4"), all().stream().map(each -> each.id().key()).toList());
    }

    @Test
    void whatCannotBeAddedIsNamedAndTheOthersAreAdded() throws IOException {
        Path large = folder.resolve("large.mov");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(Attachment.LARGEST + 1L);
        }
        Path inner = Files.createDirectory(folder.resolve("folder"));
        viewModel.add(List.of(large, inner, folder.resolve("gone.pdf"), file("a.txt", "a")));
        assertEquals(List.of("a.txt"), names());
        List<String> problems = viewModel.problems().getValue().lines().toList();
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("large.mov: "), problems.toString());
        assertTrue(problems.get(0).contains("100 MB"), problems.toString());
        assertTrue(problems.get(1).startsWith("folder: "), problems.toString());
        assertTrue(problems.get(2).contains("does not exist"), problems.toString());
        workspace.select(RecordId.source("S1"));
        assertEquals("", viewModel.problems().getValue());
    }

    @Test
    void aFileIsRemovedWithUndo() throws IOException {
        viewModel.add(List.of(file("scan.pdf", "one")));
        viewModel.remove(first());
        assertEquals(List.of(), all());
        changes.undo();
        assertEquals(List.of("scan.pdf"), names());
    }

    @Test
    void aFileIsOpenedFromACopyThatCannotBeWritten() throws IOException {
        viewModel.add(List.of(file("scan.pdf", "one")));
        viewModel.ask(first());
        assertEquals(first(), viewModel.askedProperty().get());
        viewModel.open(first());
        assertNull(viewModel.askedProperty().get());
        Path copy = Path.of(opened.getFirst());
        assertEquals("scan.pdf", copy.getFileName().toString());
        assertEquals("one", Files.readString(copy));
        assertFalse(
                Files.getPosixFilePermissions(copy).toString().contains("WRITE"),
                "what is written there would be lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.sh",
                "setup.EXE",
                "page.html",
                "macro.xlsm",
                "a.jar",
                "scan.pdf.js",
                "scan",
                "unknown.abc",
                "link.desktop",
                "x."
            })
    void whatMayRunIsNeverOpenedOnlySaved(String name) throws IOException {
        viewModel.add(List.of(file(name, "#!/bin/sh")));
        viewModel.open(first());
        assertEquals(List.of(), opened);
        Path target = folder.resolve("saved");
        viewModel.save(first(), target);
        assertEquals("#!/bin/sh", Files.readString(target));
    }

    @Test
    void aFileThatIsSavedWrongIsNotThereAndIsSaidToBeWrong() throws IOException {
        viewModel.add(List.of(file("scan.pdf", "one")));
        Attachment lost = Facts.attachment("F9", VISIT.id(), "lost.pdf", "nobody put it");
        workspace.show(workspace.dataset().withAttachments(List.of(lost)));
        workspace.select(VISIT.id());
        Path target = file("there.pdf", "as before");
        viewModel.save(lost.id(), target);
        assertEquals("as before", Files.readString(target));
        assertEquals(
                "lost.pdf: "
                        + workspace
                                .words()
                                .of(new ContentException(ContentException.Reason.MISSING, "")),
                viewModel.problems().getValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scan.pdf|1234567|PDF document · 1.2 MB",
                "a.txt|0|plain text · empty",
                "a.txt|1|plain text · 1 byte",
                "a.JPG|999|picture · 999 bytes",
                "b.xlsx|12345|table · 12 kB",
                "b.docx|104857600|text document · 105 MB",
                "noname|1000|file of an unknown kind · 1.0 kB",
            })
    void aFileIsSaidToBeWhatItIs(String name, int size, String told) {
        Attachment attachment =
                new Attachment(
                        RecordId.attachment("F1"), VISIT.id(), name, "", size, "0".repeat(64), "");
        assertEquals(told, AttachmentsViewModel.what(attachment, workspace.words()));
    }

    /** A document that is large without a byte of it on a disk. */
    @Test
    void aLargeDocumentSaysHowLargeItIs() throws IOException {
        viewModel.add(List.of(file("scan.pdf", "one")));
        assertEquals("", viewModel.large().getValue());
        archive.pretend(612_000_000);
        viewModel.add(List.of(file("b.pdf", "two")));
        assertTrue(viewModel.large().getValue().contains("612 MB"), viewModel.large().getValue());
    }

    @Test
    void aDocumentThatCanOnlyBeReadSaysWhyNothingIsAdded() {
        assertEquals("", viewModel.unwritable().getValue());
        archive.forbid(new ContentException(ContentException.Reason.MISSING, ""));
        changes.use(archive, Instant.EPOCH);
        assertFalse(viewModel.unwritable().getValue().isEmpty());
    }

    @Test
    void contentsAreThoseOfTheFile() throws IOException {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        viewModel.add(List.of(Files.write(folder.resolve("a.zip"), bytes)));
        Path target = folder.resolve("b.zip");
        viewModel.save(first(), target);
        assertArrayEquals(bytes, Files.readAllBytes(target));
    }
}
