package hanoius.figure;

/** The line along a mark's edge. */
public record Stroke(Ink ink, double width, Dash dash) {

    /** Whether a line is broken. */
    public enum Dash {
        SOLID,
        DASHED,
        DOTTED;

        /**
         * Lengths of line and gap by turns, in pixels for a line one pixel wide; empty if solid.
         */
        public double[] pattern() {
            return switch (this) {
                case SOLID -> new double[0];
                case DASHED -> new double[] {4, 3};
                case DOTTED -> new double[] {1, 3};
            };
        }
    }

    public static Stroke of(Ink ink, double width) {
        return new Stroke(ink, width, Dash.SOLID);
    }

    public static Stroke dashed(Ink ink, double width) {
        return new Stroke(ink, width, Dash.DASHED);
    }
}
