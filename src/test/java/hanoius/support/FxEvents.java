package hanoius.support;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the FX thread still has before it. */
public final class FxEvents {

    /** Words that are fitted to the room are set in a second frame. */
    private static final int FRAMES = 2;

    /** In seconds; the first window of a process takes long on a busy machine. */
    private static final long PATIENCE = 60;

    private FxEvents() {}

    /**
     * Waits until what was asked of the FX thread is done and laid out: two whole frames, and what
     * they asked for. That is a wait for something, however busy the machine; TestFX's own sleeps
     * for so long that there will have been some frames, which is most of the time that a test of a
     * window takes. On the FX thread itself, which cannot wait for itself, it does nothing.
     */
    public static void settle() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        var done = new CountDownLatch(1);
        Platform.runLater(() -> new Frames(done).start());
        try {
            if (!done.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("the FX thread does not come to rest");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** It is called as a frame begins: the first is whole when the second does. */
    private static final class Frames extends AnimationTimer {

        private final CountDownLatch done;
        private int begun;

        Frames(CountDownLatch done) {
            this.done = done;
        }

        @Override
        public void handle(long now) {
            begun++;
            if (begun == FRAMES) {
                stop();
                Platform.runLater(() -> Platform.runLater(done::countDown));
            }
        }
    }
}
