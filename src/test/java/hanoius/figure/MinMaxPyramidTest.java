package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

class MinMaxPyramidTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 63, 64, 65, 511, 512, 513, 1000, 4097})
    void itFindsWhatLookingAtEveryValueFinds(int size) {
        Random random = new Random(size);
        double[] values = random.doubles(size, -1000, 1000).toArray();
        compare(values, random);
    }

    @Test
    void equalValuesInfinitiesAndBothZerosAreValues() {
        Random random = new Random(5);
        double[] some = {0.0, -0.0, 1, 1, Double.MAX_VALUE, Double.NEGATIVE_INFINITY, -1};
        double[] values = new double[700];
        Arrays.setAll(values, i -> some[random.nextInt(some.length)]);
        compare(values, random);
    }

    private static void compare(double[] values, Random random) {
        MinMaxPyramid pyramid = new MinMaxPyramid(values.clone());
        for (int round = 0; round < 2000; round++) {
            int from = random.nextInt(values.length + 1);
            int to = random.nextInt(from, values.length + 1);
            double[] run = Arrays.copyOfRange(values, from, to);
            double least = Arrays.stream(run).min().orElse(Double.POSITIVE_INFINITY);
            double greatest = Arrays.stream(run).max().orElse(Double.NEGATIVE_INFINITY);
            String where = from + " to " + to;
            // Plus zero, because it is all one which of the two zeros is found.
            assertEquals(least + 0.0, pyramid.min(from, to) + 0.0, where);
            assertEquals(greatest + 0.0, pyramid.max(from, to) + 0.0, where);
        }
    }

    @Test
    void whatIsNoNumberIsPassedOver() {
        double[] values = new double[100];
        Arrays.fill(values, Double.NaN);
        values[40] = 3;
        values[70] = -2;
        MinMaxPyramid pyramid = new MinMaxPyramid(values);
        assertEquals(-2, pyramid.min(0, 100));
        assertEquals(3, pyramid.max(0, 100));
        assertEquals(3, pyramid.min(1, 69));
        assertEquals(Double.NEGATIVE_INFINITY, pyramid.max(71, 100));
    }

    @Test
    void aRunOutsideOfTheValuesIsRefused() {
        MinMaxPyramid pyramid = new MinMaxPyramid(new double[] {1, 2, 3});
        assertThrows(IndexOutOfBoundsException.class, () -> pyramid.min(-1, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> pyramid.max(0, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> pyramid.min(2, 1));
    }
}
