package hanoius.chart.mark;

import hanoius.chart.series.DenseBand;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Scale;
import hanoius.plot.TimeScale;

import java.util.List;

/** Values that are more than there are pixels, as bands without single marks. */
public final class DenseMarks {

    /** With more values for each pixel all of them would be a smear. */
    private static final double MOST_FOR_A_PIXEL = 2;

    /** How thick a band is where all its values are the same. */
    private static final double THICKNESS = 1.75;

    private DenseMarks() {}

    /** Whether a number of values is to be drawn this way. */
    static boolean areFor(int inView, TimeScale time) {
        return inView > MOST_FOR_A_PIXEL * (time.right() - time.left());
    }

    /** One band for each unbroken run, as thick as a line at least. */
    public static List<Mark> of(DenseBand band, TimeScale time, Scale scale, Ink ink) {
        return band.runs(time).stream().map(run -> band(run, scale, ink)).toList();
    }

    private static Mark band(DenseBand.Run run, Scale scale, Ink ink) {
        int size = run.lows().size();
        double[] tops = new double[size];
        double[] bottoms = new double[size];
        for (int i = 0; i < size; i++) {
            double one = scale.at(run.lows().y(i));
            double other = scale.at(run.highs().y(i));
            tops[i] = Math.min(one, other) - THICKNESS / 2;
            bottoms[i] = Math.max(one, other) + THICKNESS / 2;
        }
        return new Mark.Band(run.lows().withYs(tops), run.lows().withYs(bottoms), ink, null);
    }
}
