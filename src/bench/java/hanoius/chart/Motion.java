package hanoius.chart;

import java.util.Locale;

/** How the part in view changes from frame to frame, in shares of the whole. */
enum Motion {
    PAN,
    ZOOM;

    private static final double STEPS = 115;

    /** A part of the whole. */
    record View(double from, double to) {}

    /** A half moved to and fro by about a pixel a frame, or from the whole to a thousandth. */
    View at(int number) {
        double way = Math.abs(number % (2 * STEPS) - STEPS) / STEPS;
        return switch (this) {
            case PAN -> new View(0.2 + 0.1 * way, 0.7 + 0.1 * way);
            case ZOOM -> {
                double half = 0.5 * Math.pow(0.001, 1 - way);
                yield new View(0.5 - half, 0.5 + half);
            }
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
