package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

class NumberTicksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 4 | 4 | 0 1 2 3 4",
                "0 | 253400 | 3 | 0 100000 200000 300000",
                "0 | 3.4 | 4 | 0 1 2 3 4",
                "0 | 0.3 | 3 | 0.0 0.1 0.2 0.3",
                "-7 | 12 | 4 | -10 -5 0 5 10 15",
                "-3000000 | -1000000 | 4 | -3000000 -2500000 -2000000 -1500000 -1000000",
                "1e-9 | 4e-9 | 3 | 1E-9 2E-9 3E-9 4E-9",
                "0 | 1e15 | 2 | 0 500000000000000 1000000000000000",
                "5 | 5 | 1 | 4 5 6"
            })
    void ticksAreRound(double low, double high, int wanted, String expected) {
        List<String> ticks =
                NumberTicks.covering(low, high, wanted).stream().map(Object::toString).toList();
        assertEquals(expected, String.join(" ", ticks));
    }

    @Test
    void ticksCoverAnyRangeInTheNumberWanted() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double size = Math.pow(10, random.nextInt(-12, 15));
            double low = size * random.nextDouble(-10, 10);
            double high = low + size * random.nextDouble(0.01, 10);
            int wanted = random.nextInt(4, 9);
            List<BigDecimal> ticks = NumberTicks.covering(low, high, wanted);
            String range = low + " to " + high + ": " + ticks;
            double slack = (high - low) * 1e-6;
            assertTrue(ticks.getFirst().doubleValue() <= low + slack, range);
            assertTrue(ticks.getLast().doubleValue() >= high - slack, range);
            int intervals = ticks.size() - 1;
            assertTrue(intervals >= wanted / 2.0 && intervals <= 2 * wanted + 1, range);
            BigDecimal step = ticks.get(1).subtract(ticks.get(0));
            String digits = step.stripTrailingZeros().unscaledValue().toString();
            assertTrue(List.of("1", "2", "5").contains(digits), range);
            for (BigDecimal tick : ticks) {
                assertEquals(0, tick.remainder(step).signum(), range);
            }
        }
    }

    @Test
    void aHugeValueAloneHasTicksAroundIt() {
        List<BigDecimal> ticks = NumberTicks.covering(1e20, 1e20, 4);
        assertTrue(ticks.getFirst().doubleValue() <= 1e20);
        assertTrue(ticks.getLast().doubleValue() >= 1e20);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1", "0, Infinity", "NaN, NaN", "-1.7e308, 1.7e308"})
    void whatHasNoSpanIsRefused(double low, double high) {
        assertThrows(IllegalArgumentException.class, () -> NumberTicks.covering(low, high, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 100 | 1 2 5 10 20 50 100",
                "3 | 40 | 5 10 20",
                "1 | 1e6 | 1 10 100 1000 10000 100000 1000000",
                "0.02 | 0.5 | 0.02 0.05 0.1 0.2 0.5"
            })
    void logarithmicTicksLieWithinTheRange(double low, double high, String expected) {
        List<String> ticks =
                NumberTicks.logarithmic(low, high).stream().map(Object::toString).toList();
        assertEquals(expected, String.join(" ", ticks));
    }
}
