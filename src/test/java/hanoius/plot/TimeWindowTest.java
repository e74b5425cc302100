package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class TimeWindowTest {

    private static final TimeSpan LIMITS = new TimeSpan(10_000, 20_000);
    private static final TimeWindow WINDOW = new TimeWindow(new TimeSpan(17_000, 19_000), LIMITS);

    private static double moment(TimeWindow window, double share) {
        return window.view().from() + share * window.view().days();
    }

    @Test
    void zoomKeepsTheMomentUnderThePointer() {
        Random random = new Random(3);
        TimeWindow window =
                new TimeWindow(
                        WINDOW.view(),
                        new TimeSpan(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        for (int i = 0; i < 1000; i++) {
            double share = random.nextDouble();
            TimeWindow closer = window.zoom(share, random.nextDouble(0.5, 2));
            assertEquals(moment(window, share), moment(closer, share), 1e-6);
            window = closer;
        }
    }

    @Test
    void zoomStopsAtADayAndAtTheLimits() {
        TimeWindow day = WINDOW.zoom(0.25, 1e9);
        assertEquals(1, day.view().days(), 1e-9);
        assertEquals(moment(WINDOW, 0.25), moment(day, 0.25), 1e-9);
        assertEquals(LIMITS, WINDOW.zoom(0.25, 1e-9).view());
    }

    @Test
    void panMovesWhatIsSeenToTheRightAsFarAsTheLimits() {
        assertEquals(new TimeSpan(16_800, 18_800), WINDOW.pan(0.1).view());
        assertEquals(new TimeSpan(18_000, 20_000), WINDOW.pan(-3).view());
        assertEquals(new TimeSpan(10_000, 12_000), WINDOW.pan(9).view());
    }

    @Test
    void whatIsShownIsMovedIntoTheLimitsAndStretchedAboutItsMiddle() {
        assertEquals(new TimeSpan(11_000, 12_500), show(11_000, 12_500));
        assertEquals(new TimeSpan(10_000, 11_000), show(9_000, 10_000));
        assertEquals(new TimeSpan(19_000, 20_000), show(19_500, 20_500));
        assertEquals(new TimeSpan(11_999.75, 12_000.75), show(12_000, 12_000.5));
        assertEquals(LIMITS, show(0, 90_000));
    }

    private static TimeSpan show(double from, double to) {
        return WINDOW.show(new TimeSpan(from, to)).view();
    }

    @Test
    void aMomentIsBroughtIntoViewByMovingAsLittleAsWillDo() {
        assertSame(WINDOW, WINDOW.reveal(18_999, 0.1, 0.2));
        assertEquals(new TimeSpan(15_800, 17_800), WINDOW.reveal(16_000, 0.1, 0.2).view());
        assertEquals(new TimeSpan(17_500, 19_500), WINDOW.reveal(19_100, 0.1, 0.2).view());
    }

    @Test
    void anotherWidthKeepsTheFirstMoment() {
        assertEquals(new TimeSpan(17_000, 17_500), WINDOW.lengthen(0.25).view());
        assertEquals(new TimeSpan(16_000, 20_000), WINDOW.lengthen(2).view());
    }

    @Test
    void withOtherLimitsWhatIsInViewStaysAsFarAsTheyAllow() {
        TimeSpan inside = new TimeSpan(16_000, 30_000);
        assertEquals(WINDOW.view(), WINDOW.within(inside).view());
        TimeSpan after = new TimeSpan(18_500, 19_500);
        assertEquals(after, WINDOW.within(after).view());
        TimeSpan before = new TimeSpan(0, 18_000);
        assertEquals(new TimeSpan(16_000, 18_000), WINDOW.within(before).view());
        // What can be looked at may be shorter than a day.
        assertTrue(WINDOW.within(new TimeSpan(3, 3.5)).view().contains(3.2));
    }
}
