package hanoius.chart;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.mark.ChartStyle;
import hanoius.chart.mark.Crosshair;
import hanoius.chart.mark.ReadingBox;
import hanoius.control.FigureCanvas;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.model.RecordId;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.function.Supplier;

/** What is read off the chart above it: the crosshair at the pointer, and one that was pinned. */
final class ChartReadings {

    private final FigureCanvas canvas;
    private final ChartViewModel model;
    private final Supplier<Drawing> drawing;
    private double pointerX = -1;
    private double pointerY = -1;
    private final ObjectProperty<List<RecordId>> pinned = new SimpleObjectProperty<>(List.of());
    private boolean pinShown;
    private String said = "";

    ChartReadings(FigureCanvas canvas, ChartViewModel model, Supplier<Drawing> drawing) {
        this.canvas = canvas;
        this.model = model;
        this.drawing = drawing;
    }

    /** Follows the pointer; a place off the plots shows nothing but what is pinned. */
    void point(double x, double y) {
        pointerX = x;
        pointerY = y;
        if (!pinShown || !said.isEmpty()) {
            show();
        }
    }

    /**
     * Keeps the reading at a place until it is let go; pinned again there, it goes. What is kept is
     * the records that were read, so that it says the same wherever those have moved.
     */
    void pin(double x) {
        List<RecordId> read = Crosshair.records(Crosshair.readings(drawing.get(), x));
        pinned.set(read.equals(pinned.get()) ? List.of() : read);
        show();
    }

    boolean isPinned() {
        return !pinned.get().isEmpty();
    }

    /** The same, as it changes. */
    BooleanBinding pinning() {
        return Bindings.createBooleanBinding(this::isPinned, pinned);
    }

    void unpin() {
        pinned.set(List.of());
        show();
    }

    /** Says something beside the pointer in place of what is read there; nothing when empty. */
    void say(String words) {
        said = words;
        show();
    }

    /** Draws the readings anew, as after the chart below has moved. */
    void show() {
        Bounds paper = new Bounds(0, 0, canvas.getWidth(), canvas.getHeight());
        ChartStyle style = model.style();
        List<Mark> marks = Crosshair.pinned(drawing.get(), pinned.get(), paper, style);
        pinShown = !marks.isEmpty();
        if (!said.isEmpty()) {
            ReadingBox box = ReadingBox.of(said, style);
            marks = box.marks(box.beside(pointerX, pointerY, paper));
        } else if (!pinShown) {
            marks = Crosshair.marks(drawing.get(), pointerX, pointerY, paper, style);
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
}
