package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.RecordTables.Selection;
import hanoius.file.FileProblem;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;
import hanoius.support.PlainCsv;
import hanoius.support.RecordFiles;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

final class RecordTablesTest {

    static List<Kind> kinds() {
        return RecordTables.KINDS;
    }

    private static Selection all(Dataset dataset, Kind kind) {
        List<? extends Entity> records =
                switch (kind) {
                    case MILESTONE -> dataset.milestones().readAll();
                    case LINK -> dataset.links();
                    default -> dataset.facts(kind);
                };
        return Selection.of(kind, records);
    }

    private static String csv(Selection selection, Language language, boolean guarded)
            throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordTables(dataset, Words.in(language).with(dataset)).csv(out, selection, guarded);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasARowForEachRecord(Kind kind) throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        Selection all = all(dataset, kind);
        for (Language language : Language.values()) {
            List<List<String>> rows = PlainCsv.lines(csv(all, language, false));
            assertEquals(RecordFiles.count(Schemas.of(kind).table()), rows.size() - 1);
            assertEquals(
                    List.of(),
                    rows.stream().filter(each -> each.size() != rows.getFirst().size()).toList());
        }
        Map<String, String> parts = sheets(dataset, all);
        boolean citing =
                kind == Kind.MILESTONE || kind == Kind.AGREEMENT || kind == Kind.OBSERVATION;
        assertEquals(citing, parts.containsKey("xl/worksheets/sheet2.xml"));
    }

    private static Map<String, String> sheets(Dataset dataset, Selection selection)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordTables(dataset, Words.in(Language.EN).with(dataset)).xlsx(out, selection);
        Map<String, String> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void aWorkbookIsPrintedOnA4WithItsHeadOnEachPage() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        Map<String, String> parts = sheets(dataset, all(dataset, Kind.MILESTONE));
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertTrue(sheet.contains("orientation=\"landscape\""), sheet.substring(0, 600));
        assertTrue(sheet.contains("paperSize=\"9\""));
        assertTrue(sheet.contains("fitToHeight=\"0\""));
        assertTrue(sheet.contains("<pane "));
        // There are readers that believe what a sheet says of its extent, even if that is one cell.
        assertFalse(sheet.contains("<dimension"), sheet.substring(0, 600));
        assertTrue(
                parts.getOrDefault("xl/workbook.xml", "").contains("_xlnm.Print_Titles"),
                parts.get("xl/workbook.xml"));
        assertTrue(parts.getOrDefault("xl/styles.xml", "").contains("wrapText=\"true\""));
    }

    @Test
    void moreRecordsThanASheetHasRowsForAreRefusedBeforeAnythingIsWritten() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        Milestone each = dataset.milestones().stream().findFirst().orElseThrow();
        int rows = 1 << 20;
        Selection many =
                new Selection(
                        Kind.MILESTONE,
                        () -> Stream.generate(() -> each).limit(rows),
                        List.of("id"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordTables tables = new RecordTables(dataset, Words.in(Language.EN));
        IOException refused = assertThrows(IOException.class, () -> tables.xlsx(out, many));
        assertEquals(Optional.of(FileProblem.TOO_MANY_ROWS), FileProblem.of(refused));
        assertEquals(0, out.size());
    }

    @Test
    void thoseColumnsAloneAndInThatOrder() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        Selection all = all(dataset, Kind.AGREEMENT);
        List<List<String>> rows =
                PlainCsv.lines(
                        csv(
                                all.only(List.of("status", "title", "signed", "parties")),
                                Language.EN,
                                false));
        assertEquals(
                List.of("Status", "Title", "Signed", "Vietnam", "United States", "Parties"),
                rows.getFirst());
        assertEquals(dataset.agreements().size() + 1, rows.size());
    }

    /**
     * As EDTF a date stands alone, too; what rests on a source is only told where it is asked for.
     */
    @Test
    void whatTablesOfTheWindowTellBesideTheFieldsIsAskedForByName() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        assertEquals(
                dataset.observations().stream().map(each -> each.period().text()).toList(),
                PlainCsv.lines(
                                csv(
                                        all(dataset, Kind.OBSERVATION).only(List.of("period.edtf")),
                                        Language.EN,
                                        false))
                        .stream()
                        .skip(1)
                        .map(List::getFirst)
                        .toList());
        Selection sources = all(dataset, Kind.SOURCE);
        List<String> counts = List.of("milestones", "agreements", "observations");
        List<List<String>> rows = PlainCsv.lines(csv(sources.only(counts), Language.EN, false));
        for (int i = 0; i < dataset.sources().size(); i++) {
            List<Fact> citing = dataset.citing(dataset.sources().get(i).id());
            assertEquals(
                    Stream.of(Milestone.class, Agreement.class, Observation.class)
                            .map(type -> citing.stream().filter(type::isInstance).count())
                            .map(String::valueOf)
                            .toList(),
                    rows.get(i + 1));
        }
        assertFalse(
                PlainCsv.lines(csv(sources, Language.EN, false))
                        .getFirst()
                        .contains(rows.getFirst().getFirst()));
    }

    @ParameterizedTest
    @EnumSource
    void forSpreadsheetsItIsMarkedAndGuarded(Language language) throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        String csv = csv(all(dataset, Kind.SOURCE), language, true);
        assertEquals('\uFEFF', csv.charAt(0));
        assertTrue(csv.endsWith("\r\n"));
    }
}
