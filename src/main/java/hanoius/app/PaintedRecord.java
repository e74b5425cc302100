package hanoius.app;

import hanoius.timeline.TimelineView;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;

/** When a record can be said to be painted. */
final class PaintedRecord {

    private PaintedRecord() {}

    /** Whether there are records on the timeline that is shown. FX thread only. */
    static boolean isShown(Program program) {
        return program.view().lookup("#timeline") instanceof TimelineView view
                && !view.shown().isEmpty();
    }

    /**
     * Returns when the renderer, which does one thing after the other, has painted all that it was
     * handed. FX thread only.
     */
    static void await() {
        SnapshotParameters pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        new Group().snapshot(pixel, null);
    }
}
