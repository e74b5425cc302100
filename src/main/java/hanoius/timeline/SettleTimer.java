package hanoius.timeline;

import hanoius.control.NodeLifetime;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Lets the lanes settle when time has rested for a while and no button is held. */
final class SettleTimer {

    private static final Duration WHILE = Duration.millis(350);

    private final PauseTransition pause = new PauseTransition(WHILE);
    private final Node canvas;
    private final TimelineViewModel model;
    private final Runnable redraw;

    /**
     * @param canvas on which time is moved
     * @param redraw what is done when lanes have settled otherwise
     */
    SettleTimer(Node canvas, TimelineViewModel model, Runnable redraw) {
        this.canvas = canvas;
        this.model = model;
        this.redraw = redraw;
    }

    void watch() {
        NodeLifetime.of(canvas).subscribe(model.viewProperty(), (_, _) -> pause.playFromStart());
        pause.setOnFinished(_ -> rested());
    }

    private void rested() {
        if (canvas.isPressed()) {
            pause.playFromStart();
        } else if (model.rest()) {
            redraw.run();
        }
    }
}
