package hanoius.numeral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.joining;

import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class EverydayNumberTest {

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String told(Quantity quantity) {
        return String.join(
                " ",
                plain(quantity.value()),
                quantity.qualifier().name().toLowerCase(Locale.ROOT),
                plain(quantity.lower()) + ".." + plain(quantity.upper()));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/hanoius/numeral/typed.txt",
            delimiter = '|',
            maxCharsPerColumn = 300)
    void aFigureIsReadInEachOfItsWays(
            String text,
            Language language,
            String told,
            @Nullable String unit,
            @Nullable String other) {
        List<NumberReading> readings = EverydayNumber.readings(text, language);
        assertEquals(told, told(readings.getFirst().quantity()));
        assertEquals(unit == null ? "" : unit, readings.getFirst().unit());
        assertEquals(
                other == null ? "" : other,
                readings.stream()
                        .skip(1)
                        .map(each -> plain(each.quantity().value()))
                        .collect(joining(" ")));
        String apart = "\u00a0" + Normalizer.normalize(text, Normalizer.Form.NFD) + "\t";
        assertEquals(
                readings.getFirst().quantity().value(),
                EverydayNumber.readings(apart, language).getFirst().quantity().value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 tỷ|billion USD|3",
                "3 tỷ USD|billion USD|3",
                "3,40 tỷ USD|billion USD|3.40",
                "900 million USD|billion USD|0.900",
                "3|billion USD|3",
                "1,2 triệu|persons|1200000",
                "1,2 triệu lượt khách|million persons|1.2",
                "332.000 lượt khách|million persons|0.332000",
                "17,9%|percent|17.9",
                "17,9|percent|17.9",
                "$49.2 billion|million USD|49200",
                "3 tỷ|tỷ USD|3",
                "500 tỷ đồng|nghìn tỷ đồng|0.500",
                "3|m²|3",
            })
    void aFigureIsGivenInItsUnit(String text, String unit, String value) {
        NumberReading reading = EverydayNumber.readings(text, Language.VI, unit).getFirst();
        assertEquals(value, reading.quantity().value().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 tỷ đồng|billion USD|5|VND|USD",
                "3%|persons|1|%|persons",
                "3 USD|percent|2|USD|percent",
                "5 năm|persons|2|năm|persons",
                "5% ± 1%|persons|6|%|persons",
            })
    void anotherUnitIsRefused(String text, String unit, int position, String typed, String wanted) {
        NumberException refused =
                assertThrows(
                        NumberException.class,
                        () -> EverydayNumber.readings(text, Language.VI, unit));
        assertEquals("number_problem.other_unit", refused.key());
        assertEquals(List.of(typed, wanted), refused.arguments());
        assertEquals(position, refused.position());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NOTHING|0",
                "abc|NOT_UNDERSTOOD|0",
                "không rõ|UNKNOWN|0",
                "n/a|UNKNOWN|0",
                "hơn|NUMBER_EXPECTED|3",
                "hơn abc|UNEXPECTED|4",
                "'  hơn abc'|UNEXPECTED|6",
                "vài triệu|VAGUE|0",
                "hơn hàng trăm|VAGUE|4",
                "dozens of visitors|VAGUE|0",
                "1.23.4|GROUPS|0",
                "khoảng 12,34,5|GROUPS|7",
                "4–3 tỷ|RANGE_BACKWARDS|0",
                "3.4 (4–5)|OUTSIDE_BOUNDS|0",
                "3 tỷ USD năm 2019|UNEXPECTED|9",
                "3 –|NUMBER_EXPECTED|3",
                "từ 3 tỷ|NUMBER_EXPECTED|7",
                "3 4|UNEXPECTED|2",
                "hai trăm năm mươi|NO_UNIT|9",
                "hai tram nam muoi|NO_UNIT|9",
                "một tỷ hai|NO_UNIT|7",
                "một tỷ năm|NO_UNIT|7",
                "3MM|NO_UNIT|1",
                "3 t|NO_UNIT|2",
                "2 rưỡi|NO_UNIT|2",
                "2 rưỡi triệu|NO_UNIT|2",
                "5 triệu hơn|NO_UNIT|8",
                "3 triệu người hơn|NO_UNIT|8",
                "3 triệu lẻ|NO_UNIT|8",
                "3 triệu trở lại|NO_UNIT|8",
                "3 triệu tư|NO_UNIT|8",
                "3 triệu hai trăm nghìn|NO_UNIT|8",
                "3 dozen|NO_UNIT|2",
                "5 some|NO_UNIT|2",
                "20 May|NO_UNIT|3",
                "3 (2 triệu–4 triệu)|OUTSIDE_BOUNDS|0",
                "12 pp ± 10%|UNEXPECTED|10",
                "hơn gần 5 triệu|CONTRADICTION|4",
                "dưới 5 triệu trở lên|CONTRADICTION|13",
                "up to 5 million or more|CONTRADICTION|16",
                "5¹|RAISED|1",
                "10⁶|RAISED|2",
                "'  253.400¹'|RAISED|9",
                "1,5¹ tỷ|RAISED|3",
                "hơn 5₂|RAISED|5",
                "①|RAISED|0",
                "3½ triệu|RAISED|1",
                "5 người²|RAISED|7",
                "5 năm²|RAISED|5",
                "5²|RAISED|1",
                "253.400ª|RAISED|7",
                "5⁺|RAISED|1",
            })
    void whatIsNoFigureIsRefusedWithItsReason(String text, NumberProblem problem, int position) {
        var refused =
                assertThrows(
                        NumberException.class, () -> EverydayNumber.readings(text, Language.VI));
        assertEquals("number_problem." + problem.name().toLowerCase(Locale.ROOT), refused.key());
        assertEquals(position, refused.position());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 triệu đến 4",
                "3 tỷ - 4",
                "3 million to 4",
                "between 3 million and 4",
                "3 tỷ – 4 USD",
                "0 triệu đến 4",
                "-3 triệu đến 4",
                "3% - 4 tỷ",
                "3 USD – 4 tỷ USD",
                "5 triệu ± 200.000",
                "3.400.000 ± 2 nghìn",
            })
    void aMagnitudeOfOneEndIsNeverDropped(String text) {
        for (String unit : List.of("", "million persons")) {
            var refused =
                    assertThrows(
                            NumberException.class,
                            () -> EverydayNumber.readings(text, Language.VI, unit));
            assertEquals("number_problem.one_magnitude", refused.key());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 nghìn đến 4.500|3750 about 3000..4500",
                "3–4 triệu|3500000 about 3000000..4000000",
                "$3–4 billion|3500000000 about 3000000000..4000000000",
                "3%–4%|3.5 about 3..4",
            })
    void aMagnitudeThatIsClearIsKept(String text, String told) {
        assertEquals(told, told(EverydayNumber.readings(text, Language.VI).getFirst().quantity()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "253.400|''",
                "hơn 253.400|hơn 253.400",
                "≥ 253.400|''",
                "nearly 139 billion USD|nearly 139 billion",
                "3 tỷ|3 tỷ",
                "từ 3 đến 4 triệu USD|từ 3 đến 4 triệu",
                "3.4 (3.35–3.45)|''",
            })
    void theWordsOfTheFigureAreKept(String text, String words) {
        assertEquals(
                words,
                EverydayNumber.readings(text, Language.VI).getFirst().quantity().asReported());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|5 exact 4.5..5.5; 5 exact -5..15",
                "persons|5 exact 4.5..5.5",
                "percent|5 exact -5..15; 5 exact 4.5..5.5",
            })
    void aPercentageBehindABareNumberIsAPartOfItOrOfItsKind(String unit, String readings) {
        assertEquals(
                readings,
                EverydayNumber.readings("5 ± 10%", Language.EN, unit).stream()
                        .map(each -> told(each.quantity()))
                        .collect(joining("; ")));
    }

    @Test
    void aRangeHasNoValueOfItsOwn() {
        NumberReading range = EverydayNumber.readings("3–4 tỷ", Language.VI).getFirst();
        assertTrue(range.isRange());
        assertEquals(Qualifier.ABOUT, range.quantity().qualifier());
    }

    /** Words, signs and numbers in any order are a figure or are refused at a place in them. */
    @Test
    void nothingThatIsTypedIsAMistakeOfTheProgram() {
        List<String> parts =
                List.of(
                        "3",
                        "1,2",
                        "253.400",
                        "0",
                        "-",
                        "–",
                        "±",
                        "(",
                        ")",
                        "%",
                        "$",
                        "≥",
                        "+",
                        "tỷ",
                        "triệu",
                        "nghìn",
                        "million",
                        "k",
                        "từ",
                        "đến",
                        "between",
                        "and",
                        "hơn",
                        "khoảng",
                        "nearly",
                        "rưỡi",
                        "nửa",
                        "USD",
                        "đồng",
                        "lượt khách",
                        "trở lên",
                        "or so",
                        "một",
                        "'",
                        ".",
                        "\ud83d\ude00",
                        "9".repeat(50));
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int count = 1 + random.nextInt(7); count > 0; count--) {
                text.append(parts.get(random.nextInt(parts.size())));
                text.append(random.nextInt(3) == 0 ? "" : " ");
            }
            String typed = text.toString();
            try {
                EverydayNumber.readings(typed, Language.VI, i % 2 == 0 ? "" : "million USD")
                        .forEach(each -> assertTrue(each.quantity().value().scale() >= 0, typed));
            } catch (NumberException e) {
                assertTrue(e.position() >= 0 && e.position() <= typed.length(), typed);
            }
        }
    }
}
