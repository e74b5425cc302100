package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class ScaleTest {

    static Stream<Scale> scales() {
        return Stream.of(
                new LinearScale(0, 4, 300, 20),
                new LinearScale(-5e9, 3e12, 0, 1200),
                new LinearScale(1e-9, 2e-9, 0, 100),
                new LogScale(1, 1e6, 300, 20),
                new LogScale(1e-6, 3, 0, 700));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void thereAndBackIsTheSamePixel(Scale scale) {
        for (double pixel = -50; pixel < 1300; pixel += 13.7) {
            assertEquals(pixel, scale.at(scale.invert(pixel)), 1e-6);
        }
    }

    @Test
    void theEndsOfAScaleAreItsPixels() {
        assertEquals(300, new LinearScale(0, 4, 300, 20).at(0));
        assertEquals(20, new LinearScale(0, 4, 300, 20).at(4));
        assertEquals(160, new LogScale(1, 100, 300, 20).at(10), 1e-9);
    }

    @Test
    void aScaleWithoutSpanIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LinearScale(3, 3, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LinearScale(0, Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LogScale(0, 3, 0, 1));
    }
}
