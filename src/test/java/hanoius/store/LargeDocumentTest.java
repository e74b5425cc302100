package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.model.Category;
import hanoius.model.Citation;
import hanoius.model.Dossier;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.Scope;
import hanoius.model.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A document of more milestones than are held whole. */
class LargeDocumentTest {

    private static final int COUNT = DossierTables.MOST_AT_HAND + 1;

    @TempDir Path folder;

    private static Milestone milestone(int number) {
        return new Milestone(
                RecordId.milestone("M" + number),
                EdtfDate.of(LocalDate.of(1995, 7, 11).plusDays(number % 11_000)),
                "Meeting " + number,
                Category.MEETING,
                number % 3 == 0 ? List.of() : List.of("trade", "sector " + number % 7),
                Scope.HANOI,
                List.of("Hanoi"),
                List.of("Utah"),
                List.of("Partner " + number % 50),
                number % 5 == 0 ? List.of("Hanoi") : List.of(),
                "Summary " + number,
                number % 2 == 0 ? List.of(Citation.of(RecordId.source("S1"))) : List.of(),
                false);
    }

    @Test
    void wholeMilestonesAreReadFromTheFileWhenTheyAreWanted() throws Exception {
        List<Milestone> written =
                IntStream.range(0, COUNT).mapToObj(LargeDocumentTest::milestone).toList();
        Source source = new Source(RecordId.source("S1"), "Report", "", null, "", null, false, "");
        Dossier dossier =
                new Dossier(written, List.of(), List.of(), List.of(), List.of(), List.of(source));
        Path file = folder.resolve("large.milestones");
        Document.create(file, "Large", Instant.EPOCH, dossier).close();
        Milestones read;
        try (Document document = Document.open(file)) {
            read = document.read().milestones();
        }
        assertFalse(read.atHand());
        assertEquals(COUNT, read.size());
        for (int i = 0; i < COUNT; i += 997) {
            assertEquals(written.get(i), read.get(i));
            assertEquals(written.get(i).title(), read.title(i));
            assertEquals(written.get(i).sectors(), read.sectors().of(i));
            assertEquals(written.get(i).partners(), read.partners().of(i));
            assertEquals(written.get(i).places(), read.places().of(i));
            assertEquals(written.get(i).citations().size(), read.sources().count(i));
        }
        Milestone remembered = read.get(0);
        Files.move(file, folder.resolve("moved.milestones"));
        assertEquals(remembered, read.get(0));
        assertThrows(DocumentException.class, () -> read.get(1));
        assertTrue(Files.exists(folder.resolve("moved.milestones")));
    }
}
