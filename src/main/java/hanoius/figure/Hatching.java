package hanoius.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a hatch: rising to the right, all on one lattice so that neighbours join up. */
public final class Hatching {

    /** Width of each line in figure pixels. */
    public static final double WIDTH = 1;

    private Hatching() {}

    /**
     * Lines across the whole of a box, as pairs of points, for a painter that clips well.
     *
     * @param spacing distance between neighbouring lines in pixels, above zero
     */
    public static Points across(Bounds box, double spacing) {
        double step = spacing * Math.sqrt(2);
        long first = (long) Math.floor((box.x() + box.y()) / step);
        long last = (long) Math.ceil((box.right() + box.bottom()) / step);
        int count = (int) (last - first + 1);
        double[] xs = new double[2 * count];
        double[] ys = new double[2 * count];
        double top = box.y() - WIDTH;
        double bottom = box.bottom() + WIDTH;
        for (int i = 0; i < count; i++) {
            double sum = (first + i) * step;
            xs[2 * i] = sum - bottom;
            ys[2 * i] = bottom;
            xs[2 * i + 1] = sum - top;
            ys[2 * i + 1] = top;
        }
        return new Points(xs, ys);
    }

    /**
     * The same lines cut to a shape, each as the corners of what it covers.
     *
     * @param outline the corners of a shape without dents
     */
    public static List<Points> within(Points outline, double spacing) {
        double step = spacing * Math.sqrt(2);
        double half = WIDTH / 2 * Math.sqrt(2);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < outline.size(); i++) {
            least = Math.min(least, sum(outline, i));
            most = Math.max(most, sum(outline, i));
        }
        List<Points> lines = new ArrayList<>();
        for (double middle = Math.ceil((least - half) / step) * step;
                middle < most + half;
                middle += step) {
            Points line = cut(cut(outline, middle - half, 1), middle + half, -1);
            if (line.size() > 2) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** All points of a line have the same sum of x and y. */
    private static double sum(Points points, int index) {
        return points.x(index) + points.y(index);
    }

    /**
     * What remains of a shape on one side of a line.
     *
     * @param side 1 to keep what has larger sums, -1 for smaller ones
     */
    private static Points cut(Points shape, double limit, int side) {
        double[] kept = new double[4 * shape.size()];
        int size = 0;
        for (int i = 0; i < shape.size(); i++) {
            int next = (i + 1) % shape.size();
            double here = side * (sum(shape, i) - limit);
            double there = side * (sum(shape, next) - limit);
            if (here >= 0) {
                kept[size++] = shape.x(i);
                kept[size++] = shape.y(i);
            }
            if (here < 0 != there < 0) {
                double share = here / (here - there);
                kept[size++] = shape.x(i) + share * (shape.x(next) - shape.x(i));
                kept[size++] = shape.y(i) + share * (shape.y(next) - shape.y(i));
            }
        }
        return Points.of(Arrays.copyOf(kept, size));
    }
}
