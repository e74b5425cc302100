package hanoius.transfer;

/** Sizes that pictures are often wanted in. A figure pixel is a 96th of an inch on paper. */
public enum SizePreset {
    SCREEN(1600, 900, 2),
    SLIDE(1920, 1080, 1),
    SQUARE(1080, 1080, 1),
    A4_LANDSCAPE(1123, 794, 300 / 96.0),
    A4_PORTRAIT(794, 1123, 300 / 96.0),
    OWN(1280, 720, 1);

    private final int width;
    private final int height;
    private final double scale;

    SizePreset(int width, int height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    /** Width in figure pixels. */
    public int width() {
        return width;
    }

    /** Height in figure pixels. */
    public int height() {
        return height;
    }

    /** Picture pixels in one figure pixel. */
    public double scale() {
        return scale;
    }
}
