package hanoius.figure;

/** Equal ratios of value are equal steps of pixels; values are above zero. */
public record LogScale(double low, double high, double lowPixel, double highPixel)
        implements Scale {

    public LogScale {
        if (!(0 < low && low < high)) {
            throw new IllegalArgumentException("a logarithmic scale from " + low + " to " + high);
        }
    }

    @Override
    public double at(double value) {
        return lowPixel + Math.log(value / low) / Math.log(high / low) * (highPixel - lowPixel);
    }

    @Override
    public double invert(double pixel) {
        double share = (pixel - lowPixel) / (highPixel - lowPixel);
        return low * Math.pow(high / low, share);
    }
}
