package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

class TimeStepTest {

    @ParameterizedTest
    @CsvSource({
        "DAY, 2020-02-29, 2020-02-29, 2020-03-01",
        "WEEK, 2020-03-01, 2020-02-24, 2020-03-02",
        "MONTH, 2020-02-29, 2020-02-01, 2020-03-01",
        "QUARTER, 2019-12-31, 2019-10-01, 2020-01-01",
        "YEAR, 2019-06-15, 2019-01-01, 2020-01-01",
        "TWO_YEARS, 2019-06-15, 2018-01-01, 2020-01-01",
        "FIVE_YEARS, 2019-06-15, 2015-01-01, 2020-01-01",
        "DECADE, 1995-07-11, 1990-01-01, 2000-01-01",
        "DECADE, -0003-07-11, -0010-01-01, 0000-01-01",
        "QUARTER_CENTURY, 1995-07-11, 1975-01-01, 2000-01-01",
        "CENTURY, 1995-07-11, 1900-01-01, 2000-01-01",
        "MILLENNIUM, 1995-07-11, 1000-01-01, 2000-01-01"
    })
    void aDayLiesInOneUnit(TimeStep step, LocalDate day, LocalDate first, LocalDate next) {
        assertEquals(first, step.floor(day));
        assertEquals(next, step.next(first));
    }

    @ParameterizedTest
    @EnumSource(TimeStep.class)
    void ticksFollowOneAnotherAndCoverTheScale(TimeStep step) {
        double from = LocalDate.of(1987, 5, 6).toEpochDay() + 0.4;
        TimeScale scale = new TimeScale(from, from + 7.3 * step.days(), 0, 1000);
        List<LocalDate> ticks = step.ticks(scale);
        assertTrue(ticks.getFirst().toEpochDay() <= scale.from());
        assertTrue(step.next(ticks.getFirst()).toEpochDay() > scale.from());
        assertTrue(step.next(ticks.getLast()).toEpochDay() >= scale.to());
        for (int i = 1; i < ticks.size(); i++) {
            assertEquals(step.next(ticks.get(i - 1)), ticks.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, DAY",
        "200, DAY",
        "100, WEEK",
        "40, WEEK",
        "20, MONTH",
        "6, QUARTER",
        "2, YEAR",
        "0.5, TWO_YEARS",
        "0.2, FIVE_YEARS",
        "0.06, DECADE",
        "0.03, QUARTER_CENTURY",
        "0.02, CENTURY",
        "0.01, CENTURY",
        "0.001, MILLENNIUM",
        "0.000001, MILLION_YEARS"
    })
    void theFinestStepThatIsWideEnoughIsChosen(double pixelsPerWeek, TimeStep expected) {
        TimeScale scale = new TimeScale(0, 7, 0, pixelsPerWeek);
        assertEquals(expected, TimeStep.atLeast(28, scale));
    }

    @Test
    void weeksBeginOnMonday() {
        TimeScale scale = new TimeScale(17_000, 17_100, 0, 1000);
        assertTrue(
                TimeStep.WEEK.ticks(scale).stream()
                        .allMatch(day -> day.getDayOfWeek() == DayOfWeek.MONDAY));
    }
}
