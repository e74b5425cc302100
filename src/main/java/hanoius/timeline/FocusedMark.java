package hanoius.timeline;

import hanoius.control.FigureCanvas;
import hanoius.figure.HitIndex;
import hanoius.figure.HitIndex.Target;
import hanoius.model.RecordId;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.LaneHead;

import java.util.Optional;

/**
 * What a command from the keyboard is about: the mark that the keys are on, or the selected one.
 */
final class FocusedMark {

    private FocusedMark() {}

    /** The mark that the keys are on, else the first of the last selected record. */
    static Optional<Target> target(FigureCanvas canvas, TimelineViewModel model) {
        RecordId selected = model.selection().selected();
        return Optional.ofNullable(canvas.focusedTargetProperty().get())
                .or(
                        () ->
                                selected == null
                                        ? Optional.empty()
                                        : new HitIndex(canvas.figureProperty().get())
                                                .find(selected));
    }

    /** The key of the lane in which that mark is. */
    static Optional<String> lane(FigureCanvas canvas, TimelineViewModel model, Frame frame) {
        return target(canvas, model)
                .flatMap(target -> LaneHead.row(model.packing(), frame, target.bounds().centerY()))
                .map(LaneHead::key);
    }
}
