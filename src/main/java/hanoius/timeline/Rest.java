package hanoius.timeline;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Notices when time has rested for a while: nobody moves it, and no button is held. */
final class Rest {

    private static final Duration WHILE = Duration.millis(350);

    private final PauseTransition pause = new PauseTransition(WHILE);

    /**
     * @param canvas on which time is moved
     * @param rested what is done then
     */
    Rest(Node canvas, Runnable rested) {
        pause.setOnFinished(
                _ -> {
                    if (canvas.isPressed()) {
                        pause.playFromStart();
                    } else {
                        rested.run();
                    }
                });
    }

    /** Time has moved. */
    void moved() {
        pause.playFromStart();
    }
}
