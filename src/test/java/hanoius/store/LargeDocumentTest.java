package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.Source;
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

    @Test
    void wholeMilestonesAreReadFromTheFileWhenTheyAreWanted() throws Exception {
        List<Milestone> written =
                IntStream.range(0, COUNT).mapToObj(LargeDocumentTest::milestone).toList();
        Source source = Facts.source("S1").build();
        Dataset dataset =
                Facts.withParties(
                        Facts.dataset(
                                written,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(source)));
        Path file = folder.resolve("large.milestones");
        Document.create(file, "Large", Instant.EPOCH, dataset).close();
        try (Document document = Document.open(file)) {
            assertWhole(written, document.read().milestones());
        }
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
