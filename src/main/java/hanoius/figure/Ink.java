package hanoius.figure;

import java.util.Locale;

/** A colour in sRGB with alpha, packed as {@code 0xAARRGGBB}. */
public record Ink(int argb) {

    public static final Ink TRANSPARENT = new Ink(0);

    /** An opaque colour from {@code 0xRRGGBB}. */
    public static Ink rgb(int rgb) {
        return new Ink(0xFF000000 | rgb);
    }

    public int red() {
        return (argb >> 16) & 0xFF;
    }

    public int green() {
        return (argb >> 8) & 0xFF;
    }

    public int blue() {
        return argb & 0xFF;
    }

    public int alpha() {
        return argb >>> 24;
    }

    /** The same colour, {@code opacity} from 0 (invisible) to 1 (as it is). */
    public Ink fade(double opacity) {
        return new Ink(((int) Math.round(alpha() * opacity) << 24) | (argb & 0xFFFFFF));
    }

    /** What the eye sees where this lies over an opaque ground. */
    public Ink over(Ink ground) {
        double share = alpha() / 255.0;
        return rgb(
                (blend(red(), ground.red(), share) << 16)
                        | (blend(green(), ground.green(), share) << 8)
                        | blend(blue(), ground.blue(), share));
    }

    private static int blend(int above, int below, double share) {
        return (int) Math.round(above * share + below * (1 - share));
    }

    /**
     * A pixel of which this covers a share, from 0 to 1.
     *
     * @param below the pixel as it was, like the result with its colours multiplied by its alpha
     */
    int onto(int below, double share) {
        double own = alpha() / 255.0 * share;
        int pixel = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            int full = shift == 24 ? 255 : argb >> shift & 0xFF;
            int under = below >>> shift & 0xFF;
            pixel |= (int) Math.round(full * own + under * (1 - own)) << shift;
        }
        return pixel;
    }

    /** Contrast of two opaque colours, from 1 to 21, by WCAG 2.2's relative luminance. */
    public double contrast(Ink other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** CSS notation, {@code #rrggbb} or {@code #rrggbbaa}. */
    @Override
    public String toString() {
        return alpha() == 255
                ? String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF)
                : String.format(Locale.ROOT, "#%06x%02x", argb & 0xFFFFFF, alpha());
    }
}
