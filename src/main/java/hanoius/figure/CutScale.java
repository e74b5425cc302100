package hanoius.figure;

/**
 * A scale that ends before its wildest values: what lies beyond a limit is drawn at a pixel of its
 * own, which a sign there has to say.
 *
 * @param whole the scale of the values within the limits
 * @param lowest the smallest value within
 * @param highest the largest value within
 * @param below the pixel of all smaller values
 * @param above the pixel of all larger values
 */
public record CutScale(Scale whole, double lowest, double highest, double below, double above)
        implements Scale {

    @Override
    public double at(double value) {
        return value > highest ? above : value < lowest ? below : whole.at(value);
    }

    /** The value at a pixel, as if the scale went on. */
    @Override
    public double invert(double pixel) {
        return whole.invert(pixel);
    }

    /** Whether a value lies beyond the end of a scale that is cut. */
    public static boolean isBeyond(double value, Scale scale) {
        return scale instanceof CutScale cut && cut.isBeyond(value);
    }

    /** Whether a value lies beyond a limit. */
    public boolean isBeyond(double value) {
        return value > highest || value < lowest;
    }
}
