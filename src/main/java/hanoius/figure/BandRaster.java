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
        columns(
                bands,
                part,
                grid,
                (from, to, top, bottom, ink) -> {
                    int end = (int) (to - part.x());
                    for (int x = (int) (from - part.x()); x < end; x++) {
                        column(x, top - part.y(), bottom - part.y(), ink);
                    }
                });
    }

    /** What bands cover of a part of the figure, both in whole device pixels. */
    public static Bounds covered(List<Mark> bands, Bounds part, PixelGrid grid) {
        var rows =
                new Columns() {
                    private double first = part.bottom();
                    private double last = part.y();

                    @Override
                    public void cover(double from, double to, double top, double bottom, Ink ink) {
                        first = Math.min(first, top);
                        last = Math.max(last, bottom);
                    }
                };
        columns(bands, part, grid, rows);
        double top = Math.floor(rows.first);
        double height = Math.max(0, Math.ceil(rows.last) - top);
        return new Bounds(part.x(), top, part.width(), height);
    }

    /** Told of columns of device pixels one by one, cut to what can be seen of them. */
    private interface Columns {
        void cover(double from, double to, double top, double bottom, Ink ink);
    }

    private static void columns(List<Mark> bands, Bounds clip, PixelGrid grid, Columns columns) {
        for (Mark mark : bands) {
            switch (mark) {
                case Mark.Band band -> columns(band, clip, grid, columns);
                case Mark.Group group ->
                        columns(group.marks(), cut(clip, group, grid), grid, columns);
                default -> throw new IllegalArgumentException("not a band: " + mark);
            }
        }
    }

    private static Bounds cut(Bounds clip, Mark.Group group, PixelGrid grid) {
        return group.clip() == null
                ? clip
                : clip.intersection(grid.around(grid.snap(group.clip())));
    }

    private static void columns(Mark.Band band, Bounds clip, PixelGrid grid, Columns columns) {
        Points tops = band.tops();
        int i = firstBeside(tops, clip.x() / grid.scale());
        double left = grid.pixel(i == 0 ? tops.x(0) - 0.5 : tops.x(i - 1) + 0.5);
        for (; i < tops.size() && left < clip.right(); i++) {
            double right = grid.pixel(tops.x(i) + 0.5);
            double from = Math.max(left, clip.x());
            double to = Math.min(right, clip.right());
            double top = Math.max(tops.y(i) * grid.scale(), clip.y());
            double bottom = Math.min(band.bottoms().y(i) * grid.scale(), clip.bottom());
            if (from < to && top < bottom) {
                columns.cover(from, to, top, bottom, band.ink());
            }
            left = right;
        }
    }

    /** The first column that can reach to the right of a place. */
    private static int firstBeside(Points tops, double x) {
        int low = 0;
        int high = tops.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tops.x(middle) < x - 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Covers one pixel across, at both ends by as much as there is of it. */
    private void column(int x, double top, double bottom, Ink ink) {
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
