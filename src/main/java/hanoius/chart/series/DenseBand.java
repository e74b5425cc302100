package hanoius.chart.series;

import hanoius.figure.MinMaxPyramid;
import hanoius.figure.MinMaxPyramid.Extremes;
import hanoius.figure.Points;
import hanoius.model.ChartForm;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Values that are more than there are pixels: of each pixel's time only the smallest and the
 * largest are drawn, so that a frame costs the same however long the series is.
 */
public final class DenseBand {

    private final double[] moments;
    private final boolean[] goesOn;
    private final boolean fromZero;
    private final MinMaxPyramid values;

    private DenseBand(double[] moments, boolean[] goesOn, boolean fromZero, MinMaxPyramid values) {
        this.moments = moments;
        this.goesOn = goesOn;
        this.fromZero = fromZero;
        this.values = values;
    }

    /** The band of values in a form: lines break where the form breaks them, columns reach zero. */
    static DenseBand of(List<Datum> data, ChartForm form) {
        List<Datum> sorted =
                data.stream().sorted(Comparator.comparingDouble(Datum::moment)).toList();
        boolean[] goesOn = new boolean[sorted.size()];
        for (int i = 1; i < goesOn.length; i++) {
            goesOn[i] =
                    switch (form) {
                        case LINE, COLUMNS -> LineRuns.follows(sorted.get(i - 1), sorted.get(i));
                        case STEPS -> true;
                        case POINTS -> false;
                    };
        }
        return new DenseBand(
                sorted.stream().mapToDouble(Datum::moment).toArray(),
                goesOn,
                form == ChartForm.COLUMNS,
                new MinMaxPyramid(sorted.stream().mapToDouble(Datum::value).toArray()));
    }

    /**
     * The index of the first value at a moment or after it.
     *
     * @param from no value before it is
     * @param guess near what is looked for: columns of evenly spaced values have as many each
     */
    private int firstAt(double moment, int from, int guess) {
        int low = Math.min(guess, moments.length);
        int high = low;
        for (int step = 1; low > from && moments[low - 1] >= moment; step *= 2) {
            high = low - 1;
            low = Math.max(from, low - step);
        }
        for (int step = 1; high < moments.length && moments[high] < moment; step *= 2) {
            low = high + 1;
            high = Math.min(moments.length, high + step);
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * An unbroken run, from the left to the right: pixels that have values, by their middles.
     *
     * @param lows the smallest value of each pixel's time
     * @param highs the largest one
     */
    public record Run(Points lows, Points highs) {}

    /**
     * The unbroken runs in the time of a scale. Pixels are counted from day 0, so that a run keeps
     * its shape while it is panned.
     */
    public List<Run> runs(TimeScale time) {
        List<Run> runs = new ArrayList<>();
        double pixel = 1 / time.pixelsPerDay();
        long column = (long) Math.floor(time.from() / pixel) - 1;
        long last = (long) Math.ceil(time.to() / pixel) + 1;
        double[][] open = new double[3][(int) (last - column) + 1];
        int size = 0;
        int from = firstAt(column * pixel, 0, moments.length / 2);
        int count = 0;
        Extremes found = new Extremes();
        for (; column <= last && from < moments.length; column++) {
            int to = firstAt((column + 1) * pixel, from, from + count);
            count = to - from;
            if (to == from) {
                continue;
            }
            boolean continued = size > 0 && goesOn[from];
            if (!continued) {
                end(runs, open, size);
                size = 0;
            }
            // From the value before on, so that steep steps between two columns leave no hole.
            int reached = continued ? from - 1 : from;
            values.find(reached, to, found);
            open[0][size] = time.at((column + 0.5) * pixel);
            open[1][size] = fromZero ? Math.min(0, found.min()) : found.min();
            open[2][size] = fromZero ? Math.max(0, found.max()) : found.max();
            size++;
            from = to;
        }
        end(runs, open, size);
        return runs;
    }

    private static void end(List<Run> runs, double[][] open, int size) {
        if (size > 0) {
            double[] xs = Arrays.copyOf(open[0], size);
            runs.add(
                    new Run(
                            new Points(xs, Arrays.copyOf(open[1], size)),
                            new Points(xs, Arrays.copyOf(open[2], size))));
        }
    }
}
