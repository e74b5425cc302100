package hanoius.picture;

import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.stream.ImageOutputStream;

/** Encodes pictures as PNG by ImageIO. */
final class PngEncoder {

    private PngEncoder() {}

    static void encode(PngPicture picture, ImageOutputStream out, Watch watch) throws IOException {
        watch.check();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            ImageWriteParam param = writer.getDefaultWriteParam();
            ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(picture.image());
            writer.addIIOWriteProgressListener(new Listener(watch));
            writer.setOutput(out);
            writer.write(
                    null,
                    new IIOImage(
                            picture.image(),
                            null,
                            PngMetadata.fill(
                                    writer.getDefaultImageMetadata(type, param),
                                    picture.scale(),
                                    picture.texts())),
                    param);
            watch.check();
        } finally {
            writer.dispose();
        }
    }

    /** Passes progress on, and stops the writer when the picture is no longer wanted. */
    private record Listener(Watch watch) implements IIOWriteProgressListener {

        @Override
        public void imageProgress(ImageWriter source, float percentageDone) {
            watch.progress().accept(percentageDone / 100.0);
            if (watch.cancelled().getAsBoolean()) {
                source.abort();
            }
        }

        @Override
        public void imageComplete(ImageWriter source) {
            watch.progress().accept(1);
        }

        @Override
        public void imageStarted(ImageWriter source, int imageIndex) {}

        @Override
        public void thumbnailStarted(ImageWriter source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageWriter source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageWriter source) {}

        @Override
        public void writeAborted(ImageWriter source) {}
    }
}
