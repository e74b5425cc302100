package hanoius.chart.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.mark.ChartLayout;
import hanoius.chart.mark.Charts;
import hanoius.chart.mark.DenseMarks;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.LinearScale;
import hanoius.figure.Mark;
import hanoius.figure.Points;
import hanoius.model.ChartForm;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class DenseBandTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final double DAY = FIRST.toEpochDay();
    private static final LinearScale SCALE = new LinearScale(0, 1000, 500, 0);
    private static final int DAYS = 4000;

    /** Days with a value each, but for some that are missing. */
    private static List<Datum> data(Random random, int... missing) {
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            int day = i;
            if (Arrays.stream(missing).noneMatch(each -> each == day)) {
                String date = FIRST.plusDays(i).toString();
                String value = String.valueOf(random.nextInt(1000));
                var observation = Charts.observation("o" + i, date, value, Qualifier.EXACT);
                data.add(Datum.of(observation, List.of(observation), Measure.FLOW));
            }
        }
        return data;
    }

    private static List<Points> areas(List<Datum> data, TimeScale time) {
        return marks(data, ChartForm.LINE, time).stream()
                .map(each -> ((Mark.Band) each).outline())
                .toList();
    }

    private static TimeScale time(double from, double to, double width) {
        return new TimeScale(DAY + from, DAY + to, 0, width);
    }

    @Test
    void everyValueInViewLiesInTheArea() {
        Random random = new Random(3);
        List<Datum> data = data(random);
        for (int round = 0; round < 20; round++) {
            double from = random.nextDouble(0, 2000);
            TimeScale time = time(from, from + random.nextDouble(900, 2000), 300);
            List<Points> areas = areas(data, time);
            assertEquals(1, areas.size());
            Points area = areas.getFirst();
            for (Datum each : data) {
                double x = time.at(each.moment());
                if (x >= 0 && x <= 300) {
                    assertTrue(covers(area, x, SCALE.at(each.value())), each.toString());
                }
            }
        }
    }

    /** Whether a value lies between the edges at its pixel's column or at one beside it. */
    private static boolean covers(Points area, double x, double y) {
        int half = area.size() / 2;
        for (int i = 0; i < half; i++) {
            int below = area.size() - 1 - i;
            if (Math.abs(area.x(i) - x) <= 0.5 + 1e-6
                    && y >= area.y(i) + 0.875 - 1e-6
                    && y <= area.y(below) - 0.875 + 1e-6) {
                return true;
            }
        }
        return false;
    }

    @Test
    void valuesThatComeInBurstsStandInThePixelsOfTheirTime() {
        Random random = new Random(11);
        int[] missing =
                IntStream.range(0, DAYS)
                        .filter(day -> random.nextInt(100) < (day / 170 % 2 == 0 ? 5 : 97))
                        .toArray();
        List<Datum> data = data(random, missing);
        for (double width : new double[] {7, 60, 333, 1500}) {
            TimeScale time = time(150.3, 3800.7, width);
            for (DenseBand.Run run : DenseBand.of(data, ChartForm.POINTS).runs(time)) {
                for (int i = 0; i < run.lows().size(); i++) {
                    double x = run.lows().x(i);
                    double[] within =
                            data.stream()
                                    .filter(each -> Math.abs(time.at(each.moment()) - x) < 0.5)
                                    .mapToDouble(Datum::value)
                                    .toArray();
                    assertEquals(Arrays.stream(within).min().orElseThrow(), run.lows().y(i));
                    assertEquals(Arrays.stream(within).max().orElseThrow(), run.highs().y(i));
                }
            }
        }
    }

    @Test
    void aFrameHasAFewPointsForEachPixelHoweverLongTheSeriesIs() {
        List<Datum> data = data(new Random(4));
        for (double width : new double[] {50, 300, 1000}) {
            long points = areas(data, time(0, DAYS, width)).stream().mapToLong(Points::size).sum();
            assertTrue(points <= 2 * (width + 6), width + ": " + points);
        }
    }

    @Test
    void aMissingStretchIsOpen() {
        int[] missing = IntStream.range(1000, 1100).toArray();
        TimeScale time = time(0, DAYS, 400);
        List<Points> areas = areas(data(new Random(5), missing), time);
        assertEquals(2, areas.size());
        Bounds before = areas.getFirst().bounds();
        Bounds after = areas.getLast().bounds();
        assertEquals(time.at(DAY + 1000), before.right(), 1.01);
        assertEquals(time.at(DAY + 1100), after.x(), 1.01);
    }

    @Test
    void itsShapeStaysWhileItIsPanned() {
        List<Datum> data = data(new Random(6));
        TimeScale time = time(500, 2500, 400);
        Points before = areas(data, time).getFirst();
        Points after = areas(data, Charts.panned(time, -7.3)).getFirst();
        int shared = 0;
        for (int i = 2; i < after.size() / 2 - 2; i++) {
            for (int j = 2; j < before.size() / 2 - 2; j++) {
                if (Math.abs(before.x(j) - 7.3 - after.x(i)) < 1e-6) {
                    assertEquals(before.y(j), after.y(i), 1e-9);
                    shared++;
                }
            }
        }
        assertTrue(shared > 380, shared + " columns");
    }

    @Test
    void columnsReachZeroStepsNeverBreakAndPointsAlwaysDo() {
        TimeScale time = time(0, DAYS, 400);
        int[] missing = IntStream.range(1000, 1100).toArray();
        List<Datum> data = data(new Random(9), missing);
        assertEquals(2, marks(data, ChartForm.COLUMNS, time).size());
        marks(data, ChartForm.COLUMNS, time)
                .forEach(each -> assertEquals(500.875, each.bounds().bottom(), 1e-9));
        assertEquals(1, marks(data, ChartForm.STEPS, time).size());
        assertEquals(390, marks(data, ChartForm.POINTS, time).size(), 2);
    }

    private static List<Mark> marks(List<Datum> data, ChartForm form, TimeScale time) {
        return DenseMarks.of(DenseBand.of(data, form), time, SCALE, Ink.rgb(0));
    }

    @Test
    void aChartOfManyValuesIsABandAndOfFewALineThatCanBePointedAt() {
        Observation[] days =
                data(new Random(7)).stream().map(Datum::observation).toArray(Observation[]::new);
        ChartScene scene = Charts.scene(Measure.FLOW, days);
        ChartLayout.Drawing whole = Charts.draw(scene);
        assertTrue(Charts.all(whole.marks()).size() < 300, whole.marks().size() + " marks");
        assertTrue(Charts.all(whole.marks()).stream().anyMatch(Mark.Band.class::isInstance));
        ChartLayout.Drawing near =
                ChartLayout.layout(
                        scene, new TimeSpan(DAY, DAY + 300), Charts.AREA, Charts.style());
        assertFalse(Charts.of(near, "o7").isEmpty());
        assertTrue(Charts.all(near.marks()).stream().anyMatch(Mark.Polyline.class::isInstance));
    }

    @Test
    void theRangeInATimeIsThatOfItsValues() {
        Random random = new Random(10);
        List<Datum> data = data(random);
        Indicator indicator =
                Charts.scene(Measure.FLOW, data.getFirst().observation())
                        .series()
                        .getFirst()
                        .indicator();
        Series series = new Series(indicator, ChartForm.LINE, 0, data);
        for (int round = 0; round < 300; round++) {
            double from = DAY + random.nextDouble(-100, DAYS);
            double to = from + random.nextDouble(0.1, 1000);
            List<Datum> met =
                    data.stream().filter(each -> each.end() > from && each.start() < to).toList();
            assertEquals(met, series.between(from, to));
            assertEquals(
                    met.stream().map(Datum::reach).reduce(Interval::union),
                    series.reach(new TimeSpan(from, to)));
        }
    }

    @Test
    void noValueInViewIsNothingToDraw() {
        assertEquals(List.of(), areas(List.of(), time(0, 100, 100)));
        assertEquals(List.of(), areas(data(new Random(8)), time(5000, 9000, 100)));
    }
}
