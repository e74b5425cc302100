package hanoius.task;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** What cannot be done now, on the FX thread. */
public final class Later {

    private Later() {}

    /** Runs as soon as the thread has done what it is doing. */
    public static void run(Runnable what) {
        Platform.runLater(what);
    }

    /**
     * Runs when so many milliseconds have passed. FX thread only.
     *
     * @return calls it off
     */
    public static Runnable after(long milliseconds, Runnable what) {
        var pause = new PauseTransition(Duration.millis((double) milliseconds));
        pause.setOnFinished(_ -> what.run());
        pause.play();
        return pause::stop;
    }
}
