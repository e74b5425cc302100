package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class TimeScaleTest {

    @Test
    void aScaleWithoutSpanIsRefused() {
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
    void thereAndBackIsTheSamePixelAndItsDay() {
        TimeScale scale = new TimeScale(TimeSpan.years(2019, 2020), 160, 1200);
        for (double pixel = 100; pixel < 1300; pixel += 13.7) {
            assertEquals(pixel, scale.at(scale.invert(pixel)), 1e-6);
        }
        LocalDate day = LocalDate.of(2020, 2, 29);
        assertEquals(day, scale.day(scale.at(day) + 0.1));
        assertEquals(day, scale.day(scale.after(day) - 0.1));
        assertEquals(TimeSpan.years(2019, 2020), scale.span());
    }

    @Test
    void aSpanHasTheDaysOfWhichAPartLiesWithinAndTheWholeDaysNearestToIt() {
        LocalDate day = LocalDate.of(2020, 2, 29);
        double noon = day.toEpochDay() + 0.5;
        TimeSpan span = new TimeSpan(noon - 2, noon + 0.1);
        assertEquals(day.minusDays(2), span.firstDay());
        assertEquals(day, span.lastDay());
        assertEquals(TimeSpan.of(day, day), new TimeSpan(noon - 0.6, noon + 0.7).inWholeDays());
        assertEquals(TimeSpan.of(day, day), new TimeSpan(noon - 0.3, noon).inWholeDays());
    }
}
