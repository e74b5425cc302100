package hanoius.figure;

/** What covers the inside of a mark. */
public sealed interface Fill {

    /** One colour. */
    record Solid(Ink ink) implements Fill {}

    /**
     * A linear change of colour between two points of the figure, constant beyond them: how the
     * soft ends of imprecise marks are drawn.
     */
    record Fade(double x1, double y1, Ink from, double x2, double y2, Ink to) implements Fill {}

    /** Diagonal lines, {@code spacing} pixels apart, over a ground. */
    record Hatch(Ink line, Ink ground, double spacing) implements Fill {}
}
