package hanoius.figure;

/** Equal steps of value are equal steps of pixels; the pixels may run downwards. */
public record LinearScale(double low, double high, double lowPixel, double highPixel)
        implements Scale {

    public LinearScale {
        if (!(low < high)) {
            throw new IllegalArgumentException("a scale from " + low + " to " + high);
        }
    }

    @Override
    public double at(double value) {
        return lowPixel + (value - low) / (high - low) * (highPixel - lowPixel);
    }

    @Override
    public double invert(double pixel) {
        return low + (pixel - lowPixel) / (highPixel - lowPixel) * (high - low);
    }
}
