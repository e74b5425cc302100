package hanoius.picture;

import hanoius.figure.Figure;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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
     * The whole file in memory.
     *
     * @throws CancellationException when the watch cancelled
     */
    public byte[] bytes(Watch watch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            PngEncoder.encode(this, out, watch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the file under a temporary name beside its place and renames it when it is whole; an
     * older file stays as it was unless everything went well.
     *
     * @throws CancellationException when the watch cancelled; nothing is left behind then
     */
    public void write(Path file, Watch watch) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file");
        }
        // Not a temporary file of the platform: that could be read by nobody else afterwards.
        Path part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            try (ImageOutputStream out = new FileImageOutputStream(part.toFile())) {
                PngEncoder.encode(this, out, watch);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
