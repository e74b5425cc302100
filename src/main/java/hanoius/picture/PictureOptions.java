package hanoius.picture;

import hanoius.figure.Palette;
import hanoius.text.Words;

/**
 * What somebody chose for a picture.
 *
 * @param width of the figure, in figure pixels
 * @param height of the figure, in figure pixels
 * @param scale picture pixels in one figure pixel
 * @param heading own words in place of the suggested ones
 */
public record PictureOptions(
        double width,
        double height,
        double scale,
        PictureTheme theme,
        Words words,
        Heading heading) {

    /** A picture with the title and subtitle that its view suggests. */
    public PictureOptions(
            double width, double height, double scale, PictureTheme theme, Words words) {
        this(width, height, scale, theme, words, Heading.SUGGESTED);
    }

    /** The colours of what is drawn. */
    public Palette palette() {
        return theme.palette();
    }

    /** The same on a longer or shorter sheet. */
    public PictureOptions withHeight(double another) {
        return new PictureOptions(width, another, scale, theme, words, heading);
    }

    /**
     * The size in pixels, so that one that cannot be made is refused before anything is drawn.
     *
     * @throws PictureSizeException when there would be nothing to see, or too much
     */
    public PictureSize size() {
        return PictureSize.of(width, height, scale);
    }
}
