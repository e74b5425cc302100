package hanoius.chart;

import hanoius.chart.ChartLayout.Drawing;
import hanoius.control.FigureCanvas;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.Mark;

import java.util.List;
import java.util.function.Supplier;

/** What is read off the chart above it: the crosshair at the pointer, and one that was pinned. */
final class ChartReadings {

    private final FigureCanvas canvas;
    private final ChartViewModel model;
    private final Supplier<Drawing> drawing;
    private double pointerX = -1;
    private double pointerY = -1;
    private double pinnedMoment = Double.NaN;
    private boolean pinShown;

    ChartReadings(FigureCanvas canvas, ChartViewModel model, Supplier<Drawing> drawing) {
        this.canvas = canvas;
        this.model = model;
        this.drawing = drawing;
    }

    /** Follows the pointer; a place off the plots shows nothing but what is pinned. */
    void point(double x, double y) {
        pointerX = x;
        pointerY = y;
        if (!pinShown) {
            show();
        }
    }

    /** Keeps the reading at a place until it is let go; pinned again there, it goes. */
    void pin(double x) {
        double moment = drawing.get().time().invert(x);
        boolean again =
                !Double.isNaN(pinnedMoment)
                        && Crosshair.readings(drawing.get(), x)
                                .equals(
                                        Crosshair.readings(
                                                drawing.get(),
                                                drawing.get().time().at(pinnedMoment)));
        pinnedMoment = again ? Double.NaN : moment;
        show();
    }

    boolean isPinned() {
        return !Double.isNaN(pinnedMoment);
    }

    void unpin() {
        pinnedMoment = Double.NaN;
        show();
    }

    /** Draws the readings anew, as after the chart below has moved. */
    void show() {
        Bounds paper = new Bounds(0, 0, canvas.getWidth(), canvas.getHeight());
        Look look = model.look();
        List<Mark> marks = pinned(paper, look);
        pinShown = !marks.isEmpty();
        if (!pinShown) {
            marks = Crosshair.marks(drawing.get(), pointerX, pointerY, paper, look);
        }
        canvas.overlayProperty()
                .set(
                        marks.isEmpty()
                                ? Figure.EMPTY
                                : new Figure(
                                        canvas.getWidth(),
                                        canvas.getHeight(),
                                        Ink.TRANSPARENT,
                                        marks));
    }

    /** What is pinned, which is all that is told until it is let go; nothing out of view. */
    private List<Mark> pinned(Bounds paper, Look look) {
        return isPinned()
                ? Crosshair.pinned(
                        drawing.get(), drawing.get().time().at(pinnedMoment), paper, look)
                : List.of();
    }
}
