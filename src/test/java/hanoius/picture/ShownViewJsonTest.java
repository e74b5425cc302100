package hanoius.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.EdtfDate;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.text.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class ShownViewJsonTest {

    private static final RecordId INDICATOR = RecordId.indicator("exports");

    private static ShownView view() {
        BigDecimal low = new BigDecimal("2.66");
        return new ShownView(
                List.of(INDICATOR),
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2020, 12, 31),
                Language.VI,
                true,
                List.of(
                        value(
                                "O1",
                                new Quantity(
                                        new BigDecimal("2.70"), Qualifier.DERIVED, low, null, "")),
                        value("O2", Quantity.exact(new BigDecimal("3E+6")))));
    }

    private static ShownView.Value value(String id, Quantity quantity) {
        return new ShownView.Value(
                RecordId.observation(id), INDICATOR, EdtfDate.parse("2019"), quantity);
    }

    @Test
    void theJsonIsPlainToRead() {
        String json = ShownViewJson.write(view());
        assertTrue(
                json.startsWith(
                        "{\"view\":{\"kind\":\"chart\",\"indicators\":[\"exports\"],"
                                + "\"from\":\"2019-01-01\",\"to\":\"2020-12-31\","
                                + "\"language\":\"vi\",\"theme\":\"dark\"},\"values\":["
                                + "{\"id\":\"O1\",\"indicator\":\"exports\",\"period\":\"2019\","
                                + "\"value\":2.70,\"qualifier\":\"derived\",\"lower\":2.66},"),
                json);
        assertTrue(json.contains("\"value\":3000000,"), json);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        String json = ShownViewJson.write(view());
        assertEquals(json, ShownViewJson.write(ShownViewJson.read(json)));
        assertEquals(view().values().getFirst(), ShownViewJson.read(json).values().getFirst());
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
                "[\"exports\"]|[\"imports\"]|not shown",
                "chart|map|no chart",
                "\"vi\"|\"de\"|does not fit",
                "{\"view\"|{\"view|no JSON",
                "}]|}|",
                "{\"view\"| {\"view\"|checksum"
            })
    void anythingChangedIsRefused(String part, String other, String why) {
        String json = ShownViewJson.write(view());
        assertTrue(json.contains(part), json);
        String changed =
                json.replace(part, other.strip().equals("{\"view\"") ? " {\"view\"" : other);
        IOException e = assertThrows(IOException.class, () -> ShownViewJson.read(changed));
        assertTrue(String.valueOf(e.getMessage()).contains(why == null ? "" : why), e.getMessage());
    }

    @Test
    void aCutTextIsRefusedWhereverItIsCut() {
        String json = ShownViewJson.write(view());
        for (int length = 0; length < json.length(); length++) {
            String cut = json.substring(0, length);
            assertThrows(IOException.class, () -> ShownViewJson.read(cut), cut);
        }
    }
}
