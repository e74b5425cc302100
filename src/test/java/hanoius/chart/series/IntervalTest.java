package hanoius.chart.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Measure;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The arithmetic against brute force: what any values of the operands give. */
class IntervalTest {

    private static final int PAIRS = 3000;
    private static final double FAR = 1e12;

    /** An operation on intervals, and the same on numbers. */
    enum Operation {
        MINUS,
        OVER;

        Interval of(Interval one, Interval two) {
            return this == MINUS ? one.minus(two) : one.over(two);
        }

        double of(double x, double y) {
            return this == MINUS ? x - y : x / y;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResultHoldsEveryResultOfValuesWithinAndReachesNoFurther(Operation operation) {
        Random random = new Random(20191107);
        for (int i = 0; i < PAIRS; i++) {
            Interval one = interval(random);
            Interval two = interval(random);
            Interval result = operation.of(one, two);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double x : samples(one, random)) {
                for (double y : samples(two, random)) {
                    double value = operation.of(x, y);
                    if (Double.isFinite(value)) {
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                }
            }
            String which = one + " " + operation + " " + two + " = " + result;
            assertTrue(result.low() <= low + slack(low), which + " misses " + low);
            assertTrue(result.high() >= high - slack(high), which + " misses " + high);
            boolean defined = operation != Operation.OVER || two.low() > 0 || two.high() < 0;
            if (defined && Double.isFinite(result.low())) {
                assertEquals(result.low(), low, 1e-6 * Math.max(1, Math.abs(low)), which);
            }
            if (defined && Double.isFinite(result.high())) {
                assertEquals(result.high(), high, 1e-6 * Math.max(1, Math.abs(high)), which);
            }
        }
    }

    private static double slack(double value) {
        return 1e-9 * Math.max(1, Math.abs(value));
    }

    private static Interval interval(Random random) {
        double one = random.nextInt(-6, 12);
        double two = one + random.nextInt(0, 8);
        return new Interval(
                random.nextInt(5) == 0 ? Double.NEGATIVE_INFINITY : one,
                random.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : two);
    }

    private static List<Double> samples(Interval interval, Random random) {
        double low = Math.max(interval.low(), -FAR);
        double high = Math.min(interval.high(), FAR);
        List<Double> samples = new ArrayList<>(List.of(low, high));
        for (double round : new double[] {-1, -1e-9, 1e-9, 1}) {
            if (round >= low && round <= high) {
                samples.add(round);
            }
        }
        for (int i = 0; i < 5; i++) {
            samples.add(low + random.nextDouble() * (high - low));
        }
        return samples;
    }

    @Test
    void aDivisorThatMayBeZeroOrEitherSignLeavesEverythingOpen() {
        assertEquals(Interval.ALL, new Interval(1, 2).over(new Interval(-1, 1)));
        assertEquals(Interval.ALL, new Interval(1, 2).over(new Interval(0, 0)));
        assertEquals(
                new Interval(0.5, Double.POSITIVE_INFINITY),
                new Interval(1, 2).over(new Interval(0, 2)));
    }

    @Test
    void anEmptyIntervalIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, FLOW, 10, 10",
        "ABOUT, FLOW, 10, 10",
        "ESTIMATED, FLOW, 10, 10",
        "DERIVED, FLOW, 10, 10",
        "TARGET, FLOW, 10, 10",
        "AT_LEAST, FLOW, 10, Infinity",
        "NEARLY, FLOW, 0, 10",
        "AT_MOST, STOCK, 0, 10",
        "AT_MOST, GROWTH, -Infinity, 10"
    })
    void aQualifierLeavesThisOpen(Qualifier qualifier, Measure measure, double low, double high) {
        Quantity quantity = new Quantity(BigDecimal.TEN, qualifier, null, null, "");
        assertEquals(new Interval(low, high), Interval.of(quantity, measure));
    }

    @ParameterizedTest
    @EnumSource
    void boundsThatAreGivenCountMoreThanTheQualifier(Qualifier qualifier) {
        Quantity quantity =
                new Quantity(
                        BigDecimal.TEN,
                        qualifier,
                        BigDecimal.valueOf(8),
                        BigDecimal.valueOf(13),
                        "");
        assertEquals(new Interval(8, 13), Interval.of(quantity, Measure.FLOW));
    }
}
