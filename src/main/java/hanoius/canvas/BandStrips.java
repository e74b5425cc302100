package hanoius.canvas;

import hanoius.figure.BandRaster;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.nio.IntBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bands, strip by strip: a line that rises and falls covers less of its strips than of the whole,
 * and every pixel of an image costs as much whether it is seen or not.
 */
final class BandStrips extends Group implements LayerNode {

    /** Fewer cover more, and each is a node. */
    private static final int COUNT = 8;

    private final List<Strip> strips = Stream.generate(Strip::new).limit(COUNT).toList();
    private List<Mark> shown = List.of();
    private FigureView shownView = FigureView.NOTHING;

    BandStrips() {
        getChildren().setAll(strips);
    }

    @Override
    public boolean show(List<Mark> bands, Ink paper, Bounds at, FigureView view) {
        boolean same = view.equals(shownView) && Mark.lookAlike(bands, shown);
        if (!same) {
            shown = bands;
            shownView = view;
            paint(view.grid().around(at));
        }
        return !same;
    }

    private void paint(Bounds at) {
        double left = at.x();
        for (int i = 0; i < COUNT; i++) {
            double right = at.x() + Math.rint(at.width() * (i + 1) / COUNT);
            Bounds strip = new Bounds(left, at.y(), right - left, at.height());
            strips.get(i)
                    .paint(shown, BandRaster.covered(shown, strip, shownView.grid()), shownView);
            left = right;
        }
    }

    /** A part of bands, in two images by turns: the renderer may still read the one before. */
    private static final class Strip extends ImageView {

        private Raster front = new Raster(1, 1);
        private Raster back = new Raster(1, 1);

        Strip() {
            setSmooth(false);
            setManaged(false);
        }

        void paint(List<Mark> bands, Bounds part, FigureView view) {
            boolean seen = part.width() > 0 && part.height() > 0;
            setVisible(seen);
            if (!seen) {
                return;
            }
            Raster raster = back.withRoomFor(part);
            back = front;
            front = raster;
            raster.buffer.updateBuffer(
                    _ -> {
                        raster.bands.draw(bands, part, view.grid());
                        return new Rectangle2D(0, 0, part.width(), part.height());
                    });
            setImage(raster.image);
            setViewport(new Rectangle2D(0, 0, part.width(), part.height()));
            setFitWidth(part.width() / view.scale());
            setFitHeight(part.height() / view.scale());
            relocate(part.x() / view.scale(), part.y() / view.scale());
        }
    }

    /** Bands as pixels, and the image that shows them. */
    private static final class Raster {

        private final BandRaster bands;
        private final PixelBuffer<IntBuffer> buffer;
        private final WritableImage image;

        Raster(int width, int height) {
            bands = new BandRaster(width, height);
            buffer =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(bands.pixels()),
                            PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }

        /** A larger one where it must be, by more than is needed: bands grow frame by frame. */
        Raster withRoomFor(Bounds part) {
            return part.width() <= bands.width() && part.height() <= bands.height()
                    ? this
                    : new Raster(roomy(part.width()), roomy(part.height()));
        }

        private static int roomy(double pixels) {
            return (int) (pixels * 1.25) + 1;
        }
    }
}
