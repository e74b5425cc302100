package hanoius.picture;

/** In what the sides of a picture are given. A figure pixel is a 96th of an inch on paper. */
public enum LengthUnit {
    PIXELS(1),
    MILLIMETRES(96 / 25.4);

    /** Below this many figure pixels neither title nor sources could be read. */
    public static final int LEAST_PIXELS = 300;

    private final double figurePixels;

    LengthUnit(double figurePixels) {
        this.figurePixels = figurePixels;
    }

    /** A length of this unit in figure pixels. */
    public double toFigure(double length) {
        return length * figurePixels;
    }

    /** Figure pixels as a length of this unit. */
    public double fromFigure(double pixels) {
        return pixels / figurePixels;
    }

    /** The shortest side that can be read, in whole units. */
    public int shortest() {
        return (int) Math.ceil(fromFigure(LEAST_PIXELS));
    }
}
