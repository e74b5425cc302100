package hanoius.chart.series;

import java.util.Arrays;

/** Where an axis of changes may end, so that a few wild ones do not press all others flat. */
public final class Outliers {

    /** With fewer values nobody can say which is the wild one. */
    private static final int FEWEST = 3;

    /** The share of the values that is taken to be as usual. */
    private static final double USUAL = 0.9;

    /** How many times the usual a value must be to be wild. */
    private static final double WILD = 3;

    /** How near the next value must be to belong to those before it. */
    private static final double NEAR = 1.5;

    /** Only where the rest would have less than this part of the axis is it cut. */
    private static final double FLAT = 0.125;

    private Outliers() {}

    /** The limits of an axis for these values; infinite where nothing need be cut. */
    public static Interval of(double[] values) {
        if (values.length < FEWEST) {
            return Interval.ALL;
        }
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        double usual = sizes[(int) Math.floor(USUAL * (sizes.length - 1))];
        int within = 0;
        double reached = WILD * usual;
        while (within < sizes.length && sizes[within] <= reached) {
            reached = Math.max(reached, NEAR * sizes[within]);
            within++;
        }
        double limit = within == 0 ? 0 : sizes[within - 1];
        double widest = sizes[sizes.length - 1];
        return limit <= 0 || limit >= FLAT * widest ? Interval.ALL : new Interval(-limit, limit);
    }
}
