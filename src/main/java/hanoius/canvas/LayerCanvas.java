package hanoius.canvas;

import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;

import javafx.scene.canvas.Canvas;

import java.util.List;

/** Marks that are not bands. */
final class LayerCanvas extends Canvas implements LayerNode {

    /** Sides grow by so many pixels at once: a new size costs more than some pixels do. */
    private static final int ROOM = 64;

    private final CanvasPainter painter = new CanvasPainter(getGraphicsContext2D());
    private List<Mark> shown = List.of();
    private Ink shownPaper = Ink.TRANSPARENT;
    private FigureView shownView = FigureView.NOTHING;

    @Override
    public boolean show(List<Mark> marks, Ink paper, Bounds at, FigureView view) {
        boolean same =
                paper.equals(shownPaper) && view.equals(shownView) && Mark.lookAlike(marks, shown);
        if (!same) {
            shown = marks;
            shownPaper = paper;
            shownView = view;
            painter.paint(marks, paper, place(at, view), view.grid().scale());
        }
        return !same;
    }

    /** Covers a part of the figure, from a whole device pixel on; gives what is covered. */
    private Bounds place(Bounds at, FigureView view) {
        double by = view.enlarged();
        Bounds pixels = view.grid().around(at);
        double left = pixels.x() / view.scale();
        double top = pixels.y() / view.scale();
        double width = Math.min(room(pixels.width(), view), view.width() * by - left);
        double height = Math.min(room(pixels.height(), view), view.height() * by - top);
        relocate(left, top);
        setWidth(width);
        setHeight(height);
        getGraphicsContext2D().setTransform(by, 0, 0, by, -left, -top);
        return new Bounds(left / by, top / by, width / by, height / by);
    }

    private static double room(double pixels, FigureView view) {
        return Math.ceil(pixels / ROOM) * ROOM / view.scale();
    }
}
