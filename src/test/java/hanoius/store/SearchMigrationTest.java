package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.archive.CheckReport;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.query.Query;
import hanoius.support.Facts;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Search in documents as earlier versions of the program wrote them. */
class SearchMigrationTest {

    private static final List<String> TYPED =
            List.of("title", "kim ngach", "TÊN của", "utah status:signed", "has:no-source", "S1");

    @TempDir Path folder;

    private Path golden(int format) throws IOException {
        String name = "format-" + format + ".milestones";
        try (InputStream in =
                Objects.requireNonNull(SearchMigrationTest.class.getResourceAsStream(name))) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private static List<Set<RecordId>> found(Path file) {
        try (FoundRecords records = new FoundRecords(file)) {
            return TYPED.stream().map(records::by).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 1", "4, 1"})
    void anOlderDocumentIsSearchedUntouchedAndAlikeAfterItsFirstEdit(int format, int charts)
            throws IOException {
        Path file = golden(format);
        byte[] before = Files.readAllBytes(file);
        List<Set<RecordId>> found = found(file);
        assertFalse(found.stream().anyMatch(Set::isEmpty), found.toString());
        assertArrayEquals(before, Files.readAllBytes(file));

        assertEquals(charts + 1, addAChart(file));
        assertEquals(found, found(file));
        try (Document document = Document.open(file)) {
            CheckReport report = document.check();
            assertEquals(List.of(), report.problems());
            assertEquals(DocumentFormat.VERSION, report.format());
        }
    }

    /** A reader that was there before the first edit goes on. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void aSearchThatIsOpenOutlivesTheMigration(int format) throws IOException {
        Path file = golden(format);
        try (FoundRecords records = new FoundRecords(file)) {
            Set<RecordId> before = records.by("title");
            addAChart(file);
            assertEquals(before, records.by("title"));
            addASource(file);
            assertEquals(before.size() + 1, records.search().matching(Query.parse("title")).length);
            assertFalse(records.search().hits(Query.parse("title"), 3).groups().isEmpty());
        }
    }

    /** How many there are then. */
    private int addAChart(Path file) {
        try (SqliteArchive archive = SqliteArchive.open(file, folder.resolve("copies"))) {
            SampleCharts.add(archive, "One more", SampleCharts.PLAIN);
            return SampleCharts.charts(archive).size();
        }
    }

    private void addASource(Path file) {
        try (SqliteArchive archive = SqliteArchive.open(file, folder.resolve("copies"))) {
            SampleCharts.apply(
                    archive, Edit.adding(Facts.source("NEW").title("A title as well").build()));
        }
    }
}
