package hanoius.picture;

import hanoius.figure.Ink;
import hanoius.figure.Palette;

/** On what a picture is drawn. */
public enum PictureTheme {
    LIGHT,
    DARK,
    /** No paper: the inks are those for light ground, which the picture is to be laid on. */
    TRANSPARENT;

    /** Light or dark. */
    public static PictureTheme of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** The colours of what is drawn. */
    public Palette palette() {
        return Palette.of(this == DARK);
    }

    /** The same where what is covered need not show: nothing is filled with paper. */
    public Palette paperless() {
        Palette with = palette();
        return new Palette(
                with.dark(),
                paper(),
                with.text(),
                with.muted(),
                with.hairline(),
                with.surface(),
                with.accent());
    }

    /** What lies behind everything. */
    public Ink paper() {
        return this == TRANSPARENT ? Ink.TRANSPARENT : palette().paper();
    }
}
