package hanoius.timeline;

import hanoius.control.FigureCanvas;
import hanoius.figure.Bounds;
import hanoius.figure.HitIndex.Target;
import hanoius.figure.Meaning;
import hanoius.model.RecordId;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.mark.TimelineDrawing;

import java.util.Optional;

/** Finds the mark of the selected record in its lane, its own or that of its cluster. */
final class WalkFocus {

    private final FigureCanvas canvas;
    private final TimelineViewModel model;

    WalkFocus(FigureCanvas canvas, TimelineViewModel model) {
        this.canvas = canvas;
        this.model = model;
    }

    /** The mark, with what is said of the record there; empty when none of it is in view. */
    Optional<Target> find(TimelineDrawing drawing, Bounds plot) {
        var number = model.selection().item();
        if (number.isEmpty() || !canvas.isFocused()) {
            return Optional.empty();
        }
        return model.walk()
                .laneOf(number.getAsInt())
                .flatMap(lane -> band(lane, plot))
                .flatMap(band -> mark(drawing, number.getAsInt(), band));
    }

    /** From the upper to the lower edge of a lane on the canvas. */
    private Optional<Bounds> band(Lane lane, Bounds plot) {
        return model.packing().lanes().stream()
                .filter(each -> each.lane().key().equals(lane.key()))
                .findFirst()
                .map(
                        each ->
                                new Bounds(
                                        plot.x(),
                                        plot.y() + each.top() - model.scroll(),
                                        plot.width(),
                                        each.height()));
    }

    private Optional<Target> mark(TimelineDrawing drawing, int number, Bounds band) {
        RecordId id = model.scene().all().columns().id(number);
        Meaning meaning = new Meaning(id, model.walk().told()::getValue);
        return canvas.targets().stream()
                .filter(each -> each.meaning().record().equals(id))
                .map(Target::bounds)
                .filter(each -> band.overlaps(each))
                .findFirst()
                .or(() -> gathered(drawing, number, band))
                .map(bounds -> new Target(meaning, bounds));
    }

    private static Optional<Bounds> gathered(TimelineDrawing drawing, int number, Bounds band) {
        return drawing.gathered().stream()
                .filter(each -> band.overlaps(each.bounds()) && each.cluster().holds(number))
                .map(TimelineDrawing.Gathered::bounds)
                .findFirst();
    }

    /** The key of the lane at a height of the canvas; empty where none is. */
    Optional<String> laneAt(double y, Bounds plot) {
        double inside = y - plot.y() + model.scroll();
        return model.packing().lanes().stream()
                .filter(each -> each.top() <= inside && inside < each.bottom())
                .map(each -> each.lane().key())
                .findFirst();
    }
}
