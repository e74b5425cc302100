package hanoius.app;

import hanoius.timeline.TimelineView;

/** When a record can be said to be painted. */
final class PaintedRecord {

    /** A pulse begins when the one before is laid out; after one more it is painted too. */
    static final int PULSES = 2;

    private PaintedRecord() {}

    /** Whether there are records on the timeline that is shown. FX thread only. */
    static boolean isShown(Program program) {
        return program.view().lookup("#timeline") instanceof TimelineView view
                && !view.shown().isEmpty();
    }
}
