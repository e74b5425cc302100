package hanoius.canvas;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.Layer;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.PixelBuffer;
import javafx.scene.transform.Scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows one figure: its layers as nodes upon one another, each of the size of its marks and painted
 * again only when something about them changed.
 *
 * <p>Bands are images, other marks are on canvases. A frame of a line of a million points that is
 * panned took 2.9 ms of the processor with all on one canvas; 1.7 with its band on a canvas of its
 * own, 1.6 with the band as a polygon, which is handed over corner by corner, and 1.4 with the band
 * as an image in a {@link PixelBuffer}, before it was cut into strips. What is spared is mostly the
 * copying of a large canvas.
 */
public final class FigureSurface extends Group {

    private final List<LayerNode> nodes = new ArrayList<>();
    private final Scale shrunk = new Scale();
    private long repaints;

    public FigureSurface() {
        setMouseTransparent(true);
        getTransforms().add(shrunk);
    }

    /** Paints the layers that look otherwise than those that are shown. */
    public void show(Figure figure, FigureView view) {
        shrunk.setX(1 / view.enlarged());
        shrunk.setY(1 / view.enlarged());
        if (view.width() <= 0 || view.height() <= 0) {
            return;
        }
        Bounds whole = new Bounds(0, 0, view.width(), view.height());
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
                add(new BandStrips());
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
    public long repaints() {
        return repaints;
    }
}
