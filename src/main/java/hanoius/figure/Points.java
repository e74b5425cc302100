package hanoius.figure;

import java.util.Arrays;

/** Corner points in order, in figure pixels; immutable. */
public final class Points {

    private final double[] xs;
    private final double[] ys;

    /** Takes the coordinates as they are; the caller gives the arrays away. */
    public Points(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(xs.length + " x but " + ys.length + " y");
        }
        this.xs = xs;
        this.ys = ys;
    }

    /** Points from x and y by turns. */
    public static Points of(double... xy) {
        double[] xs = new double[xy.length / 2];
        double[] ys = new double[xy.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = xy[2 * i];
            ys[i] = xy[2 * i + 1];
        }
        return new Points(xs, ys);
    }

    /**
     * The corners of a rectangle, each rounded with a radius by so many points that it is round.
     */
    public static Points rounded(Bounds at, double radius) {
        double round = Math.min(radius, Math.min(at.width(), at.height()) / 2);
        int steps = round > 0 ? 8 : 0;
        double[] xs = new double[4 * (steps + 1)];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            int corner = i / (steps + 1);
            double turn = steps == 0 ? 0 : (double) (i % (steps + 1)) / steps;
            double angle = (corner + turn) * Math.PI / 2;
            boolean right = corner == 0 || corner == 3;
            boolean low = corner < 2;
            double cx = right ? at.right() - round : at.x() + round;
            double cy = low ? at.bottom() - round : at.y() + round;
            xs[i] = cx + round * Math.cos(angle);
            ys[i] = cy + round * Math.sin(angle);
        }
        return new Points(xs, ys);
    }

    public int size() {
        return xs.length;
    }

    public double x(int index) {
        return xs[index];
    }

    public double y(int index) {
        return ys[index];
    }

    /** Points above and below these; the caller gives the array away. */
    public Points withYs(double[] others) {
        return new Points(xs, others);
    }

    /** The same points elsewhere, by pixels to the right and down. */
    Points moved(double dx, double dy) {
        return new Points(
                Arrays.stream(xs).map(x -> x + dx).toArray(),
                Arrays.stream(ys).map(y -> y + dy).toArray());
    }

    /** The smallest box around all points. */
    public Bounds bounds() {
        if (xs.length == 0) {
            return new Bounds(0, 0, 0, 0);
        }
        double left = xs[0];
        double right = xs[0];
        double top = ys[0];
        double bottom = ys[0];
        for (int i = 1; i < xs.length; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        return new Bounds(left, top, right - left, bottom - top);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points
                && Arrays.equals(xs, points.xs)
                && Arrays.equals(ys, points.ys);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }
}
