package hanoius.numeral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource({
        "253400 / 1.033, 245300",
        "3/0.179, 16.76",
        "179661 - 67262 − 48880, 63519",
        "(66.7 - 17.5) * 1000, 49200",
        "13.1 / 1.329 × 1000, 9860",
        "17.1 x 0.192, 3.28",
        "318000 ÷ 82, 3880",
        "112.3 - 100, 12.3",
        "2 + 3 * 4, 14",
        "10 - 3 - 2, 5",
        "12 / 3 / 2, 2",
        "50 * 17.9%, 8.95",
        "-(3 + 4), -7",
        "15 / 1.073, 14.0",
        "83, 83",
    })
    void aFormulaGivesItsValue(String formula, BigDecimal value) {
        assertTrue(Expression.parse(formula).gives(value));
        assertFalse(Expression.parse(formula).gives(value.add(value.ulp().scaleByPowerOfTen(2))));
    }

    @ParameterizedTest
    @CsvSource({"3 / 0.179, 17.0", "253400 / 1.033, 245400", "80000, 100000", "3 / 2, 1"})
    void anotherValueIsNotItsOwn(String formula, BigDecimal value) {
        assertFalse(Expression.parse(formula).gives(value));
    }

    @ParameterizedTest
    @CsvSource({
        "18 / 7, 2.57, true, false",
        "18 / 7, 2.571, true, false",
        "17 / 6, 2.83, true, false",
        "17 / 6, 2.84, false, true",
        "253400 / 1.0335, 245180, true, false",
        "20 / 7, 2.86, true, true",
        "20 / 7, 2.88, false, false"
    })
    void aBoundMayBeRoundedOutwards(
            String formula, BigDecimal bound, boolean lower, boolean upper) {
        var expression = Expression.parse(formula);
        boolean rounded = expression.gives(bound);
        assertEquals(lower, expression.givesLower(bound));
        assertEquals(upper || rounded, expression.givesUpper(bound));
    }

    @Test
    void everyNumberKeepsItsDigits() {
        var expression = Expression.parse("(3.40+0) /1.250 * 10%");
        assertEquals(
                List.of("3.40", "0", "1.250", "10"),
                expression.numbers().stream().map(BigDecimal::toPlainString).toList());
        assertEquals("(3.40 + 0) ÷ 1.250 × 10%", expression.written(BigDecimal::toPlainString));
        assertEquals("(3.40 + 0) / 1.250 * 10%", expression.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NO_FORMULA|0",
                "3 /|NUMBER_EXPECTED|3",
                "3 / / 4|NUMBER_EXPECTED|4",
                "()|NUMBER_EXPECTED|1",
                "3 4|OPERATOR_EXPECTED|2",
                "(3 + 4|NOT_CLOSED|6",
                "253,400 / 1.033|POINT_ONLY|3",
                "1.234.567 / 2|POINT_ONLY|5",
                "3 / 0|DIVIDED_BY_ZERO|0",
                "3 / (1 - 1.0)|DIVIDED_BY_ZERO|0",
                "3 / y|UNEXPECTED|4",
                "3 = 3|UNEXPECTED|2",
                "66.7 - 17.5 billion|UNEXPECTED|12"
            })
    void whatCannotBeFollowedIsRefused(String formula, NumberProblem problem, int position) {
        var refused = assertThrows(NumberException.class, () -> Expression.parse(formula));
        String key = "number_problem." + problem.name().toLowerCase(java.util.Locale.ROOT);
        assertEquals(key, refused.key());
        assertEquals(position, refused.position());
    }

    @Test
    void aFormulaOfAnyDepthIsAnswered() {
        assertThrows(NumberException.class, () -> Expression.parse("(".repeat(100_000)));
    }
}
