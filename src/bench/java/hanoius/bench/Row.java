package hanoius.bench;

/**
 * One line of the table.
 *
 * @param what was measured, and how large it was
 * @param unit of both figures
 * @param against what the reference is; empty when the bar is a figure of its own
 * @param reference not a number when the bar is a figure of its own
 * @param bar the largest ratio allowed, or the largest figure without a reference; not a number
 *     when the row only informs
 */
public record Row(
        String what, double ours, String unit, String against, double reference, double bar) {

    /** A figure that may be so many times another one, measured in the same run. */
    public static Row ratio(
            String what, double ours, String unit, String against, double reference, double bar) {
        return new Row(what, ours, unit, against, reference, bar);
    }

    /** A figure that may be so large. */
    public static Row limit(String what, double ours, String unit, double bar) {
        return new Row(what, ours, unit, "", Double.NaN, bar);
    }

    /** A figure that nothing is demanded of. */
    public static Row figure(String what, double ours, String unit) {
        return new Row(what, ours, unit, "", Double.NaN, Double.NaN);
    }

    boolean hasReference() {
        return !Double.isNaN(reference);
    }

    boolean hasBar() {
        return !Double.isNaN(bar);
    }

    double ratio() {
        return ours / reference;
    }

    boolean holds() {
        return (hasReference() ? ratio() : ours) <= bar;
    }
}
