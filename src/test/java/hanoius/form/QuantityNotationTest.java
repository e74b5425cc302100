package hanoius.form;

import static hanoius.form.Readings.understood;
import static hanoius.form.Readings.why;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.support.RecordFiles;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class QuantityNotationTest {

    private static final QuantityNotation VIETNAMESE =
            new QuantityNotation(Words.in(Language.VI), "billion USD");

    private static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? null : new BigDecimal(digits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hơn 253.400|persons|VI|253400|AT_LEAST|||hơn 253.400|253.400",
                "3 tỷ|billion USD|VI|3|EXACT||||",
                "3 tỷ|persons|VI|3000000000|EXACT|||3 tỷ|",
                "2,95-3,05|billion USD|VI|3.00|ABOUT|2.95|3.05|2,95-3,05|",
                "gần 139 tỷ|billion USD|VI|139|NEARLY|||gần 139 tỷ|",
                "253.400|persons|VI|253400|EXACT||||253.400",
                "253.400|persons|EN|253.400|EXACT||||253400",
                "≥ 16|billion USD|EN|16|AT_LEAST||||",
                "3.4 (3.35–3.45)|billion USD|EN|3.4|EXACT|3.35|3.45||",
            })
    void qualifierBoundsAndWordsAreReadOutOfWhatIsTyped(
            String typed,
            String unit,
            Language language,
            BigDecimal value,
            Qualifier qualifier,
            String lower,
            String upper,
            String words,
            String other) {
        var notation = new QuantityNotation(Words.in(language), unit);
        Reading.Understood<Quantity> read = understood(notation.read(typed, null));
        assertEquals(
                new Quantity(
                        value, qualifier, number(lower), number(upper), words == null ? "" : words),
                read.value());
        assertEquals(
                other == null ? List.of() : List.of(new BigDecimal(other)),
                read.others().stream().map(Quantity::value).toList());
    }

    /** What stands in the field for a figure is read as that figure. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatStandsForAFigureMeansIt(Language language) {
        var random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            String unit = List.of("", "persons", "percent", "billion USD").get(i % 4);
            var notation = new QuantityNotation(Words.in(language), unit);
            Quantity value = any(random);
            String written = notation.written(value);
            assertEquals(value, understood(notation.read(written, null)).value(), written);
        }
    }

    private static Quantity any(Random random) {
        BigDecimal value =
                BigDecimal.valueOf(random.nextLong(4_000_000) - 2_000_000, scale(random));
        BigDecimal margin = BigDecimal.valueOf(random.nextInt(999), scale(random));
        return new Quantity(
                value,
                QUALIFIERS.get(random.nextInt(QUALIFIERS.size())),
                random.nextInt(3) == 0 ? value.subtract(margin) : null,
                random.nextInt(3) == 0 ? value.add(margin) : null,
                "");
    }

    private static int scale(Random random) {
        return random.nextInt(5);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureOfTheRecordStandsAsOneThatMeansIt(Language language) {
        Map<String, String> units = new HashMap<>();
        RecordFiles.rows("indicators").forEach(row -> units.put(row.get("id"), row.get("unit")));
        for (Map<String, String> row : RecordFiles.rows("observations")) {
            var value =
                    new Quantity(
                            new BigDecimal(row.get("value")),
                            Qualifier.valueOf(
                                    row.getOrDefault("qualifier", "")
                                            .toUpperCase(language.locale())),
                            number(row.get("lower")),
                            number(row.get("upper")),
                            row.getOrDefault("as_reported", ""));
            var notation =
                    new QuantityNotation(
                            Words.in(language), units.getOrDefault(row.get("indicator"), ""));
            Quantity read = understood(notation.read(notation.written(value), null)).value();
            assertEquals(QuantityNotation.reported(value, ""), QuantityNotation.reported(read, ""));
            assertEquals(value, understood(notation.read(notation.written(value), value)).value());
        }
    }

    /** "Exceeded" is no figure: the source said it, and it stays while the value is put right. */
    @Test
    void strangeWordsStay() {
        var value = new Quantity(new BigDecimal("15"), Qualifier.AT_LEAST, null, null, "exceeded");
        assertEquals("≥ 15", VIETNAMESE.written(value));
        assertEquals(
                new Quantity(new BigDecimal("16"), Qualifier.AT_LEAST, null, null, "exceeded"),
                understood(VIETNAMESE.read("≥ 16", value)).value());
        var said = new Quantity(new BigDecimal("15"), Qualifier.NEARLY, null, null, "gần 15 tỷ");
        assertEquals("gần 15 tỷ", VIETNAMESE.written(said));
        assertEquals(
                Quantity.exact(new BigDecimal("16")),
                understood(VIETNAMESE.read("16", said)).value());
    }

    @Test
    void aRangeAloneIsRemarked() {
        Words words = Words.in(Language.EN);
        assertEquals(
                "only a range was said; its middle stands for it",
                VIETNAMESE.remark("2,95-3,05", words));
        assertEquals("", VIETNAMESE.remark("3 tỷ", words));
    }

    @Test
    void boundsThatAreSetByHandHoldTheFigure() {
        Quantity value = Quantity.exact(new BigDecimal("3.4"));
        assertEquals(
                new BigDecimal("3.35"),
                understood(VIETNAMESE.bounded(value, new BigDecimal("3.35"), null))
                        .value()
                        .lower());
        for (String[] wrong :
                new String[][] {
                    {"3.5", null, "Số 3,4 nằm ngoài khoảng của nó."},
                    {null, "3.3", "Số 3,4 nằm ngoài khoảng của nó."},
                    {"4", "3", "Khoảng kết thúc ở số nhỏ hơn số bắt đầu."}
                }) {
            Refusal why = why(VIETNAMESE.bounded(value, number(wrong[0]), number(wrong[1])));
            assertEquals(wrong[2], Words.in(Language.VI).of(why));
        }
        Quantity other = QuantityNotation.qualified(value, Qualifier.TARGET);
        assertEquals(Qualifier.TARGET, other.qualifier());
        assertEquals("said", QuantityNotation.reported(other, "said").asReported());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|EN|12|",
                "1.200|VI|1200|",
                "1,000|EN|1000|1",
                "3 nghìn|VI|3000|",
            })
    void aCountIsRead(String typed, Language language, Integer count, Integer other) {
        var notation = new CountNotation(Words.in(language), 1);
        Reading.Understood<Integer> read = understood(notation.read(typed, null));
        assertEquals(count, read.value());
        assertEquals(other == null ? List.of() : List.of(other), read.others());
        assertEquals(count, understood(notation.read(notation.written(count), count)).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|number_problem.too_small",
                "-3|number_problem.too_small",
                "1.5|number_problem.whole_needed",
                "more than 3|number_problem.plain_needed",
                "3–5|number_problem.plain_needed",
                "3 billion|number_problem.too_large",
                "a lot|number_problem.not_understood",
            })
    void whatIsNoCountIsRefused(String typed, String problem) {
        Refusal why = why(new CountNotation(Words.in(Language.EN), 1).read(typed, null));
        assertEquals(problem, why.key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "253.400 / 1,033|VI|253400 / 1.033|253.400 / 1,033|253.400 ÷ 1,033 = 245.304,9371",
                "253400/1.033|EN|253400 / 1.033|253,400 / 1.033|253,400 ÷ 1.033 = 245,304.9371",
                "3 ÷ 17,9%|VI|3 / 17.9%|3 / 17,9%|3 ÷ 17,9% = 16,75977654",
                "(1.2 + 2) * 3|EN|(1.2 + 2) * 3|(1.2 + 2) * 3|(1.2 + 2) × 3 = 9.6",
            })
    void aFormulaIsTypedWithTheSignsOfTheReader(
            String typed, Language language, String kept, String written, String told) {
        var notation = new FormulaNotation(Words.in(language));
        Reading.Understood<String> read = understood(notation.read(typed, null));
        assertEquals(kept, read.value());
        assertEquals(written, notation.written(kept));
        assertEquals(Reading.of(kept), notation.read(written, kept));
        assertEquals(told, notation.told(kept, Words.in(language)));
    }

    @Test
    void bothReadingsOfTheNumbersOfAFormulaAreOffered() {
        assertEquals(
                new Reading.Understood<>("1.033 * 2", List.of("1033 * 2")),
                new FormulaNotation(Words.in(Language.EN)).read("1.033 * 2", null));
        assertEquals(
                new Reading.Understood<>("1033 * 2", List.of("1.033 * 2")),
                new FormulaNotation(Words.in(Language.VI)).read("1.033 * 2", null));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFormulaOfTheRecordStandsAsOneThatMeansIt(Language language) {
        var notation = new FormulaNotation(Words.in(language));
        for (Map<String, String> row : RecordFiles.rows("observations")) {
            for (String column : List.of("formula", "lower_formula", "upper_formula")) {
                String formula = row.getOrDefault(column, "");
                Reading<String> read = notation.read(notation.written(formula), null);
                if (formula.isEmpty()) {
                    assertEquals(Reading.empty(), read);
                } else {
                    Reading.Understood<String> same = understood(read);
                    assertEquals(formula, same.value());
                }
            }
        }
    }

    @Test
    void aFormulaThatCannotBeFollowedIsRefusedAndOneThatTheRecordHasStays() {
        var notation = new FormulaNotation(Words.in(Language.EN));
        Refusal why = why(notation.read("3 / (2 - 2)", null));
        assertEquals("number_problem.divided_by_zero", why.key());
        assertEquals(Reading.of("as told"), notation.read("as told", "as told"));
    }
}
