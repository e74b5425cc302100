package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.RecordTables.Selection;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class AgreementsXlsxTest {

    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*?)(?:/>|>(.*?)</c>)");
    private static final Pattern VALUE = Pattern.compile("<v>(.*?)</v>");
    private static final Pattern SHARED =
            Pattern.compile("<si><t[^>]*>(.*?)</t></si>", Pattern.DOTALL);

    private static byte[] written(Dataset dataset, List<Agreement> some, Language language)
            throws IOException {
        var out = new ByteArrayOutputStream();
        new RecordTables(dataset, Words.in(language)).xlsx(out, Selection.of(Kind.AGREEMENT, some));
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "");
    }

    /**
     * The cells of a sheet: text in quotation marks, numbers bare, whatever is missing not there.
     */
    private static Map<String, String> cells(Map<String, String> parts, int sheet) {
        List<String> shared = new ArrayList<>();
        Matcher texts = SHARED.matcher(part(parts, "xl/sharedStrings.xml"));
        while (texts.find()) {
            shared.add(read(texts.group(1)));
        }
        Map<String, String> cells = new HashMap<>();
        Matcher cell = CELL.matcher(part(parts, "xl/worksheets/sheet" + sheet + ".xml"));
        while (cell.find()) {
            Matcher value = VALUE.matcher(String.valueOf(cell.group(3)));
            if (value.find()) {
                boolean text = cell.group(2).contains("t=\"s\"");
                cells.put(
                        cell.group(1),
                        text
                                ? "\"" + shared.get(Integer.parseInt(value.group(1))) + "\""
                                : new BigDecimal(value.group(1))
                                        .stripTrailingZeros()
                                        .toPlainString());
            }
        }
        return cells;
    }

    /** Text as it was before XML wrote some of its characters by their numbers or names. */
    private static String read(String escaped) {
        return Pattern.compile("&#x([0-9a-fA-F]+);")
                .matcher(escaped)
                .replaceAll(
                        hit ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(hit.group(1), 16))))
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String serial(LocalDate day) {
        return Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day));
    }

    @Test
    void plainDaysAreDatesCountsAreNumbersAndOtherDatesAreWordsBesideTheirEdtf()
            throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        Map<String, String> cells =
                cells(parts(written(dataset, dataset.agreements(), Language.EN)), 1);
        assertEquals("\"Title\"", cells.get("B1"));
        assertEquals("\"Signed\"", cells.get("C1"));
        assertEquals("\"Signed (EDTF)\"", cells.get("D1"));
        assertEquals("\"2017\"", cells.get("C2"));
        assertEquals("\"September 2019\"", cells.get("C3"));
        assertEquals("\"2019-09\"", cells.get("D3"));
        assertEquals(serial(LocalDate.of(2021, 8, 25)), cells.get("C6"));
        assertEquals("\"2021-08-25\"", cells.get("D6"));
        assertEquals("69", cells.get("L4"));
        assertFalse(cells.containsKey("C5"), "a proposal has no date");
    }

    @Test
    void eachSideHasAColumnOfItsParties() throws IOException {
        Agreement one =
                Facts.agreement("A1")
                        .participations(
                                List.of(
                                        new Participation("vietnam", "", null, "The mayor"),
                                        Participation.partner("us", RecordId.party("Utah"))))
                        .build();
        Map<String, String> cells =
                cells(parts(written(Facts.dataset(one), List.of(one), Language.VI)), 1);
        assertEquals("\"Việt Nam\"", cells.get("N1"));
        assertEquals("\"The mayor\"", cells.get("N2"));
        assertEquals("\"Hoa Kỳ\"", cells.get("O1"));
        assertEquals("\"Utah\"", cells.get("O2"));
    }

    @Test
    void theSecondSheetNumbersTheSourcesOfWhatIsExportedAndNoOthers() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        List<Agreement> two = dataset.agreements().subList(0, 2);
        Map<String, String> parts = parts(written(dataset, two, Language.EN));
        Map<String, String> sources = cells(parts, 2);
        int cited = dataset.sourcesOf(two).size();
        assertEquals("1", sources.get("A2"));
        assertEquals(Integer.toString(cited), sources.get("A" + (cited + 1)));
        assertFalse(sources.containsKey("A" + (cited + 2)));
        assertTrue(String.valueOf(sources.get("G2")).contains("https://"));
        assertTrue(String.valueOf(cells(parts, 1).get("T2")).startsWith("\"[1] [2]"));
    }

    @Test
    void theHeaderStaysAndCanBeFilteredBy() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        String sheet =
                part(
                        parts(written(dataset, dataset.agreements(), Language.EN)),
                        "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("state=\"frozen\""));
        assertTrue(
                sheet.contains(
                        "<autoFilter ref=\"A1:T%d\"".formatted(1 + dataset.agreements().size())),
                sheet.substring(sheet.length() - 400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
    void textThatLooksLikeAFormulaStaysText(String title) throws IOException {
        Map<String, String> parts =
                parts(written(Dataset.EMPTY, List.of(agreement(title, null)), Language.EN));
        assertEquals("\"" + title + "\"", cells(parts, 1).get("B2"));
        assertFalse(part(parts, "xl/worksheets/sheet1.xml").contains("<f>"));
    }

    @Test
    void aTextThatNoCellCanHoldIsCutAndSaysSo() throws IOException {
        String title = "x".repeat(Spreadsheet.LONGEST + 5);
        String cell =
                cells(
                                parts(
                                        written(
                                                Dataset.EMPTY,
                                                List.of(agreement(title, null)),
                                                Language.EN)),
                                1)
                        .getOrDefault("B2", "");
        assertEquals(Spreadsheet.LONGEST + 2, cell.length());
        assertTrue(cell.endsWith("…\""));
    }

    @Test
    void aDayThatSpreadsheetsCountDifferentlyIsText() throws IOException {
        Map<String, String> cells =
                cells(
                        parts(
                                written(
                                        Dataset.EMPTY,
                                        List.of(agreement("T", "1887-04-01")),
                                        Language.EN)),
                        1);
        assertEquals("\"1887-04-01\"", cells.get("C2"));
    }

    @Test
    void anUncertainDayIsNoPlainDate() throws IOException {
        Map<String, String> cells =
                cells(
                        parts(
                                written(
                                        Dataset.EMPTY,
                                        List.of(agreement("T", "2019-09-04?")),
                                        Language.EN)),
                        1);
        assertTrue(String.valueOf(cells.get("C2")).startsWith("\""));
        assertEquals("\"2019-09-04?\"", cells.get("D2"));
    }

    @Test
    void theTimeZoneChangesNothing() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            byte[] first = written(dataset, dataset.agreements(), Language.EN);
            for (String zone : List.of("America/New_York", "UTC", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertArrayEquals(first, written(dataset, dataset.agreements(), Language.EN), zone);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theSameAgreementsGiveTheSameBytesAndTheOtherLanguageOtherWords()
            throws IOException, InterruptedException {
        Dataset dataset = DataPackage.bundled().dataset();
        byte[] first = written(dataset, dataset.agreements(), Language.VI);
        Thread.sleep(1100);
        assertArrayEquals(first, written(dataset, dataset.agreements(), Language.VI));
        assertEquals("\"Ngày ký\"", cells(parts(first), 1).get("C1"));
    }

    private static Agreement agreement(String title, @Nullable String day) {
        return Facts.agreement("A1").signed(day).title(title).kind("lease").sources("S404").build();
    }
}
