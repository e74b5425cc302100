package hanoius.figure;

/** The lines of a hatch: rising to the right, all on one lattice so that neighbours join up. */
public final class Hatching {

    /** Width of each line in figure pixels. */
    public static final double WIDTH = 1;

    private Hatching() {}

    /**
     * Lines across the whole of a box, as pairs of points; the painter clips them to its shape.
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
}
