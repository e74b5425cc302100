package hanoius.figure;

import java.util.Arrays;
import java.util.Objects;

/**
 * The smallest and the largest of any run of values, found by looking at a few of them: above the
 * values lie levels that each hold the extremes of {@value #FANOUT} entries below.
 *
 * <p>Values are kept as whole numbers in the same order. The smaller of two of these is found
 * without a branch, of which a processor would guess every other one wrong; that takes a third of
 * the time.
 */
public final class MinMaxPyramid {

    private static final int FANOUT = 8;
    private static final int SHIFT = 3;

    private static final long NO_MIN = number(Double.POSITIVE_INFINITY);
    private static final long NO_MAX = number(Double.NEGATIVE_INFINITY);

    private final long[] lows;
    private final long[] highs;

    /** By levels, the smallest and the largest of each entry side by side. */
    private final long[][] levels;

    /** Builds the levels. NaN is no value and never an extreme. */
    public MinMaxPyramid(double[] values) {
        this(values, values);
    }

    /** The same of values that reach from one to another, each array as long as the other. */
    public MinMaxPyramid(double[] lows, double[] highs) {
        if (lows.length != highs.length) {
            throw new IllegalArgumentException(lows.length + " low, " + highs.length + " high");
        }
        this.lows = numbers(lows, NO_MIN);
        // Of single values one array is given twice, and is kept once.
        @SuppressWarnings("ReferenceEquality")
        boolean same = lows == highs && Arrays.stream(lows).noneMatch(Double::isNaN);
        this.highs = same ? this.lows : numbers(highs, NO_MAX);
        int count = 0;
        for (int size = lows.length; size > FANOUT; size = above(size)) {
            count++;
        }
        levels = new long[count][];
        Extremes found = new Extremes();
        int below = lows.length;
        for (int level = 0; level < count; level++) {
            levels[level] = new long[2 * above(below)];
            for (int i = 0; i < above(below); i++) {
                found.begin();
                add(level, i << SHIFT, Math.min(below, (i + 1) << SHIFT), found);
                levels[level][2 * i] = found.min;
                levels[level][2 * i + 1] = found.max;
            }
            below = above(below);
        }
    }

    private static long[] numbers(double[] values, long insteadOfNone) {
        return Arrays.stream(values)
                .mapToLong(each -> Double.isNaN(each) ? insteadOfNone : number(each))
                .toArray();
    }

    /** A whole number for each value, the larger the larger it is. */
    private static long number(double value) {
        return turned(Double.doubleToLongBits(value));
    }

    private static double value(long number) {
        return Double.longBitsToDouble(turned(number));
    }

    /** The bits of negative values, the other way round: their size counts against them. */
    private static long turned(long bits) {
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    private static int above(int size) {
        return (size + FANOUT - 1) >> SHIFT;
    }

    /** The extremes of one run after the other: a frame asks for those of each pixel column. */
    public static final class Extremes {

        private long min = NO_MIN;
        private long max = NO_MAX;

        private void begin() {
            min = NO_MIN;
            max = NO_MAX;
        }

        /** The smallest value; positive infinity when there is none. */
        public double min() {
            return value(min);
        }

        /** The largest value; negative infinity when there is none. */
        public double max() {
            return value(max);
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
        long min = found.min;
        long max = found.max;
        if (level == 0) {
            for (int i = from; i < to; i++) {
                min = Math.min(min, lows[i]);
                max = Math.max(max, highs[i]);
            }
        } else {
            long[] row = levels[level - 1];
            for (int i = from; i < to; i++) {
                min = Math.min(min, row[2 * i]);
                max = Math.max(max, row[2 * i + 1]);
            }
        }
        found.min = min;
        found.max = max;
    }
}
