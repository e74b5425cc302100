package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.support.PlainCsv;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ObservationsCsvTest {

    @Test
    void everyColumnOfTheRecordIsThereWithIndicatorAndSourcesInWords() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        List<Map<String, String>> rows = PlainCsv.rows(csv(dataset, dataset.observations(), false));
        List<Map<String, String>> expected =
                PlainCsv.rows(Files.readString(Path.of("assets", "record", "observations.csv")));
        Map<String, String> first = rows.getFirst();
        assertEquals("billion USD", first.get("unit"));
        assertEquals(
                dataset.indicators().stream()
                        .filter(each -> each.id().key().equals("hn_exports_us"))
                        .map(each -> each.name().in(Language.VI).text())
                        .toList(),
                List.of(first.getOrDefault("name_vi", "")));
        assertEquals(
                "Vietnam News Agency (VietnamPlus), Hanoi-US cooperation milestones, 2020-07,"
                        + " https://en.vietnamplus.vn/hanoius-cooperation-milestones/177966.vnp",
                first.get("references"));
        assertEquals("S001", first.get("sources"));
        for (Map<String, String> row : rows) {
            List.of("name_en", "name_vi", "unit", "sources", "references").forEach(row::remove);
        }
        expected.forEach(row -> row.keySet().removeAll(List.of("featured", "lang")));
        assertEquals(expected, rows);
    }

    @Test
    void textIsGuardedFromSpreadsheetsAndNegativeNumbersStayNumbers() throws IOException {
        Observation fall =
                Facts.observation("O1", RecordId.indicator("made"))
                        .period("2009")
                        .quantity(
                                new Quantity(
                                        new BigDecimal("-2.50"),
                                        Qualifier.ABOUT,
                                        new BigDecimal("-3"),
                                        null,
                                        "-2.5 per cent"))
                        .note("=A1-A2")
                        .build();
        assertEquals(
                "O1,made,,,2009,-2.50,about,-3,,,'-2.5 per cent,,,,,,'=A1-A2,",
                csv(Dataset.EMPTY, List.of(fall), true).split("\r\n", -1)[1]);
        assertEquals(
                "O1,made,,,2009,-2.50,about,-3,,,-2.5 per cent,,,,,,=A1-A2,",
                csv(Dataset.EMPTY, List.of(fall), false).split("\r\n", -1)[1]);
    }

    private static String csv(Dataset dataset, List<Observation> some, boolean guarded)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SourcedCsv(dataset, guarded).observations().writeTo(out, some);
        return out.toString(StandardCharsets.UTF_8);
    }
}
