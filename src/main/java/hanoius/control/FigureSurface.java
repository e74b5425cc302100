package hanoius.control;

import hanoius.figure.Figure;

import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;

/** A canvas that shows one figure and is painted again only when something about it changed. */
final class FigureSurface extends Canvas {

    private final CanvasPainter painter = new CanvasPainter(getGraphicsContext2D());
    private Figure shown = Figure.EMPTY;
    private final Scale shrunk = new Scale();
    private double shownScale;
    private double shownEnlarged = 1;
    private long repaints;

    FigureSurface() {
        setMouseTransparent(true);
        getTransforms().add(shrunk);
    }

    /**
     * Paints unless exactly this is on the canvas already.
     *
     * @param width of the figure
     * @param enlarged how many times its size the figure is shown in: the canvas has as many pixels
     *     as are seen, and takes the room of the figure
     * @param scale device pixels in one pixel that is seen
     */
    void show(Figure figure, double width, double height, double enlarged, double scale) {
        double wide = width * enlarged;
        double high = height * enlarged;
        boolean resized = getWidth() != wide || getHeight() != high || enlarged != shownEnlarged;
        if (!resized && figure.equals(shown) && scale == shownScale) {
            return;
        }
        if (resized) {
            setWidth(wide);
            setHeight(high);
            shrunk.setX(1 / enlarged);
            shrunk.setY(1 / enlarged);
            getGraphicsContext2D().setTransform(enlarged, 0, 0, enlarged, 0, 0);
        }
        shown = figure;
        shownScale = scale;
        shownEnlarged = enlarged;
        if (width > 0 && height > 0) {
            painter.paint(figure, width, height, scale * enlarged);
            repaints++;
        }
    }

    /** How often the canvas was painted since it was made. */
    long repaints() {
        return repaints;
    }
}
