package hanoius.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Observation.Formulas;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormerNoteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            nullValues = "-",
            emptyValue = "",
            value = {
                "3 / 0.179 = 16.76; bounds 2.95/0.1795 = 16.43 to 3.05/0.1785 = 17.09"
                        + "|16.76|16.43|17.09|3 / 0.179|2.95 / 0.1795|3.05 / 0.1785|''",
                "253,400 / 1.033 = 245,305; bounds 253,400/1.0335 = 245,186 to 253,500/1.0325 ="
                        + " 245,521 (surplus over 253,400 taken as under 100)"
                        + "|245300|245186|245521|253400 / 1.033|253400 / 1.0335|253500 / 1.0325"
                        + "|Surplus over 253,400 taken as under 100",
                "3 / 0.179; bounds 16.43-17.09. Cross-check: over 15 billion"
                        + "|16.76|16.43|17.09|3 / 0.179|''|''|Cross-check: over 15 billion",
                "66.7 - 17.5 = 49.2 billion; rounding bounds 49.1-49.3"
                        + "|49200|49100.0|49300.0|66700 - 17500|''|''|''",
                "136.6 / 1.193 = 114.5 billion; bounds 114.4-114.6. A repost gives 114.4"
                        + "|114500|114400|114600|136600 / 1.193|''|''|A repost gives 114.4",
                "179,661 - 67,262 - 48,880; cross-check 48,880/0.770 = 63,481"
                        + "|63519|''|''|179661 - 67262 - 48880|''|''"
                        + "|Cross-check 48,880/0.770 = 63,481",
                "2 × 3 ÷ 4|1.5|''|''|2 * 3 / 4|''|''|''",
            })
    void theFormulaIsTakenOutOfTheNote(
            String note,
            String value,
            String lower,
            String upper,
            String formula,
            String lowerFormula,
            String upperFormula,
            String rest) {
        assertEquals(
                new FormerNote(new Formulas(formula, lowerFormula, upperFormula), rest),
                FormerNote.of(note, value, lower, upper));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "3 / 0",
                "2 + 3 * 5",
                "2017-2019 average",
                "= 5",
                "as reported: 28 / 2",
                "1,23 / 4",
                "28 / / 2",
                "28 / 2 people",
                "13.3 + 0.02"
            })
    void aNoteStaysWhereNothingCanBeFollowedOrAnotherValueIsGiven(String note) {
        assertEquals(new FormerNote(Formulas.NONE, note), FormerNote.of(note, "14", "", ""));
    }

    @Test
    void aFormulaGivesItsValueOrLiesWithinTheBounds() {
        assertEquals("28 / 2", FormerNote.of("28 / 2", "14", "", "").formulas().value());
        assertEquals("28 / 2.1", FormerNote.of("28 / 2.1", "14", "13", "14.5").formulas().value());
        assertEquals(Formulas.NONE, FormerNote.of("28 / 3", "14", "13", "14.5").formulas());
        assertEquals(Formulas.NONE, FormerNote.of("28 / 2", "soon", "", "").formulas());
    }

    @Test
    void aNoteOfAnyLengthIsRead() {
        String note = "1 + ".repeat(100_000) + "1";
        assertEquals(new FormerNote(Formulas.NONE, note), FormerNote.of(note, "100001", "", ""));
        String digits = "9".repeat(100_000) + " / 9";
        assertEquals(digits, FormerNote.of(digits, "9", "", "").note());
    }
}
