package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.CheckReport;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.store.DocumentException.Reason;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

class DocumentTest {

    private static final Instant THEN = Instant.parse("2026-11-21T10:15:30.123456789Z");

    @TempDir Path folder;

    @Test
    void everyFieldComesBackAsItWasWritten() {
        Dataset before = SampleDataset.full();
        try (Document document = create("full.milestones", before)) {
            assertSame(before, document.read());
        }
        try (Document document = Document.open(folder.resolve("full.milestones"))) {
            assertSame(before, document.read());
        }
    }

    static void assertSame(Dataset expected, Dataset actual) {
        assertEquals(expected.milestones().readAll(), actual.milestones().readAll());
        assertEquals(expected.agreements(), actual.agreements());
        assertEquals(expected.links(), actual.links());
        assertEquals(expected.indicators(), actual.indicators());
        assertEquals(expected.observations(), actual.observations());
        assertEquals(expected.sources(), actual.sources());
    }

    @Test
    void anEmptyDatasetIsADocumentToo() {
        try (Document document = create("empty.milestones", Dataset.EMPTY)) {
            assertSame(Dataset.EMPTY, document.read());
            assertTrue(document.check().sound());
        }
    }

    @Test
    void aDocumentKnowsItsTitleItsTimeAndItself() {
        try (Document one = create("one.milestones", Dataset.EMPTY);
                Document other = create("other.milestones", Dataset.EMPTY)) {
            assertEquals("Hà Nội – US", one.title());
            assertEquals(THEN, one.lastChanged());
            assertEquals(1, one.generation());
            assertEquals(folder.resolve("one.milestones"), one.path());
            assertFalse(one.uuid().equals(other.uuid()));
        }
    }

    @Test
    void aCheckCountsWhatIsThere() {
        try (Document document = create("full.milestones", SampleDataset.full())) {
            CheckReport report = document.check();
            assertEquals(List.of(), report.problems());
            assertEquals(DocumentFormat.VERSION, report.format());
            assertEquals(7, report.counts().get("milestone"));
            assertEquals(6, report.counts().get("agreement"));
            assertEquals(12, report.counts().get("link"));
            assertEquals(5, report.counts().get("indicator"));
            assertEquals(13, report.counts().get("observation"));
            assertEquals(2, report.counts().get("source"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.milestones?journal_mode=OFF",
                "50% & more #1.milestones",
                "Hà Nội – Hoa Kỳ.milestones",
                ":memory:",
                "mode=memory"
            })
    void aFilesNameIsNothingButAName(String name) throws IOException {
        try (Document document = create(name, SampleDataset.full())) {
            assertEquals(7, document.read().milestones().size());
        }
        assertEquals(List.of(name), files());
    }

    @Test
    void aFileThatIsThereIsLeftAlone() throws IOException {
        Path file = folder.resolve("mine.milestones");
        Files.writeString(file, "years of work");
        assertEquals(
                Reason.EXISTS,
                assertThrows(
                                DocumentException.class,
                                () -> create("mine.milestones", Dataset.EMPTY))
                        .reason());
        assertEquals("years of work", Files.readString(file));
        assertEquals(List.of("mine.milestones"), files());
    }

    @Test
    void aRecordThatNamesAnAbsentOneLeavesNothingBehind() throws IOException {
        Dataset dangling = Facts.dataset(Facts.milestone("M1").sources("S999").build());
        var failure = assertThrows(DocumentException.class, () -> create("d.milestones", dangling));
        assertEquals(
                folder.resolve("d.milestones") + " cannot be made: there is no source:S999",
                failure.getMessage());
        assertEquals(List.of(), files());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithTheReason() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path place : List.of(file, folder.resolve("absent"), Path.of("/proc"))) {
            Path path = place.resolve("d.milestones");
            var failure =
                    assertThrows(
                            DocumentException.class,
                            () -> Document.create(path, "T", THEN, Dataset.EMPTY));
            assertEquals(Reason.UNMAKEABLE, failure.reason(), failure.getMessage());
            assertTrue(failure.getMessage().startsWith(path + " cannot be made: "));
            assertFalse(failure.getMessage().contains("\n"));
        }
        assertArrayEquals(new byte[0], Files.readAllBytes(file));
        assertEquals(List.of("file"), files());
    }

    private Document create(String name, Dataset dataset) {
        return Document.create(folder.resolve(name), "Hà Nội – US", THEN, dataset);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void uuidsThatRecordsBringAlongGoWithThemIntoCopies() throws IOException {
        RecordId own = SampleDataset.full().milestones().id(0);
        UUID brought = UUID.fromString("5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77");
        Path copy = folder.resolve("copy.milestones");
        Document document =
                Document.create(
                        folder.resolve("d.milestones"),
                        "T",
                        Instant.EPOCH,
                        SampleDataset.full(),
                        Map.of(own, brought));
        try (SqliteArchive archive = SqliteArchive.of(document, folder);
                OutputStream out = Files.newOutputStream(copy)) {
            archive.copyTo(out);
        }
        try (SqliteArchive archive = SqliteArchive.open(copy, folder)) {
            assertEquals(Optional.of(brought), archive.uuid(own));
            RecordId other = SampleDataset.full().milestones().id(1);
            assertEquals(Optional.of(other.uuid()), archive.uuid(other));
        }
    }

    /**
     * Neither a word that was overwritten nor one that was deleted stands anywhere in its bytes.
     */
    @Test
    void aCopyWithoutHistoryHoldsNothingThatIsNoLongerThere() throws IOException {
        Source told = Facts.source("S900").title("overwrittenword").notes("keptword").build();
        Source gone = Facts.source("S901").title("deletedword").build();
        Path whole = folder.resolve("whole.milestones");
        Path present = folder.resolve("present.milestones");
        Document document =
                Document.create(folder.resolve("d.milestones"), "T", THEN, Dataset.EMPTY);
        try (SqliteArchive archive = SqliteArchive.of(document, folder)) {
            Attribution by = Attribution.of("authorword", THEN);
            archive.apply(Change.of(by, Edit.adding(told), Edit.adding(gone)));
            archive.apply(
                    Change.of(
                            by,
                            Edit.replacing(
                                    told,
                                    Facts.source("S900").title("now").notes("keptword").build()),
                            Edit.deleting(gone)));
            try (OutputStream out = Files.newOutputStream(whole)) {
                archive.copyTo(out);
            }
            try (OutputStream out = Files.newOutputStream(present)) {
                archive.copyPresentTo(out);
            }
        }
        assertEquals(
                List.of("overwrittenword", "deletedword", "authorword", "keptword"),
                wordsIn(whole));
        assertEquals(List.of("keptword"), wordsIn(present));
    }

    private static List<String> wordsIn(Path file) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        return Stream.of("overwrittenword", "deletedword", "authorword", "keptword")
                .filter(bytes::contains)
                .toList();
    }
}
