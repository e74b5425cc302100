package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.CheckReport;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.SavedChart;
import hanoius.store.DocumentException.Reason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A document as the first version of the program wrote it. */
class MigrationTest {

    private static final String TITLE = "Bản ghi – a document of format 1";
    private static final UUID GOLDEN = UUID.fromString("3883e9c4-3501-4763-940d-c7bce2b56ea0");

    @TempDir Path folder;
    private Path file;
    private Path copies;
    private byte[] golden;

    @BeforeEach
    void theGoldenDocument() throws IOException {
        file = folder.resolve("old.milestones");
        copies = folder.resolve("data").resolve("copies");
        try (InputStream in =
                Objects.requireNonNull(
                        MigrationTest.class.getResourceAsStream("format-1.milestones"))) {
            golden = in.readAllBytes();
        }
        Files.write(file, golden);
    }

    private SqliteArchive archive() {
        return SqliteArchive.open(file, copies);
    }

    private SavedChart addOne() {
        try (SqliteArchive archive = archive()) {
            return SampleCharts.add(archive, "Exports", SampleCharts.PLAIN);
        }
    }

    private List<Path> copiesKept() throws IOException {
        if (Files.notExists(copies)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(copies)) {
            return all.toList();
        }
    }

    @Test
    void aDocumentOfFormat1IsReadAndCheckedWithoutChangingAByte() throws IOException {
        try (Document document = Document.open(file)) {
            assertEquals(TITLE, document.title());
            assertEquals(GOLDEN, document.uuid());
            assertEquals(1, document.generation());
            CheckReport report = document.check();
            assertEquals(List.of(), report.problems());
            assertEquals(1, report.format());
            assertEquals(13, report.counts().get("observation"));
            assertEquals(7, document.read().milestones().size());
        }
        try (SqliteArchive archive = archive()) {
            assertEquals(List.of(), SampleCharts.charts(archive));
            assertEquals(List.of(), archive.steps());
        }
        assertArrayEquals(golden, Files.readAllBytes(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void theFirstEditBringsItToThePresentFormatWithEverythingThatItSaid() throws IOException {
        Dataset before;
        try (Document document = Document.open(file)) {
            before = document.read();
        }
        SavedChart chart = addOne();
        try (Document document = Document.open(file)) {
            DocumentTest.assertSame(before, document.read());
            assertEquals(List.of(chart), document.read().charts());
            assertEquals(TITLE, document.title());
            assertEquals(Instant.parse("2026-11-20T08:30:00Z"), document.lastChanged());
            assertEquals(3, document.generation());
            CheckReport report = document.check();
            assertEquals(List.of(), report.problems());
            assertEquals(DocumentFormat.VERSION, report.format());
            assertEquals(1, report.counts().get("chart"));
        }
    }

    @Test
    void theCopyHoldsTheDocumentAsItWas() throws IOException {
        addOne();
        List<Path> kept = copiesKept();
        assertEquals(1, kept.size());
        assertTrue(kept.getFirst().getFileName().toString().startsWith("old-"));
        try (Document now = Document.open(file);
                Document copy = Document.open(kept.getFirst())) {
            assertEquals(1, copy.check().format());
            assertEquals(List.of(), copy.check().problems());
            assertEquals(1, copy.generation());
            assertEquals(now.uuid(), copy.uuid());
            DocumentTest.assertSame(now.read(), copy.read());
        }
        try (SqliteArchive archive = archive()) {
            SampleCharts.apply(archive, Edit.deleting(SampleCharts.charts(archive).getFirst()));
        }
        assertEquals(kept, copiesKept());
    }

    @Test
    void withoutAPlaceForTheCopyNothingIsChanged() throws IOException {
        Files.writeString(folder.resolve("data"), "in the way");
        DocumentException refusal = assertThrows(DocumentException.class, this::addOne);
        assertEquals(Reason.NO_COPY, refusal.reason());
        assertTrue(refusal.getMessage().contains(copies.toString()), refusal.getMessage());
        assertArrayEquals(golden, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE milestone SET title = 'Another' WHERE title = 'Title of VISIT'",
                "DELETE FROM seal"
            })
    void aDamagedDocumentIsNotMigratedAndNotCopied(String sql) throws Exception {
        RefusalTest.alter(file, sql);
        byte[] damaged = Files.readAllBytes(file);
        assertEquals(Reason.DAMAGED, assertThrows(DocumentException.class, this::addOne).reason());
        assertArrayEquals(damaged, Files.readAllBytes(file));
        assertEquals(List.of(), copiesKept());
    }

    @Test
    void aMigrationThatFailsAtItsEndLeavesTheDocumentAsItWas() throws Exception {
        try (Connection reader = Connections.open(file);
                Statement statement = reader.createStatement()) {
            // A reader lets others write, but not commit.
            statement.execute("BEGIN");
            statement.executeQuery("SELECT * FROM document").next();
            assertEquals(Reason.BUSY, assertThrows(DocumentException.class, this::addOne).reason());
        }
        assertArrayEquals(golden, Files.readAllBytes(file));
        addOne();
        try (SqliteArchive archive = archive()) {
            assertEquals(1, SampleCharts.charts(archive).size());
        }
    }
}
