package hanoius.canvas;

import hanoius.figure.PixelGrid;

/**
 * How a figure is seen.
 *
 * @param width of the figure
 * @param enlarged how many times its size the figure is shown in: the nodes have as many pixels as
 *     are seen, and take the room of the figure
 * @param scale device pixels in one pixel that is seen
 */
public record FigureView(double width, double height, double enlarged, double scale) {

    static final FigureView NOTHING = new FigureView(0, 0, 1, 1);

    PixelGrid grid() {
        return new PixelGrid(enlarged * scale);
    }
}
