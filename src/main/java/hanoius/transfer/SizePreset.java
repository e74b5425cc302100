package hanoius.transfer;

import hanoius.picture.LengthUnit;

/** Sizes that pictures are often wanted in. */
public enum SizePreset {
    SCREEN(1600, 900, LengthUnit.PIXELS, 2),
    SLIDE(1920, 1080, LengthUnit.PIXELS, 1),
    SQUARE(1080, 1080, LengthUnit.PIXELS, 1),
    A4_LANDSCAPE(297, 210, LengthUnit.MILLIMETRES, 300 / 96.0),
    A4_PORTRAIT(210, 297, LengthUnit.MILLIMETRES, 300 / 96.0),
    OWN(1280, 720, LengthUnit.PIXELS, 1);

    private final double width;
    private final double height;
    private final LengthUnit unit;
    private final double scale;

    SizePreset(double width, double height, LengthUnit unit, double scale) {
        this.width = width;
        this.height = height;
        this.unit = unit;
        this.scale = scale;
    }

    /** Width in the preset's unit. */
    public double width() {
        return width;
    }

    /** Height in the preset's unit. */
    public double height() {
        return height;
    }

    public LengthUnit unit() {
        return unit;
    }

    /** Picture pixels in one figure pixel. */
    public double scale() {
        return scale;
    }
}
