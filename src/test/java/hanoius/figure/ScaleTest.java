package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.plot.TimeScale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Random;
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
        assertThrows(IllegalArgumentException.class, () -> new TimeScale(4, 4, 0, 1));
    }

    @Test
    void aYearIsAsWideAsItsDays() {
        LocalDate start = LocalDate.of(2019, 1, 1);
        LocalDate end = LocalDate.of(2021, 1, 1);
        TimeScale scale = new TimeScale(start.toEpochDay(), end.toEpochDay(), 0, 731);
        assertEquals(365, scale.after(LocalDate.of(2019, 12, 31)) - scale.at(start), 1e-9);
        assertEquals(366, scale.at(end) - scale.at(LocalDate.of(2020, 1, 1)), 1e-9);
        assertEquals(scale.after(LocalDate.of(2020, 2, 29)), scale.at(LocalDate.of(2020, 3, 1)));
    }

    @Test
    void zoomKeepsTheMomentUnderThePointer() {
        Random random = new Random(3);
        TimeScale scale = new TimeScale(17_000, 19_000, 160, 1200);
        for (int i = 0; i < 1000; i++) {
            double pixel = random.nextDouble(160, 1200);
            TimeScale closer = scale.zoom(pixel, random.nextDouble(0.5, 2), 100_000);
            assertEquals(scale.invert(pixel), closer.invert(pixel), 1e-6);
            assertTrue(closer.days() >= TimeScale.SHORTEST && closer.days() <= 100_000);
            scale = closer;
        }
    }

    @Test
    void zoomStopsAtADayAndAtTheLongestSpan() {
        TimeScale scale = new TimeScale(17_000, 19_000, 160, 1200);
        assertEquals(TimeScale.SHORTEST, scale.zoom(500, 1e9, 5000).days(), 1e-9);
        assertEquals(5000, scale.zoom(500, 1e-9, 5000).days(), 1e-9);
    }

    @Test
    void panMovesWhatIsSeenToTheRight() {
        TimeScale scale = new TimeScale(17_000, 19_000, 0, 1000);
        assertEquals(scale.invert(300), scale.pan(40).invert(340), 1e-9);
    }
}
