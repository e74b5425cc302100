package hanoius.app;

import hanoius.exchange.AtomicFile;
import hanoius.picture.Pictures;
import hanoius.picture.PngPicture;
import hanoius.picture.Watch;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A picture of the screen as a PNG file. */
final class SnapshotFile {

    private SnapshotFile() {}

    static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        PngPicture png = new PngPicture(Pictures.of(width, height, pixels), 1, Map.of());
        AtomicFile.write(file, out -> png.writeTo(out, Watch.NONE));
    }
}
