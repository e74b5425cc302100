package hanoius.picture;

import hanoius.figure.Figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Arrays;

/** Figures as images in memory, for previews and for looking at. */
public final class Pictures {

    /**
     * A painted picture in memory.
     *
     * @param argb rows from the top, each pixel {@code 0xAARRGGBB} with its colours premultiplied
     */
    public record Pixels(int width, int height, IntBuffer argb) {}

    private Pictures() {}

    /**
     * Paints the whole figure.
     *
     * @param scale image pixels in one figure pixel
     * @throws PictureSizeException when there would be nothing to see, or too much
     */
    public static BufferedImage paint(Figure figure, double scale) {
        PictureSize size = PictureSize.of(figure, scale);
        BufferedImage image = blank(figure, size.width(), size.height());
        paint(figure, scale, image);
        return image;
    }

    /**
     * Paints the whole figure for showing it elsewhere.
     *
     * @param scale image pixels in one figure pixel
     * @throws PictureSizeException when there would be nothing to see, or too much
     */
    public static Pixels pixels(Figure figure, double scale) {
        PictureSize size = PictureSize.of(figure, scale);
        BufferedImage image =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        paint(figure, scale, image);
        return new Pixels(size.width(), size.height(), IntBuffer.wrap(data(image)));
    }

    private static void paint(Figure figure, double scale, BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        try {
            Java2dPainter.paint(figure, graphics, scale);
        } finally {
            graphics.dispose();
        }
    }

    /** An image from pixels in rows from the top, each {@code 0xAARRGGBB}. */
    public static BufferedImage of(int width, int height, int[] argb) {
        PictureSize size = new PictureSize(width, height);
        boolean opaque = Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0xFF);
        BufferedImage image =
                new BufferedImage(
                        size.width(),
                        size.height(),
                        opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    /** Opaque paper needs no alpha, and a picture without is encoded twice as fast. */
    static BufferedImage blank(Figure figure, int width, int height) {
        return new BufferedImage(
                width,
                height,
                figure.paper().alpha() == 255
                        ? BufferedImage.TYPE_INT_RGB
                        : BufferedImage.TYPE_INT_ARGB);
    }

    static void clear(BufferedImage image) {
        Arrays.fill(data(image), 0);
    }

    private static int[] data(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
