package hanoius.workspace;

import hanoius.figure.Palette;

/** Light or dark. */
public enum Theme {
    LIGHT,
    DARK;

    /** The colours of figures in this theme. */
    public Palette palette() {
        return Palette.of(this == DARK);
    }
}
