package hanoius.figure;

import java.util.Objects;

/**
 * The smallest and the largest of any run of values, found by looking at a few of them: above the
 * values lie levels that each hold the extremes of {@value #FANOUT} entries below.
 */
public final class MinMaxPyramid {

    private static final int FANOUT = 8;
    private static final int SHIFT = 3;

    private final double[] lows;
    private final double[] highs;

    /** By levels, the smallest and the largest of each entry side by side. */
    private final double[][] levels;

    /** Builds the levels; the caller gives the array away. NaN is no value and never an extreme. */
    public MinMaxPyramid(double[] values) {
        this(values, values);
    }

    /** The same of values that reach from one to another, each array as long as the other. */
    public MinMaxPyramid(double[] lows, double[] highs) {
        if (lows.length != highs.length) {
            throw new IllegalArgumentException(lows.length + " low, " + highs.length + " high");
        }
        this.lows = lows;
        this.highs = highs;
        int count = 0;
        for (int size = lows.length; size > FANOUT; size = above(size)) {
            count++;
        }
        levels = new double[count][];
        Extremes found = new Extremes();
        int below = lows.length;
        for (int level = 0; level < count; level++) {
            levels[level] = new double[2 * above(below)];
            for (int i = 0; i < above(below); i++) {
                found.begin();
                add(level, i << SHIFT, Math.min(below, (i + 1) << SHIFT), found);
                levels[level][2 * i] = found.min;
                levels[level][2 * i + 1] = found.max;
            }
            below = above(below);
        }
    }

    private static int above(int size) {
        return (size + FANOUT - 1) >> SHIFT;
    }

    /** The extremes of one run after the other: a frame asks for those of each pixel column. */
    public static final class Extremes {

        private double min;
        private double max;

        public Extremes() {
            begin();
        }

        private void begin() {
            min = Double.POSITIVE_INFINITY;
            max = Double.NEGATIVE_INFINITY;
        }

        /** The smallest value; positive infinity when there is none. */
        public double min() {
            return min;
        }

        /** The largest value; negative infinity when there is none. */
        public double max() {
            return max;
        }
    }

    /** Finds the extremes from one index to before another. */
    public void find(int from, int to, Extremes found) {
        int start = Objects.checkFromToIndex(from, to, lows.length);
        int end = to;
        found.begin();
        for (int level = 0; ; level++) {
            // Ragged edges are looked at here, the whole runs between them one level up.
            int first = above(start);
            int last = end >> SHIFT;
            if (level == levels.length || first >= last) {
                add(level, start, end, found);
                return;
            }
            add(level, start, first << SHIFT, found);
            add(level, last << SHIFT, end, found);
            start = first;
            end = last;
        }
    }

    /** Adds entries of a level, of which the lowest are the values themselves. */
    private void add(int level, int from, int to, Extremes found) {
        double min = found.min;
        double max = found.max;
        if (level == 0) {
            for (int i = from; i < to; i++) {
                min = lows[i] < min ? lows[i] : min;
                max = highs[i] > max ? highs[i] : max;
            }
        } else {
            double[] row = levels[level - 1];
            for (int i = from; i < to; i++) {
                min = row[2 * i] < min ? row[2 * i] : min;
                max = row[2 * i + 1] > max ? row[2 * i + 1] : max;
            }
        }
        found.min = min;
        found.max = max;
    }
}
