package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.figure.MinMaxPyramid.Extremes;

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
        Extremes found = new Extremes();
        for (int round = 0; round < 2000; round++) {
            int from = random.nextInt(values.length + 1);
            int to = random.nextInt(from, values.length + 1);
            double[] run = Arrays.copyOfRange(values, from, to);
            double least = Arrays.stream(run).min().orElse(Double.POSITIVE_INFINITY);
            double greatest = Arrays.stream(run).max().orElse(Double.NEGATIVE_INFINITY);
            String where = from + " to " + to;
            // Plus zero, because it is all one which of the two zeros is found.
            pyramid.find(from, to, found);
            assertEquals(least + 0.0, found.min() + 0.0, where);
            assertEquals(greatest + 0.0, found.max() + 0.0, where);
        }
    }

    @Test
    void whatIsNoNumberIsPassedOver() {
        double[] values = new double[100];
        Arrays.fill(values, Double.NaN);
        values[40] = 3;
        values[70] = -2;
        MinMaxPyramid pyramid = new MinMaxPyramid(values);
        Extremes found = new Extremes();
        pyramid.find(0, 100, found);
        assertEquals(-2, found.min());
        assertEquals(3, found.max());
        pyramid.find(1, 69, found);
        assertEquals(3, found.min());
        pyramid.find(71, 100, found);
        assertEquals(Double.POSITIVE_INFINITY, found.min());
        assertEquals(Double.NEGATIVE_INFINITY, found.max());
    }

    @Test
    void aRunOutsideOfTheValuesIsRefused() {
        MinMaxPyramid pyramid = new MinMaxPyramid(new double[] {1, 2, 3});
        Extremes found = new Extremes();
        assertThrows(IndexOutOfBoundsException.class, () -> pyramid.find(-1, 2, found));
        assertThrows(IndexOutOfBoundsException.class, () -> pyramid.find(0, 4, found));
        assertThrows(IndexOutOfBoundsException.class, () -> pyramid.find(2, 1, found));
    }
}
