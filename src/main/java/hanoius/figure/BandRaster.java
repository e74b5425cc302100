package hanoius.figure;

import java.util.Arrays;
import java.util.List;

/**
 * Bands of dense values as pixels on transparent ground, which a renderer takes over as they are
 * where it would have to paint a thousand columns one by one.
 */
public final class BandRaster {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** Room for so many device pixels. */
    public BandRaster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Row by row as {@code 0xAARRGGBB}, the colours multiplied by their alpha. */
    public int[] pixels() {
        return pixels;
    }

    /**
     * Draws bands in place of those before.
     *
     * @param bands in groups or alone
     * @param part what is drawn of the figure, from the first pixel on, in whole device pixels; no
     *     larger than the room
     * @param grid of the device pixels
     */
    public void draw(List<Mark> bands, Bounds part, PixelGrid grid) {
        for (int row = 0; row < part.height(); row++) {
            Arrays.fill(pixels, row * width, row * width + (int) part.width(), 0);
        }
        draw(bands, part, part, grid);
    }

    private void draw(List<Mark> bands, Bounds part, Bounds clip, PixelGrid grid) {
        for (Mark mark : bands) {
            switch (mark) {
                case Mark.Band band -> draw(band, part, clip, grid);
                case Mark.Group group -> draw(group.marks(), part, cut(clip, group, grid), grid);
                default -> throw new IllegalArgumentException("not a band: " + mark);
            }
        }
    }

    private static Bounds cut(Bounds clip, Mark.Group group, PixelGrid grid) {
        return group.clip() == null
                ? clip
                : clip.intersection(grid.around(grid.snap(group.clip())));
    }

    private void draw(Mark.Band band, Bounds part, Bounds clip, PixelGrid grid) {
        Points tops = band.tops();
        double left = grid.pixel(tops.x(0) - 0.5);
        for (int i = 0; i < tops.size(); i++) {
            double right = grid.pixel(tops.x(i) + 0.5);
            double top = Math.max(tops.y(i) * grid.scale(), clip.y()) - part.y();
            double bottom = Math.min(band.bottoms().y(i) * grid.scale(), clip.bottom()) - part.y();
            int end = (int) (Math.min(right, clip.right()) - part.x());
            for (int x = (int) (Math.max(left, clip.x()) - part.x()); x < end; x++) {
                column(x, top, bottom, band.ink());
            }
            left = right;
        }
    }

    /** Covers one pixel across, at both ends by as much as there is of it. */
    private void column(int x, double top, double bottom, Ink ink) {
        if (bottom <= top) {
            return;
        }
        int first = (int) Math.ceil(top);
        int last = (int) Math.floor(bottom);
        if (first > last) {
            cover(x, last, bottom - top, ink);
            return;
        }
        if (top < first) {
            cover(x, first - 1, first - top, ink);
        }
        if (ink.alpha() == 255) {
            // Nearly all of it: nothing is asked for each pixel.
            int argb = ink.argb();
            int end = last * width + x;
            for (int at = first * width + x; at < end; at += width) {
                pixels[at] = argb;
            }
        } else {
            for (int row = first; row < last; row++) {
                cover(x, row, 1, ink);
            }
        }
        if (bottom > last) {
            cover(x, last, bottom - last, ink);
        }
    }

    private void cover(int x, int row, double share, Ink ink) {
        int at = row * width + x;
        pixels[at] = ink.onto(pixels[at], share);
    }
}
