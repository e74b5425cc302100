package hanoius.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.RecordId.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

final class ExportNameTest {

    private static final List<RecordFormat> ALL = RecordFormat.of(Kind.MILESTONE);

    private static RecordFormat format(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aNameSaysWhatItIsOfAndWhen() {
        LocalDate day = LocalDate.of(2026, 11, 29);
        assertEquals("Milestones 2026-11-29", ExportName.suggested("Milestones", "", day));
        assertEquals(
                "Cột mốc Phạm vi Hà Nội · “a b” 2026-11-29",
                ExportName.suggested("Cột mốc", "Phạm vi: Hà Nội · “a/b”\n", day));
        assertEquals(
                "M " + "x".repeat(80) + " 2026-11-29",
                ExportName.suggested("M", "x".repeat(500), day));
        assertEquals("M 2026-11-29", ExportName.suggested("M", "../..", day).replace(" .. ", " "));
    }

    /** The first type is CSV: that is what nobody chose. */
    @ParameterizedTest
    @CsvSource({
        "m.csv, csv, m.csv, csv",
        "m.csv, xlsx, m.xlsx, xlsx",
        "m.csv, timeline-json, m.json, timeline-json",
        "m.csv, timeline-csv, m.csv, timeline-csv",
        "m.xlsx, csv, m.xlsx, xlsx",
        "m.ICS, csv, m.ICS, icalendar",
        "m, xlsx, m.xlsx, xlsx",
        "m, csv, m.csv, csv",
        "m.v2, json-ld, m.v2.jsonld, json-ld",
        "m.txt, csv, m.txt.csv, csv"
    })
    void theTypeDecides(String typed, String type, String name, String written) {
        Path file = Path.of("/nowhere", typed);
        RecordFormat chosen = format(type);
        RecordFormat usual = ALL.getFirst();
        assertEquals(Path.of("/nowhere", name), ExportName.of(file, chosen, usual, ALL));
        assertEquals(format(written), ExportName.type(file, chosen, usual, ALL));
    }

    /** The dialog has asked about the name that was typed, and of no other. */
    @Test
    void whatNobodyWasAskedAboutIsNotWrittenOver(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("m.xlsx"));
        Files.createFile(folder.resolve("m (2).xlsx"));
        Path csv = Files.createFile(folder.resolve("m.csv"));
        assertEquals(
                folder.resolve("m (3).xlsx"),
                ExportName.of(csv, format("xlsx"), ALL.getFirst(), ALL));
        assertEquals(csv, ExportName.of(csv, format("csv"), ALL.getFirst(), ALL));
    }
}
