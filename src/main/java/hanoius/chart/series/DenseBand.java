package hanoius.chart.series;

import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.MinMaxPyramid;
import hanoius.figure.Points;
import hanoius.figure.Scale;
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

    /** With more values for each pixel all of them would be a smear. */
    private static final double MOST_FOR_A_PIXEL = 2;

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

    /** Whether a number of values is to be drawn this way. */
    public static boolean isFor(int inView, TimeScale time) {
        return inView > MOST_FOR_A_PIXEL * (time.right() - time.left());
    }

    /** The index of the first value at a moment or after it. */
    private int firstAt(double moment) {
        int found = Arrays.binarySearch(moments, moment);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && moments[found - 1] == moment) {
            found--;
        }
        return found;
    }

    /**
     * One band for each unbroken run, from the largest value of each pixel's time to its smallest
     * and as thick as a line. Pixels are counted from day 0, so that a band keeps its shape while
     * it is panned.
     */
    public List<Mark> marks(TimeScale time, Scale scale, Ink ink, double thickness) {
        List<Mark> bands = new ArrayList<>();
        double pixel = 1 / time.pixelsPerDay();
        long column = (long) Math.floor(time.from() / pixel) - 1;
        long last = (long) Math.ceil(time.to() / pixel) + 1;
        Run run = new Run((int) (last - column) + 1);
        int from = firstAt(column * pixel);
        for (; column <= last && from < moments.length; column++) {
            int to = firstAt((column + 1) * pixel);
            if (to == from) {
                continue;
            }
            boolean continued = run.size > 0 && goesOn[from];
            if (!continued) {
                run.end(bands, ink);
            }
            // From the value before on, so that steep steps between two columns leave no hole.
            int reached = continued ? from - 1 : from;
            double low = values.min(reached, to);
            double high = values.max(reached, to);
            double one = scale.at(fromZero ? Math.min(0, low) : low);
            double other = scale.at(fromZero ? Math.max(0, high) : high);
            run.add(
                    time.at((column + 0.5) * pixel),
                    Math.min(one, other) - thickness / 2,
                    Math.max(one, other) + thickness / 2);
            from = to;
        }
        run.end(bands, ink);
        return bands;
    }

    /** The columns of one band so far. */
    private static final class Run {

        private final double[] xs;
        private final double[] tops;
        private final double[] bottoms;
        private int size;

        Run(int columns) {
            xs = new double[columns];
            tops = new double[columns];
            bottoms = new double[columns];
        }

        void add(double x, double top, double bottom) {
            xs[size] = x;
            tops[size] = top;
            bottoms[size] = bottom;
            size++;
        }

        void end(List<Mark> bands, Ink ink) {
            if (size > 0) {
                double[] x = Arrays.copyOf(xs, size);
                Points upper = new Points(x, Arrays.copyOf(tops, size));
                Points lower = new Points(x, Arrays.copyOf(bottoms, size));
                bands.add(new Mark.Band(upper, lower, ink, null));
                size = 0;
            }
        }
    }
}
