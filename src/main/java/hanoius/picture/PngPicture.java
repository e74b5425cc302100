package hanoius.picture;

import hanoius.figure.Figure;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * An image with what a PNG says about it. The same picture always gives the same bytes.
 *
 * @param scale image pixels in one pixel of a 96 dpi screen, which gives the density
 * @param texts what is written into the file under each keyword, in this order
 */
public record PngPicture(RenderedImage image, double scale, Map<String, String> texts) {

    public PngPicture {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * A figure as a picture; it is painted while it is written, in bands.
     *
     * @throws PictureSizeException when there would be nothing to see, or too much
     */
    public static PngPicture of(Figure figure, double scale, Map<String, String> texts) {
        return new PngPicture(new BandedFigure(figure, scale), scale, texts);
    }

    /**
     * A picture with its figure, scale and texts.
     *
     * @throws PictureSizeException when there would be nothing to see, or too much
     */
    public static PngPicture of(Picture picture) {
        return new PngPicture(
                new BandedFigure(picture.figure(), picture.scale()),
                picture.scale() * picture.zoom(),
                picture.texts());
    }

    /**
     * The whole file in memory.
     *
     * @throws CancellationException when the watch cancelled
     */
    public byte[] bytes(Watch watch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes, watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the file's bytes one after the other.
     *
     * @throws CancellationException when the watch cancelled
     */
    public void writeTo(OutputStream stream, Watch watch) throws IOException {
        PngEncoder.encode(image, scale, texts, stream, watch);
    }
}
