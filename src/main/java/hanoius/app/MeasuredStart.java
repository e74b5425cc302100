package hanoius.app;

import hanoius.timeline.TimelineView;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * The program, ending as soon as its record was painted, so that a start can be measured from
 * outside: it prints {@value #PAINTED} and closes as if its user had closed it.
 */
public final class MeasuredStart extends DesktopApp {

    /** What is printed. */
    static final String PAINTED = "painted";

    /** The system property that asks for it, when it is {@code true}. */
    private static final String ASKED = "hanoius.measured-start";

    /** A pulse begins when the one before is laid out; after one more it is painted too. */
    static final int PULSES = 2;

    /** Whether a start is to be measured. */
    static boolean isAsked() {
        return Boolean.getBoolean(ASKED);
    }

    @Override
    void opened(Program program) {
        new AnimationTimer() {

            private int shown;

            @Override
            public void handle(long now) {
                shown += showsRecords(program) ? 1 : 0;
                if (shown == PULSES) {
                    stop();
                    System.out.println(PAINTED);
                    Platform.exit();
                }
            }
        }.start();
    }

    /** Whether there are records on the timeline that is shown. */
    static boolean showsRecords(Program program) {
        return program.view().lookup("#timeline") instanceof TimelineView view
                && !view.shown().isEmpty();
    }
}
