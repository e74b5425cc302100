package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.numeral.EverydayNumber;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Font;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

final class NumberWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "7|7|7",
                "999|999|999",
                "1000|1,000|1.000",
                "253400|253,400|253.400",
                "2.70|2.70|2,70",
                "2.7|2.7|2,7",
                "1234567.890|1,234,567.890|1.234.567,890",
                "-12.5|−12.5|−12,5",
                "-1000|−1,000|−1.000",
                "3E+9|3,000,000,000|3.000.000.000",
                "0.001|0.001|0,001"
            })
    void aNumberKeepsItsDigits(BigDecimal number, String en, String vi) {
        assertEquals(en, NumberWords.number(number, Language.EN));
        assertEquals(vi, NumberWords.number(number, Language.VI));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "999.50|999.5|999,5",
                "1000|1 thousand|1 nghìn",
                "253400|253.4 thousand|253,4 nghìn",
                "1500000|1.5 million|1,5 triệu",
                "3000000000|3 billion|3 tỷ",
                "-2000000|−2 million|−2 triệu",
                "1234000000000|1.234 trillion|1,234 nghìn tỷ"
            })
    void anAxisNumberIsShortAndStillExact(BigDecimal number, String en, String vi) {
        assertEquals(en, NumberWords.compact(number, Language.EN));
        assertEquals(vi, NumberWords.compact(number, Language.VI));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXACT|253,400|253.400",
                "ABOUT|≈ 253,400|≈ 253.400",
                "AT_LEAST|≥ 253,400|≥ 253.400",
                "NEARLY|nearly 253,400|gần 253.400",
                "AT_MOST|≤ 253,400|≤ 253.400",
                "ESTIMATED|est. 253,400|ước 253.400",
                "DERIVED|◇ 253,400|◇ 253.400",
                "TARGET|target 253,400|mục tiêu 253.400"
            })
    void aFigureStandsBehindItsSign(Qualifier qualifier, String en, String vi) {
        var quantity = new Quantity(new BigDecimal("253400"), qualifier, null, null, "");
        assertEquals(en, NumberWords.quantity(quantity, Language.EN));
        assertEquals(vi, NumberWords.quantity(quantity, Language.VI));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.66|2.74|2.66–2.74|2,66–2,74",
                "2.66||≥ 2.66|≥ 2,66",
                "|2.74|≤ 2.74|≤ 2,74",
                "-1|3|−1 to 3|từ −1 đến 3"
            })
    void boundsAreARange(
            @Nullable BigDecimal lower, @Nullable BigDecimal upper, String en, String vi) {
        var quantity =
                new Quantity(new BigDecimal("2.70"), Qualifier.DERIVED, lower, upper, "words");
        assertEquals(en, NumberWords.bounds(quantity, Language.EN));
        assertEquals(vi, NumberWords.bounds(quantity, Language.VI));
    }

    @Test
    void aBareFigureHasNoBounds() {
        assertEquals("", Words.in(Language.EN).bounds(Quantity.exact(BigDecimal.ONE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "billion USD|≈ 2.70 billion USD|≈ 2,70 tỷ USD",
                "percent|≈ 2.70%|≈ 2,70%",
                "furlongs|≈ 2.70 furlongs|≈ 2,70 furlongs"
            })
    void anAmountHasItsUnit(String unit, String en, String vi) {
        var quantity = new Quantity(new BigDecimal("2.70"), Qualifier.ABOUT, null, null, "");
        assertEquals(en, Words.in(Language.EN).amount(quantity, unit));
        assertEquals(vi, Words.in(Language.VI).amount(quantity, unit));
    }

    @Test
    void everySignIsInTheTypeface() throws Exception {
        try (var file = Language.class.getResourceAsStream("/hanoius/figure/Inter-Regular.otf")) {
            Font inter = Font.createFont(Font.TRUETYPE_FONT, file);
            for (Language language : Language.values()) {
                for (Qualifier qualifier : Qualifier.values()) {
                    String figure =
                            NumberWords.quantity(
                                    new Quantity(
                                            new BigDecimal("-1234.5"), qualifier, null, null, ""),
                                    language);
                    assertTrue(inter.canDisplayUpTo(figure) < 0, figure);
                }
            }
        }
    }

    /** Values of every size, sign and number of decimal places, with bounds or without. */
    private static Stream<Quantity> quantities() {
        List<Qualifier> qualifiers = List.of(Qualifier.values());
        var random = new Random(5);
        return Stream.generate(
                        () -> {
                            int digits = 1 + random.nextInt(40);
                            int scale = random.nextInt(5);
                            var value = new BigDecimal(new BigInteger(digits, random), scale);
                            value = random.nextInt(4) == 0 ? value.negate() : value;
                            BigDecimal margin = value.ulp().multiply(BigDecimal.valueOf(3));
                            return new Quantity(
                                    value,
                                    qualifiers.get(random.nextInt(qualifiers.size())),
                                    random.nextBoolean() ? null : value.subtract(margin),
                                    random.nextBoolean() ? null : value.add(margin),
                                    "");
                        })
                .limit(1000);
    }

    private static Quantity read(String text, Language language, String unit) {
        return EverydayNumber.readings(text, language, unit).getFirst().quantity();
    }

    private static Quantity withoutWords(Quantity quantity) {
        return new Quantity(
                quantity.value(), quantity.qualifier(), quantity.lower(), quantity.upper(), "");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsShownForAFigureIsReadAsTheSameFigure(Language language) {
        Words words = Words.in(language);
        quantities()
                .forEach(
                        each -> {
                            String shown = words.bounded(each);
                            assertEquals(each, withoutWords(read(shown, language, "")), shown);
                            var alone =
                                    new Quantity(each.value(), each.qualifier(), null, null, "");
                            for (String unit : List.of("billion USD", "percent", "persons")) {
                                String amount = words.amount(alone, unit);
                                assertEquals(
                                        alone, withoutWords(read(amount, language, unit)), amount);
                            }
                        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNumberOfAnAxisIsReadAsTheSameNumber(Language language) {
        quantities()
                .map(Quantity::value)
                .forEach(
                        each -> {
                            String shown = Words.in(language).compact(each);
                            BigDecimal read = read(shown, language, "").value();
                            assertEquals(0, each.compareTo(read), shown);
                        });
    }
}
