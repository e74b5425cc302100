package hanoius.figure;

import java.util.Objects;

/**
 * The smallest and the largest of any run of values, found by looking at a few of them: above the
 * values lie levels that each hold the extremes of {@value #FANOUT} entries below.
 */
public final class MinMaxPyramid {

    private static final int FANOUT = 8;
    private static final int SHIFT = 3;

    private final double[] values;
    private final double[][] lows;
    private final double[][] highs;

    /** Builds the levels; the caller gives the array away. NaN is no value and never an extreme. */
    public MinMaxPyramid(double[] values) {
        this.values = values;
        int levels = 0;
        for (int size = values.length; size > FANOUT; size = above(size)) {
            levels++;
        }
        lows = new double[levels][];
        highs = new double[levels][];
        double[] low = values;
        double[] high = values;
        for (int level = 0; level < levels; level++) {
            lows[level] = new double[above(low.length)];
            highs[level] = new double[above(low.length)];
            for (int i = 0; i < lows[level].length; i++) {
                int end = Math.min(low.length, (i + 1) << SHIFT);
                lows[level][i] = least(low, i << SHIFT, end, Double.POSITIVE_INFINITY);
                highs[level][i] = greatest(high, i << SHIFT, end, Double.NEGATIVE_INFINITY);
            }
            low = lows[level];
            high = highs[level];
        }
    }

    private static int above(int size) {
        return (size + FANOUT - 1) >> SHIFT;
    }

    /**
     * The smallest value from one index to before another; positive infinity when there is none.
     */
    public double min(int from, int to) {
        double best = Double.POSITIVE_INFINITY;
        double[] row = values;
        int start = check(from, to);
        int end = to;
        for (int level = 0; ; level++) {
            // Ragged edges are looked at here, the whole runs between them one level up.
            int first = above(start);
            int last = end >> SHIFT;
            if (level == lows.length || first >= last) {
                return least(row, start, end, best);
            }
            best = least(row, start, first << SHIFT, best);
            best = least(row, last << SHIFT, end, best);
            row = lows[level];
            start = first;
            end = last;
        }
    }

    /** The largest value from one index to before another; negative infinity when there is none. */
    public double max(int from, int to) {
        double best = Double.NEGATIVE_INFINITY;
        double[] row = values;
        int start = check(from, to);
        int end = to;
        for (int level = 0; ; level++) {
            int first = above(start);
            int last = end >> SHIFT;
            if (level == highs.length || first >= last) {
                return greatest(row, start, end, best);
            }
            best = greatest(row, start, first << SHIFT, best);
            best = greatest(row, last << SHIFT, end, best);
            row = highs[level];
            start = first;
            end = last;
        }
    }

    private int check(int from, int to) {
        return Objects.checkFromToIndex(from, to, values.length);
    }

    private static double least(double[] row, int from, int to, double best) {
        double least = best;
        for (int i = from; i < to; i++) {
            if (row[i] < least) {
                least = row[i];
            }
        }
        return least;
    }

    private static double greatest(double[] row, int from, int to, double best) {
        double greatest = best;
        for (int i = from; i < to; i++) {
            if (row[i] > greatest) {
                greatest = row[i];
            }
        }
        return greatest;
    }
}
