package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

class FormulaWordsTest {

    private static Quantity derived(String value, @Nullable String lower, @Nullable String upper) {
        return new Quantity(
                new BigDecimal(value),
                Qualifier.DERIVED,
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "253400 / 1.033|245305|253,400 ÷ 1.033 = 245,305|253.400 ÷ 1,033 = 245.305",
                "253400/1.033|245300|253,400 ÷ 1.033 = 245,305, rounded to 245,300"
                        + "|253.400 ÷ 1,033 = 245.305, làm tròn 245.300",
                "3.40 / 1.259|2.70|3.40 ÷ 1.259 = 2.70|3,40 ÷ 1,259 = 2,70",
                "(66.7 - 17.5) * 1000|49200"
                        + "|(66.7 − 17.5) × 1,000 = 49,200|(66,7 − 17,5) × 1.000 = 49.200",
                "50 * 17.9%|8.95|50 × 17.9% = 8.95|50 × 17,9% = 8,95",
            })
    void aFormulaIsWrittenInTheReadersLanguage(
            String formula, String value, String english, String vietnamese) {
        Quantity figure = derived(value, null, null);
        assertEquals(english, FormulaWords.of(Words.in(Language.EN), figure, formula, "", ""));
        assertEquals(vietnamese, FormulaWords.of(Words.in(Language.VI), figure, formula, "", ""));
    }

    @Test
    void boundsAreSaidWithTheirFormulas() {
        Quantity figure = derived("245305", "245186", "245521");
        String from = "253400 / 1.0335";
        String to = "253500 / 1.0325";
        assertEquals(
                "253.400 ÷ 1,033 = 245.305; từ 253.400 ÷ 1,0335 = 245.186"
                        + " đến 253.500 ÷ 1,0325 = 245.521",
                FormulaWords.of(Words.in(Language.VI), figure, "253400 / 1.033", from, to));
        assertEquals(
                "253,400 ÷ 1.033 = 245,305; bounds 253,400 ÷ 1.0335 = 245,186"
                        + " to 253,500 ÷ 1.0325 = 245,521",
                FormulaWords.of(Words.in(Language.EN), figure, "253400 / 1.033", from, to));
    }

    @Test
    void boundsWithoutFormulasAreSaidAlone() {
        assertEquals(
                "1,9 ÷ 1,11 = 1,71; từ 1,65 đến 1,77",
                FormulaWords.of(
                        Words.in(Language.VI),
                        derived("1.71", "1.65", "1.77"),
                        "1.9 / 1.11",
                        "",
                        ""));
        assertEquals(
                "119 ÷ 1.233 = 96.5; at most 96.6",
                FormulaWords.of(
                        Words.in(Language.EN),
                        derived("96.5", null, "96.6"),
                        "119 / 1.233",
                        "",
                        ""));
    }

    @Test
    void withoutAFormulaThereIsNothingToSay() {
        assertEquals(
                "", FormulaWords.of(Words.in(Language.EN), derived("3", null, null), "", "", ""));
    }
}
