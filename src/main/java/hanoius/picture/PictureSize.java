package hanoius.picture;

import hanoius.figure.Figure;

/** The size of a picture in pixels; one that cannot be made does not exist. */
public record PictureSize(int width, int height) {

    /** The longest side allowed. */
    public static final int LONGEST_SIDE = 30_000;

    /** The most pixels allowed; a little more than 12,000 × 12,000. */
    public static final long MOST_PIXELS = 150_000_000;

    /**
     * Checks the limits.
     *
     * @throws PictureSizeException when there would be nothing to see, or too much
     */
    public PictureSize {
        check(width, height);
    }

    /**
     * What a figure comes to.
     *
     * @param scale picture pixels in one figure pixel
     * @throws PictureSizeException when there would be nothing to see, or too much
     */
    public static PictureSize of(Figure figure, double scale) {
        return of(figure.width(), figure.height(), scale);
    }

    /** What a figure of that size comes to. */
    public static PictureSize of(double figureWidth, double figureHeight, double scale) {
        double width = figureWidth * scale;
        double height = figureHeight * scale;
        if (!(scale > 0)) {
            throw new PictureSizeException(PictureSizeException.Reason.SCALE, width, height, 0);
        }
        check(Math.rint(width), Math.rint(height));
        return new PictureSize((int) Math.rint(width), (int) Math.rint(height));
    }

    private static void check(double width, double height) {
        PictureSizeException.Reason reason =
                !(width >= 1 && height >= 1)
                        ? PictureSizeException.Reason.EMPTY
                        : width > LONGEST_SIDE || height > LONGEST_SIDE
                                ? PictureSizeException.Reason.SIDE
                                : width * height > MOST_PIXELS
                                        ? PictureSizeException.Reason.PIXELS
                                        : null;
        if (reason != null) {
            long most = reason == PictureSizeException.Reason.SIDE ? LONGEST_SIDE : MOST_PIXELS;
            throw new PictureSizeException(reason, width, height, most);
        }
    }
}
