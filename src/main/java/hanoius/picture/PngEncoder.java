package hanoius.picture;

import hanoius.metadata.PngMetadata;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Adler32;

/**
 * Encodes pictures as PNG. Strips of rows are compressed beside each other while the next ones are
 * painted; where the strips begin hangs on the picture alone, so its bytes are the same on any
 * machine.
 *
 * <p>Format: Portable Network Graphics, third edition; 8 bits a sample, truecolour with alpha where
 * the image has it. The strips' deflate streams (RFC 1951) end on whole bytes and so join to the
 * one zlib stream (RFC 1950) of the {@code IDAT} chunks.
 */
final class PngEncoder {

    private static final int STRIP_BYTES = 1 << 20;
    private static final byte[] ZLIB_HEADER = {0x78, 0x5E};

    private final RenderedImage image;
    private final PngChunks chunks;
    private final Watch watch;
    private final Adler32 checksum = new Adler32();
    private final Deque<CompletableFuture<PngStrip>> begun = new ArrayDeque<>();
    private int written;

    private PngEncoder(RenderedImage image, OutputStream out, Watch watch) {
        this.image = image;
        this.chunks = new PngChunks(out);
        this.watch = watch;
    }

    /**
     * Writes a whole file.
     *
     * @param scale image pixels in one pixel of a 96 dpi screen
     * @param texts what is written under each keyword, in this order
     */
    static void encode(
            RenderedImage image,
            double scale,
            Map<String, String> texts,
            OutputStream out,
            Watch watch)
            throws IOException {
        watch.check();
        PngEncoder encoder = new PngEncoder(image, out, watch);
        encoder.head(scale, texts);
        encoder.pixels();
        encoder.chunks.end();
    }

    private void head(double scale, Map<String, String> texts) throws IOException {
        chunks.begin(image.getWidth(), image.getHeight(), image.getColorModel().hasAlpha());
        chunks.density(PngMetadata.density(scale));
        for (var text : texts.entrySet()) {
            chunks.text(text.getKey(), text.getValue());
        }
    }

    private void pixels() throws IOException {
        boolean alpha = image.getColorModel().hasAlpha();
        int width = image.getWidth();
        int height = image.getHeight();
        int rows = Math.clamp(STRIP_BYTES / (width * 4L), 1, 64);
        // Enough that no thread waits for work, and few enough to fit into memory.
        int ahead = 2 * Runtime.getRuntime().availableProcessors();
        int[] above = new int[width];
        chunks.data(ZLIB_HEADER);
        for (int top = 0; top < height; top += rows) {
            int count = Math.min(rows, height - top);
            int[] pixels = read(top, count);
            int[] before = above;
            boolean last = top + count == height;
            begun.add(
                    CompletableFuture.supplyAsync(() -> PngStrip.of(pixels, before, alpha, last)));
            above = Arrays.copyOfRange(pixels, (count - 1) * width, count * width);
            while (begun.size() > ahead || (last && !begun.isEmpty())) {
                write(begun.remove().join());
            }
        }
        chunks.data(PngChunks.bytes((int) checksum.getValue()));
    }

    /** The pixels of some rows, painted now if the image is a {@link BandedFigure}. */
    private int[] read(int top, int count) {
        Raster rows = image.getData(new Rectangle(0, top, image.getWidth(), count));
        return (int[]) rows.getDataElements(0, top, image.getWidth(), count, null);
    }

    private void write(PngStrip strip) throws IOException {
        watch.check();
        checksum.update(strip.filtered());
        chunks.data(strip.deflated());
        written += strip.filtered().length;
        long row = image.getWidth() * (image.getColorModel().hasAlpha() ? 4L : 3L) + 1;
        watch.progress().accept((double) written / (row * image.getHeight()));
    }
}
