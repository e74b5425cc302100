package hanoius.figure;

/** The form of a point mark; each category has one of its own, so colour is never the only cue. */
public enum Shape {
    CIRCLE,
    RING,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    HEXAGON,
    STAR,
    /** An arrowhead pointing right. */
    ARROW;

    /** How thick a ring without a stroke of its own is, as a share of its size. */
    public static final double RING_WIDTH = 1 / 6.0;

    /**
     * The outline as corners around a centre, {@code size} pixels across; the round shapes have
     * none and are drawn as circles.
     */
    public Points outline(double cx, double cy, double size) {
        double r = size / 2;
        return switch (this) {
            case CIRCLE, RING -> Points.of();
            case SQUARE -> {
                double half = r * 0.89;
                yield Points.of(
                        cx - half, cy - half, cx + half, cy - half, cx + half, cy + half, cx - half,
                        cy + half);
            }
            case TRIANGLE ->
                    Points.of(
                            cx, cy - r, cx + r * 1.05, cy + r * 0.85, cx - r * 1.05, cy + r * 0.85);
            case DIAMOND ->
                    Points.of(
                            cx,
                            cy - r * 1.15,
                            cx + r * 1.15,
                            cy,
                            cx,
                            cy + r * 1.15,
                            cx - r * 1.15,
                            cy);
            case ARROW ->
                    Points.of(
                            cx - r * 0.6,
                            cy - r,
                            cx + r * 0.6,
                            cy,
                            cx - r * 0.6,
                            cy + r,
                            cx - r * 0.3,
                            cy);
            case HEXAGON -> spokes(cx, cy, 6, 0, r * 1.05, r * 1.05);
            case STAR -> spokes(cx, cy, 10, -90, r * 1.25, r * 0.55);
        };
    }

    private static Points spokes(
            double cx, double cy, int count, double from, double even, double odd) {
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            double angle = Math.toRadians(from + i * 360.0 / count);
            double radius = i % 2 == 0 ? even : odd;
            xs[i] = cx + radius * Math.cos(angle);
            ys[i] = cy + radius * Math.sin(angle);
        }
        return new Points(xs, ys);
    }
}
