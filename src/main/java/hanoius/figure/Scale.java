package hanoius.figure;

/** A mapping from values to pixels, and back. */
public sealed interface Scale permits LinearScale, LogScale, CutScale {

    /** The pixel of a value. */
    double at(double value);

    /** The value at a pixel. */
    double invert(double pixel);
}
