package hanoius.control;

import hanoius.figure.Figure;

import javafx.scene.canvas.Canvas;

/** A canvas that shows one figure and is painted again only when something about it changed. */
final class FigureSurface extends Canvas {

    private final CanvasPainter painter = new CanvasPainter(getGraphicsContext2D());
    private Figure shown = Figure.EMPTY;
    private double shownScale;
    private long repaints;

    FigureSurface() {
        setMouseTransparent(true);
    }

    /** Paints unless exactly this is on the canvas already. */
    void show(Figure figure, double width, double height, double scale) {
        boolean resized = getWidth() != width || getHeight() != height;
        if (!resized && figure.equals(shown) && scale == shownScale) {
            return;
        }
        if (resized) {
            setWidth(width);
            setHeight(height);
        }
        shown = figure;
        shownScale = scale;
        if (width > 0 && height > 0) {
            painter.paint(figure, width, height, scale);
            repaints++;
        }
    }

    /** How often the canvas was painted since it was made. */
    long repaints() {
        return repaints;
    }
}
