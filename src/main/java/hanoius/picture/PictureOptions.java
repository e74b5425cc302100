package hanoius.picture;

import hanoius.figure.Palette;
import hanoius.model.Dataset;
import hanoius.text.Words;

import java.util.Collection;
import java.util.Set;

/**
 * What somebody chose for a picture.
 *
 * @param width of the figure, in figure pixels
 * @param height of the figure, in figure pixels
 * @param scale picture pixels in one figure pixel
 * @param zoom figure pixels in a 96th of an inch
 * @param heading own words in place of the suggested ones
 * @param without what is left out
 * @param described whether the picture travels with what its file says about itself; one that is
 *     put on the clipboard loses that
 */
public record PictureOptions(
        double width,
        double height,
        double scale,
        double zoom,
        PictureTheme theme,
        Words words,
        Heading heading,
        Set<PicturePart> without,
        boolean described) {

    /** A page of this size is laid out as it is; on a larger one the letters grow with the page. */
    private static final double REFERENCE_WIDTH = 1600;

    private static final double REFERENCE_HEIGHT = 900;
    private static final double ROOMY_WIDTH = 640;
    private static final double ROOMY_HEIGHT = 400;
    private static final double MOST_ZOOM = 1.25;

    public PictureOptions {
        without = Set.copyOf(without);
    }

    /** A picture with the title and subtitle that its view suggests. */
    public PictureOptions(
            double width, double height, double scale, PictureTheme theme, Words words) {
        this(width, height, scale, 1, theme, words, Heading.SUGGESTED, Set.of(), true);
    }

    /**
     * A picture of a size on paper or on the screen, with letters that can be read: a large one is
     * laid out smaller and drawn larger. A small one is laid out a little larger and drawn smaller,
     * as its texts would else leave no room for what they are about.
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
        double zoom = zoom(width, height);
        return new PictureOptions(
                width * zoom,
                height * zoom,
                scale / zoom,
                zoom,
                theme,
                words,
                heading,
                Set.of(),
                true);
    }

    private static double zoom(double width, double height) {
        double small = Math.max(ROOMY_WIDTH / width, ROOMY_HEIGHT / height);
        if (small > 1) {
            return Math.min(small, MOST_ZOOM);
        }
        double large = Math.sqrt(REFERENCE_WIDTH * REFERENCE_HEIGHT / (width * height));
        // The letters of a long strip are measured by its height.
        return Math.min(1, Math.max(large, REFERENCE_HEIGHT / Math.min(width, height)));
    }

    /** The colours of what is drawn. */
    public Palette palette() {
        return theme.palette();
    }

    /** Whether a part is to be shown. */
    public boolean shows(PicturePart part) {
        return !without.contains(part);
    }

    /** The same about a record, whose words of lists it has. */
    public PictureOptions about(Dataset dataset) {
        return new PictureOptions(
                width,
                height,
                scale,
                zoom,
                theme,
                words.with(dataset),
                heading,
                without,
                described);
    }

    /** The same on a longer or shorter sheet. */
    public PictureOptions withHeight(double another) {
        return new PictureOptions(
                width, another, scale, zoom, theme, words, heading, without, described);
    }

    /** The same on a wider or narrower sheet. */
    public PictureOptions withWidth(double another) {
        return new PictureOptions(
                another, height, scale, zoom, theme, words, heading, without, described);
    }

    /**
     * The same picture laid out larger and drawn smaller, for content that has no room else.
     *
     * @param factor above 1
     */
    public PictureOptions roomier(double factor) {
        return new PictureOptions(
                width * factor,
                height * factor,
                scale / factor,
                zoom * factor,
                theme,
                words,
                heading,
                without,
                described);
    }

    /** The same with other words of one's own. */
    public PictureOptions withHeading(Heading another) {
        return new PictureOptions(
                width, height, scale, zoom, theme, words, another, without, described);
    }

    /** The same without some parts. */
    public PictureOptions without(Collection<PicturePart> parts) {
        return new PictureOptions(
                width, height, scale, zoom, theme, words, heading, Set.copyOf(parts), described);
    }

    /** The same for a place that keeps only what is drawn, such as the clipboard. */
    public PictureOptions undescribed() {
        return new PictureOptions(
                width, height, scale, zoom, theme, words, heading, without, false);
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
