package hanoius.figure;

import org.jspecify.annotations.Nullable;

/**
 * A round symbol as pixels on transparent ground. Circles of few styles stand in hundreds on a
 * figure; a renderer copies their pixels in a tenth of the time that it takes to find the edges of
 * each.
 *
 * @param size device pixels across, to the middle of the stroke
 * @param fill of the disc; null for none
 * @param stroke on its edge, as wide as it is in device pixels; null for none
 * @param right how many quarters of a pixel the middle is moved to the right
 * @param down likewise
 */
public record RoundRaster(
        double size, @Nullable Ink fill, @Nullable Stroke stroke, int right, int down) {

    /** The parts of a pixel in which a middle may stand. */
    public static final int PARTS = 4;

    /** How many pixels wide and high the raster is; the middle is that of the raster. */
    public int width() {
        double across = size + (stroke == null ? 0 : stroke.width());
        return 2 * (int) Math.ceil(across / 2 + 1);
    }

    /** Row by row as {@code 0xAARRGGBB}, the colours multiplied by their alpha. */
    public int[] pixels() {
        int width = width();
        int[] pixels = new int[width * width];
        double x = width / 2.0 + (double) right / PARTS;
        double y = width / 2.0 + (double) down / PARTS;
        for (int row = 0; row < width; row++) {
            for (int column = 0; column < width; column++) {
                double away = Math.hypot(column + 0.5 - x, row + 0.5 - y);
                pixels[row * width + column] = pixel(away);
            }
        }
        return pixels;
    }

    /** The pixel that is so far away from the middle. */
    private int pixel(double away) {
        int disc = fill == null ? 0 : fill.onto(0, within(size / 2, away));
        if (stroke == null) {
            return disc;
        }
        double half = stroke.width() / 2;
        double share = within(size / 2 + half, away) - within(size / 2 - half, away);
        return stroke.ink().onto(disc, share);
    }

    /** How much of a pixel lies within a circle. */
    private static double within(double radius, double away) {
        return Math.clamp(radius - away + 0.5, 0, 1);
    }
}
