package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Outline;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.Bytes;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A document of more milestones than are held whole. */
class LargeDocumentTest {

    private static final int COUNT = DatasetTables.MOST_AT_HAND + 1;

    @TempDir Path folder;

    private static Milestone milestone(int number) {
        return Facts.milestone("M" + number)
                .date(EdtfDate.of(LocalDate.of(1995, 7, 11).plusDays(number % 11_000)))
                .title("Meeting " + number)
                .category("meeting")
                .sectors(number % 3 == 0 ? List.of() : List.of("trade", "sector " + number % 7))
                .sides(List.of("Hanoi"), List.of("Utah"))
                .partners("Partner " + number % 50)
                .places(number % 5 == 0 ? List.of("Hanoi") : List.of())
                .summary("Summary " + number)
                .sources(number % 2 == 0 ? new String[] {"S1"} : new String[0])
                .build();
    }

    private static Dataset with(List<Milestone> milestones) {
        Source source = Facts.source("S1").build();
        return Facts.withParties(
                Facts.dataset(
                        milestones, List.of(), List.of(), List.of(), List.of(), List.of(source)));
    }

    @Test
    void wholeMilestonesAreReadFromTheFileWhenTheyAreWanted() throws Exception {
        List<Milestone> written =
                IntStream.range(0, COUNT).mapToObj(LargeDocumentTest::milestone).toList();
        Dataset dataset = with(written);
        Path file = folder.resolve("large.milestones");
        Document.create(file, "Large", Instant.EPOCH, dataset).close();
        try (Document document = Document.open(file)) {
            assertWhole(written, document.read().milestones());
        }
    }

    @Test
    void whenMilestonesHappenedIsToldBeforeItIsLookedAt() throws Exception {
        Path file = folder.resolve("large.milestones");
        List<Milestone> written =
                IntStream.range(0, COUNT).mapToObj(LargeDocumentTest::milestone).toList();
        Document.create(file, "Large", Instant.EPOCH, with(written)).close();
        List<Outline> told = new ArrayList<>();
        try (Document document = Document.open(file, told::add)) {
            Outline outline = told.getFirst();
            assertEquals(List.of("meeting"), outline.categories());
            assertEquals(COUNT, outline.milestones());
            assertEquals(document.read().terms(), outline.terms());
            int day = (int) LocalDate.of(1995, 7, 11).toEpochDay();
            assertEquals(day, outline.earliest(0));
            assertEquals(day, outline.latest(0));
            // The dates begin anew after 11,000.
            assertEquals(2, outline.count(0));
        }
        assertEquals(1, told.size());
        told.clear();
        Bytes.replace(file, "SQLite format 3", "SQLite format X");
        assertThrows(DocumentException.class, () -> Document.open(file, told::add));
        assertEquals(List.of(), told);
    }

    @Test
    void ofFewMilestonesNothingIsToldBefore() {
        Path file = folder.resolve("small.milestones");
        Dataset dataset = with(List.of(milestone(0), milestone(1)));
        Document.create(file, "Small", Instant.EPOCH, dataset).close();
        List<Outline> told = new ArrayList<>();
        Document.open(file, told::add).close();
        assertEquals(List.of(), told);
    }

    private static void assertWhole(List<Milestone> written, Milestones read) {
        assertFalse(read.atHand());
        assertEquals(COUNT, read.size());
        for (int i = 0; i < COUNT; i += 997) {
            assertEquals(written.get(i), read.get(i));
            assertEquals(written.get(i).title().in(Language.EN), read.title(i, Language.EN));
            assertEquals(written.get(i).sectors(), read.sectors().of(i));
            assertEquals(written.get(i).partners(), read.partners().of(i));
            assertEquals(written.get(i).places(), read.places().of(i));
            assertEquals(written.get(i).citations().size(), read.sources().count(i));
        }
        assertEquals(written, read.readAll());
        List<Milestone> some = List.of(written.get(COUNT - 1), written.get(3), written.get(900));
        List<RecordId> named = new ArrayList<>(some.stream().map(Milestone::id).toList());
        named.add(1, RecordId.milestone("none"));
        assertEquals(some, read.readAll(named));
    }

    @Test
    void aWholeMilestoneIsReadAsItIsNow() throws Exception {
        Dataset dataset =
                Facts.dataset(
                        IntStream.range(0, COUNT)
                                .mapToObj(
                                        number ->
                                                Facts.milestone("M" + number)
                                                        .title("Meeting " + number)
                                                        .build())
                                .toList());
        Path file = folder.resolve("large.milestones");
        Document.create(file, "Large", Instant.EPOCH, dataset).close();
        try (Archive archive = SqliteArchive.open(file, folder)) {
            Milestones read = archive.read(Progress.NONE).milestones();
            Milestone before = read.get(1);
            Milestone after = Facts.milestone("M1").title("Visit").build();
            Attribution by = Attribution.of("Lan", Instant.EPOCH);
            archive.apply(Change.of(by, Edit.replacing(before, after)));
            assertEquals(after, read.get(1));
            archive.apply(Change.of(by, Edit.deleting(read.get(2))));
            assertEquals("Meeting 3", read.get(3).title().text());
            assertEquals(after, read.readAll(List.of(after.id())).getFirst());
            // It was moved away, but is open.
            Files.move(file, folder.resolve("moved.milestones"));
            assertEquals("Meeting 4", read.get(4).title().text());
        }
    }
}
