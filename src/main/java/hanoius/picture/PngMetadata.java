package hanoius.picture;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What a PNG says about itself.
 *
 * <p>Format: Portable Network Graphics, third edition; chunks {@code pHYs}, {@code iTXt}, {@code
 * tEXt} and {@code zTXt}, by ImageIO's metadata format {@code javax_imageio_png_1.0}.
 *
 * @param pixelsPerMetre density, 0 where the file names none
 * @param texts by keyword, in the order of the file
 */
public record PngMetadata(int width, int height, int pixelsPerMetre, Map<String, String> texts) {

    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final double METRES_PER_INCH = 0.0254;

    public PngMetadata {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Pixels per metre of a picture with so many pixels in one pixel of a 96 dpi screen. */
    public static int density(double scale) {
        return (int) Math.round(96 * scale / METRES_PER_INCH);
    }

    /**
     * Reads what comes before the pixels, and no pixels.
     *
     * @throws IOException when the file cannot be read or is not a PNG
     */
    public static PngMetadata read(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null || !reader.getOriginatingProvider().canDecodeInput(in)) {
                throw new IOException(file + " is not a PNG picture");
            }
            reader.setInput(in);
            Element root = (Element) reader.getImageMetadata(0).getAsTree(FORMAT);
            return new PngMetadata(
                    reader.getWidth(0), reader.getHeight(0), density(root), texts(root));
        } finally {
            reader.dispose();
        }
    }

    private static int density(Element root) {
        NodeList nodes = root.getElementsByTagName("pHYs");
        if (nodes.getLength() == 0) {
            return 0;
        }
        Element density = (Element) nodes.item(0);
        return density.getAttribute("unitSpecifier").equals("meter")
                ? Integer.parseInt(density.getAttribute("pixelsPerUnitXAxis"))
                : 0;
    }

    private static Map<String, String> texts(Element root) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect(root, "iTXtEntry", "text", texts);
        collect(root, "tEXtEntry", "value", texts);
        collect(root, "zTXtEntry", "text", texts);
        return texts;
    }

    private static void collect(
            Element root, String entry, String value, Map<String, String> texts) {
        NodeList nodes = root.getElementsByTagName(entry);
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            texts.putIfAbsent(node.getAttribute("keyword"), node.getAttribute(value));
        }
    }
}
