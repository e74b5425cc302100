package hanoius.picture;

import hanoius.figure.Palette;
import hanoius.text.Words;

/**
 * What somebody chose for a picture.
 *
 * @param width of the figure, in figure pixels
 * @param height of the figure, in figure pixels
 * @param scale picture pixels in one figure pixel
 * @param zoom figure pixels in a 96th of an inch
 * @param heading own words in place of the suggested ones
 */
public record PictureOptions(
        double width,
        double height,
        double scale,
        double zoom,
        PictureTheme theme,
        Words words,
        Heading heading) {

    private static final double ROOMY_WIDTH = 800;
    private static final double ROOMY_HEIGHT = 540;
    private static final double MOST_ZOOM = 1.6;

    /** A picture with the title and subtitle that its view suggests. */
    public PictureOptions(
            double width, double height, double scale, PictureTheme theme, Words words) {
        this(width, height, scale, 1, theme, words, Heading.SUGGESTED);
    }

    /**
     * A picture of a size on paper or on the screen. A small one is laid out larger and drawn
     * smaller, as its texts would else leave no room for what they are about.
     *
     * @param width in 96ths of an inch
     * @param height in 96ths of an inch
     * @param scale picture pixels in a 96th of an inch
     */
    public static PictureOptions fitted(
            double width,
            double height,
            double scale,
            PictureTheme theme,
            Words words,
            Heading heading) {
        double zoom =
                Math.clamp(Math.max(ROOMY_WIDTH / width, ROOMY_HEIGHT / height), 1, MOST_ZOOM);
        return new PictureOptions(
                width * zoom, height * zoom, scale / zoom, zoom, theme, words, heading);
    }

    /** The colours of what is drawn. */
    public Palette palette() {
        return theme.palette();
    }

    /** The same on a longer or shorter sheet. */
    public PictureOptions withHeight(double another) {
        return new PictureOptions(width, another, scale, zoom, theme, words, heading);
    }

    /** The same on a wider or narrower sheet. */
    public PictureOptions withWidth(double another) {
        return new PictureOptions(another, height, scale, zoom, theme, words, heading);
    }

    /** The same with other words of one's own. */
    public PictureOptions withHeading(Heading another) {
        return new PictureOptions(width, height, scale, zoom, theme, words, another);
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
