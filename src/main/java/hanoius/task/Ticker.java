package hanoius.task;

import javafx.application.Platform;

import java.time.Duration;

/**
 * Does something on the FX thread again and again. An animation would have the scene drawn sixty
 * times a second meanwhile.
 */
public final class Ticker implements AutoCloseable {

    private final Thread thread;

    /** Begins to do it, once each time that so long has passed. */
    public Ticker(Duration pause, Runnable what) {
        thread = Thread.ofPlatform().daemon().name("ticker").start(() -> tick(pause, what));
    }

    private static void tick(Duration pause, Runnable what) {
        try {
            while (true) {
                Thread.sleep(pause);
                Platform.runLater(what);
            }
        } catch (InterruptedException closed) {
            // That is how it ends.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
