package hanoius.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class ViewStateJsonTest {

    private static final RecordId INDICATOR = RecordId.indicator("exports");
    private static final RecordId OTHER = RecordId.indicator("visitors");

    private static ViewState.Chart view() {
        BigDecimal low = new BigDecimal("2.66");
        return new ViewState.Chart(
                new ChartDefinition(
                        List.of(
                                new ChartDefinition.Entry(INDICATOR, ChartForm.POINTS, true),
                                new ChartDefinition.Entry(OTHER, null, false)),
                        ChartMode.INDEX,
                        LocalDate.of(2019, 6, 1),
                        true,
                        false,
                        Map.of("USD", 1.5, "persons", 0.5)),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2020, 12, 31),
                Language.VI,
                PictureTheme.DARK,
                List.of(
                        value(
                                "O1",
                                new Quantity(
                                        new BigDecimal("2.70"), Qualifier.DERIVED, low, null, "")),
                        value("O2", Quantity.exact(new BigDecimal("3E+6")))));
    }

    /** So that it can stand in the one kind of text of a PNG that every program keeps. */
    @Test
    void itIsAsciiWhateverNamesThereAre() throws IOException {
        ViewState.Chart view = view();
        ViewState.Chart named =
                new ViewState.Chart(
                        new ChartDefinition(
                                view.definition().series(),
                                ChartMode.VALUE,
                                null,
                                true,
                                false,
                                Map.of("tỷ đồng \uD83D\uDE00", 1.5)),
                        view.from(),
                        view.to(),
                        view.language(),
                        view.theme(),
                        view.values());
        String json = ViewStateJson.write(named);
        assertTrue(json.chars().allMatch(each -> each < 128), json);
        assertTrue(json.contains("t\\u1EF7 "), json);
        ViewState read = ViewStateJson.read(json);
        assertEquals(json, ViewStateJson.write(read));
        assertEquals(named.definition(), ((ViewState.Chart) read).definition());
    }

    private static ViewState.Value value(String id, Quantity quantity) {
        return new ViewState.Value(
                RecordId.observation(id), INDICATOR, EdtfDate.parse("2019"), quantity);
    }

    @Test
    void theJsonIsPlainToRead() {
        String json = ViewStateJson.write(view());
        assertTrue(
                json.startsWith(
                        "{\"format\":2,\"view\":{\"kind\":\"chart\",\"series\":["
                            + "{\"indicator\":\"exports\",\"form\":\"points\",\"shown\":true},"
                            + "{\"indicator\":\"visitors\",\"form\":\"natural\",\"shown\":false}],"
                            + "\"mode\":\"index\",\"base\":\"2019-06-01\","
                            + "\"equal_spans\":true,\"fitted\":false,"
                            + "\"weights\":{\"USD\":1.5,\"persons\":0.5},"
                            + "\"from\":\"2019-01-01\",\"to\":\"2020-12-31\","
                            + "\"language\":\"vi\",\"theme\":\"dark\"},\"values\":["
                            + "{\"id\":\"O1\",\"indicator\":\"exports\",\"period\":\"2019\","
                            + "\"value\":2.70,\"qualifier\":\"derived\",\"lower\":2.66},"),
                json);
        assertTrue(json.contains("\"value\":3000000,"), json);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        String json = ViewStateJson.write(view());
        assertEquals(json, ViewStateJson.write(ViewStateJson.read(json)));
        ViewState.Chart read = (ViewState.Chart) ViewStateJson.read(json);
        assertEquals(view().definition(), read.definition());
        assertEquals(view().theme(), read.theme());
        assertEquals(view().values().getFirst(), read.values().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.70|2.71|checksum",
                "2.70|2.7|checksum",
                "2.70|2.50|lower bound",
                "2.70|1E999999999|too long",
                "2.70|\"2.70\"|a number is missing",
                "\"theme\"|\"colour\"|in the place of theme",
                "dark|light|checksum",
                "derived|exact|checksum",
                "derived|guessed|does not fit",
                "\"2019\"|\"2019-02-29\"|does not fit",
                "2019-01-01|2029-01-01|ends before",
                "O2|O1|twice",
                "exports\",\"form|imports\",\"form|not shown",
                "exports\",\"form|visitors\",\"form|twice",
                "chart|map|no chart",
                "chart|timeline|in the place of from",
                "points|columns|checksum",
                "points|pie|does not fit",
                "\"shown\":true|\"shown\":1|neither true nor false",
                "\"shown\":true|\"shown\":false|checksum",
                "\"index\"|\"log\"|checksum",
                "2019-06-01|2019-06-02|checksum",
                "\"fitted\":false|\"fitted\":true|checksum",
                "0.5}|0.50}|checksum",
                "0.5}|-1}|weight",
                "\"format\":2|\"format\":\"2\"|in a wrong place",
                "\"vi\"|\"de\"|does not fit",
                "{\"format\"|{\"format|no JSON",
                "}]|}|",
                "{\"format\"| {\"format\"|checksum"
            })
    void anythingChangedIsRefused(String part, String other, String why) {
        String json = ViewStateJson.write(view());
        assertTrue(json.contains(part), json);
        String changed =
                json.replace(part, other.strip().equals("{\"format\"") ? " {\"format\"" : other);
        IOException e = assertThrows(IOException.class, () -> ViewStateJson.read(changed));
        assertTrue(String.valueOf(e.getMessage()).contains(why == null ? "" : why), e.getMessage());
    }

    @Test
    void anotherVersionsFormatIsToldAsSuch() {
        String json = ViewStateJson.write(view());
        ViewStateReader.OtherFormatException later =
                assertThrows(
                        ViewStateReader.OtherFormatException.class,
                        () -> ViewStateJson.read(json.replace("\"format\":2", "\"format\":3")));
        assertFalse(later.earlier());
        ViewStateReader.OtherFormatException earlier =
                assertThrows(
                        ViewStateReader.OtherFormatException.class,
                        () -> ViewStateJson.read(json.replace("\"format\":2,", "")));
        assertTrue(earlier.earlier());
    }

    @Test
    void aTimelineIsReadBack() throws IOException {
        ViewState.Timeline timeline =
                new ViewState.Timeline(
                        LocalDate.of(1995, 7, 11),
                        LocalDate.of(2026, 1, 1),
                        Language.EN,
                        PictureTheme.TRANSPARENT);
        assertEquals(timeline, ViewStateJson.read(ViewStateJson.write(timeline)));
    }

    @Test
    void aCutTextIsRefusedWhereverItIsCut() {
        String json = ViewStateJson.write(view());
        for (int length = 0; length < json.length(); length++) {
            String cut = json.substring(0, length);
            assertThrows(IOException.class, () -> ViewStateJson.read(cut), cut);
        }
    }
}
