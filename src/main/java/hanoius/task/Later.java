package hanoius.task;

import javafx.application.Platform;

/** What cannot be done in the middle of something else. */
public final class Later {

    private Later() {}

    /** Runs on the FX thread as soon as it has done what it is doing. */
    public static void run(Runnable what) {
        Platform.runLater(what);
    }
}
