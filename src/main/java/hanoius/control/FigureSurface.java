package hanoius.control;

import hanoius.figure.BandRaster;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.Layer;
import hanoius.figure.Mark;
import hanoius.figure.PixelGrid;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows one figure: its layers as nodes upon one another, each of the size of its marks and painted
 * again only when something about them changed.
 *
 * <p>Bands are images, other marks are on canvases. A frame of a line of a million points that is
 * panned took 2.9 ms of the processor with all on one canvas; 1.7 with its band on a canvas of its
 * own, 1.6 with the band as a polygon, which is handed over corner by corner, and 1.4 with the band
 * as an image in a {@link PixelBuffer}. What is spared is mostly the copying of a large canvas.
 */
final class FigureSurface extends Group {

    private final List<LayerNode> nodes = new ArrayList<>();
    private final Scale shrunk = new Scale();
    private long repaints;

    /**
     * How a figure is seen.
     *
     * @param width of the figure
     * @param enlarged how many times its size the figure is shown in: the nodes have as many pixels
     *     as are seen, and take the room of the figure
     * @param scale device pixels in one pixel that is seen
     */
    record View(double width, double height, double enlarged, double scale) {

        static final View NOTHING = new View(0, 0, 1, 1);

        PixelGrid grid() {
            return new PixelGrid(enlarged * scale);
        }
    }

    FigureSurface() {
        setMouseTransparent(true);
        getTransforms().add(shrunk);
    }

    /** Paints the layers that look otherwise than those that are shown. */
    void show(Figure figure, View view) {
        shrunk.setX(1 / view.enlarged);
        shrunk.setY(1 / view.enlarged);
        if (view.width <= 0 || view.height <= 0) {
            return;
        }
        Bounds whole = new Bounds(0, 0, view.width, view.height);
        List<Layer> layers = Layer.of(figure.marks());
        keep(layers.size());
        boolean painted =
                nodes.getFirst().show(layers.getFirst().marks(), figure.paper(), whole, view);
        for (int i = 1; i < layers.size(); i++) {
            Bounds at = layers.get(i).bounds().intersection(whole);
            painted |= nodes.get(i).show(layers.get(i).marks(), Ink.TRANSPARENT, at, view);
        }
        repaints += painted ? 1 : 0;
    }

    /** Makes the nodes that there are not, and gives up those that there are no layers for. */
    private void keep(int count) {
        for (int i = nodes.size(); i < count; i++) {
            if (i % 2 == 0) {
                add(new LayerCanvas());
            } else {
                add(new BandImage());
            }
        }
        nodes.subList(count, nodes.size()).clear();
        getChildren().remove(count, getChildren().size());
    }

    private <N extends Node & LayerNode> void add(N node) {
        node.setManaged(false);
        nodes.add(node);
        getChildren().add(node);
    }

    /** How often the figure was painted, as a whole or in part, since the node was made. */
    long repaints() {
        return repaints;
    }

    /** What shows a layer. */
    private interface LayerNode {

        /**
         * Paints the layer unless it is shown already; says whether.
         *
         * @param at what the layer covers of the figure
         */
        boolean show(List<Mark> marks, Ink paper, Bounds at, View view);
    }

    /** Marks that are not bands. */
    private static final class LayerCanvas extends Canvas implements LayerNode {

        /** Sides grow by so many pixels at once: a new size costs more than some pixels do. */
        private static final int ROOM = 64;

        private final CanvasPainter painter = new CanvasPainter(getGraphicsContext2D());
        private List<Mark> shown = List.of();
        private Ink shownPaper = Ink.TRANSPARENT;
        private View shownView = View.NOTHING;

        @Override
        public boolean show(List<Mark> marks, Ink paper, Bounds at, View view) {
            boolean same =
                    paper.equals(shownPaper)
                            && view.equals(shownView)
                            && Mark.lookAlike(marks, shown);
            if (!same) {
                shown = marks;
                shownPaper = paper;
                shownView = view;
                painter.paint(marks, paper, place(at, view), view.grid().scale());
            }
            return !same;
        }

        /** Covers a part of the figure, from a whole device pixel on; gives what is covered. */
        private Bounds place(Bounds at, View view) {
            double by = view.enlarged;
            Bounds pixels = view.grid().around(at);
            double left = pixels.x() / view.scale;
            double top = pixels.y() / view.scale;
            double width = Math.min(room(pixels.width(), view), view.width * by - left);
            double height = Math.min(room(pixels.height(), view), view.height * by - top);
            relocate(left, top);
            setWidth(width);
            setHeight(height);
            getGraphicsContext2D().setTransform(by, 0, 0, by, -left, -top);
            return new Bounds(left / by, top / by, width / by, height / by);
        }

        private static double room(double pixels, View view) {
            return Math.ceil(pixels / ROOM) * ROOM / view.scale;
        }
    }

    /** Bands, in two images by turns: while one is drawn the renderer may still read the other. */
    private static final class BandImage extends ImageView implements LayerNode {

        private List<Mark> shown = List.of();
        private View shownView = View.NOTHING;
        private Raster front = new Raster(1, 1);
        private Raster back = new Raster(1, 1);

        BandImage() {
            setSmooth(false);
        }

        @Override
        public boolean show(List<Mark> bands, Ink paper, Bounds at, View view) {
            boolean same = view.equals(shownView) && Mark.lookAlike(bands, shown);
            if (!same) {
                shown = bands;
                shownView = view;
                paint(at, view);
            }
            return !same;
        }

        private void paint(Bounds at, View view) {
            Bounds part = view.grid().around(at);
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
                        raster.bands.draw(shown, part, view.grid());
                        return new Rectangle2D(0, 0, part.width(), part.height());
                    });
            setImage(raster.image);
            setViewport(new Rectangle2D(0, 0, part.width(), part.height()));
            setFitWidth(part.width() / view.scale);
            setFitHeight(part.height() / view.scale);
            relocate(part.x() / view.scale, part.y() / view.scale);
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
                    : new Raster((int) part.width(), (int) (part.height() * 1.25) + 1);
        }
    }
}
