package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.exchange.RecordTables.Selection;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.QuantityType;
import hanoius.support.Facts;
import hanoius.support.PlainCsv;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class ObservationsCsvTest {

    private static final Words EN = Words.in(Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureIsToldInTheWordsOfTheLanguageInPlainNumbers(Language language)
            throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        Words words = Words.in(language);
        var fields = new FieldWords(words);
        List<Map<String, String>> rows =
                PlainCsv.rows(csv(dataset, words, dataset.observations(), false));
        assertEquals(dataset.observations().size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            Observation each = dataset.observations().get(i);
            Indicator indicator = dataset.find(each.indicator(), Indicator.class).orElseThrow();
            assertEquals(each.id().key(), row.get(words.get("xlsx.id")));
            assertEquals(words.name(indicator), row.get(fields.label(ObservationSchema.INDICATOR)));
            assertEquals(words.unit(indicator.unit()), row.get(fields.label(IndicatorSchema.UNIT)));
            assertEquals(
                    each.period().text(),
                    row.get(words.get("xlsx.edtf", fields.label(ObservationSchema.PERIOD))));
            assertEquals(
                    each.quantity().value().toPlainString(),
                    row.get(fields.label(QuantityType.VALUE)));
            assertEquals(
                    words.of(each.quantity().qualifier()),
                    row.get(fields.label(QuantityType.QUALIFIER)));
            assertEquals(words.note(each.note()), row.get(fields.label(ObservationSchema.NOTE)));
        }
        assertEquals(
                "Vietnam News Agency (VietnamPlus), Hanoi-US cooperation milestones, 2020-07,"
                        + " https://en.vietnamplus.vn/hanoius-cooperation-milestones/177966.vnp",
                rows.getFirst().get(fields.label(ObservationSchema.CITATIONS)));
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
                "O1,,2009,2009,-2.50,,about,-3,,'-2.5 per cent,'=A1-A2,,",
                csv(Dataset.EMPTY, EN, List.of(fall), true).split("\r\n", -1)[1]);
        assertEquals(
                "O1,,2009,2009,-2.50,,about,-3,,-2.5 per cent,=A1-A2,,",
                csv(Dataset.EMPTY, EN, List.of(fall), false).split("\r\n", -1)[1]);
    }

    private static String csv(Dataset dataset, Words words, List<Observation> some, boolean guarded)
            throws IOException {
        var out = new ByteArrayOutputStream();
        new RecordTables(dataset, words).csv(out, Selection.of(Kind.OBSERVATION, some), guarded);
        return out.toString(StandardCharsets.UTF_8);
    }
}
