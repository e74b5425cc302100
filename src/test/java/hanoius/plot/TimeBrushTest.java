package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.edtf.DayRange;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class TimeBrushTest {

    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    // Half a pixel a day, three years.
    private static final TimeScale TIME =
            new TimeScale(START.toEpochDay(), LocalDate.of(2021, 1, 1).toEpochDay(), 0, 548);
    private static final TimeBrush BRUSH = new TimeBrush(TIME, TimeStep.QUARTER);

    private static DayRange dragged(double from, double to) {
        return TimeBrush.between(BRUSH.moment(from), BRUSH.moment(to));
    }

    private static DayRange range(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aDragFromAboutOneBeginningToAboutAnotherMarksWholeUnits() {
        double first = TIME.at(LocalDate.of(2019, 1, 1));
        double next = TIME.at(LocalDate.of(2020, 1, 1));
        for (int off = -5; off <= 5; off++) {
            DayRange year = range("2019-01-01", "2019-12-31");
            assertEquals(year, dragged(first + off, next - off), "off by " + off);
            assertEquals(year, dragged(next + off, first - off), "back, off by " + off);
        }
    }

    @Test
    void farFromAnyBeginningTheDaysThemselvesAreMeant() {
        double x = TIME.at(LocalDate.of(2019, 2, 10)) + 0.1;
        double to = TIME.at(LocalDate.of(2019, 5, 20)) + 0.1;
        assertEquals(range("2019-02-10", "2019-05-20"), dragged(x, to));
        assertEquals(range("2019-02-10", "2019-02-10"), dragged(x, x));
    }

    @Test
    void theEdgeThatIsNotGrabbedStays() {
        LocalDate from = LocalDate.of(2019, 2, 10);
        LocalDate to = LocalDate.of(2019, 5, 20);
        DayRange marked = new DayRange(from, to);
        double left = TIME.at(from);
        double right = TIME.after(to);
        double moved = TIME.at(LocalDate.of(2019, 8, 20)) + 0.1;
        assertEquals(
                range("2019-02-10", "2019-08-20"),
                TimeBrush.between(BRUSH.anchor(marked, right + 2), BRUSH.moment(moved)));
        assertEquals(
                range("2019-05-21", "2019-08-20"),
                TimeBrush.between(BRUSH.anchor(marked, left - 2), BRUSH.moment(moved)));
    }

    @Test
    void anOpenEndStaysOpenWhenTheOtherIsDragged() {
        LocalDate first = LocalDate.of(2019, 2, 10);
        DayRange since = new DayRange(first, null);
        double moved = BRUSH.moment(TIME.at(LocalDate.of(2019, 8, 20)) + 0.1);
        assertEquals(
                new DayRange(LocalDate.of(2019, 8, 20), null),
                TimeBrush.between(BRUSH.anchor(since, TIME.at(first) + 2), moved));
        DayRange until = new DayRange(null, first);
        assertEquals(
                new DayRange(null, LocalDate.of(2019, 8, 20)),
                TimeBrush.between(BRUSH.anchor(until, TIME.after(first) + 2), moved));
    }
}
