package hanoius.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Counts frames: with full-speed animation each frame begins when the one before is done, so that
 * the time from one to the next is what a change, its layout and its painting take together.
 */
public final class Frames {

    /** The size of everything that is looked at. */
    public static final double WIDTH = 1200;

    public static final double HEIGHT = 700;

    /** So many frames do not count. */
    public static final int WARM_UP = 30;

    private static final int COUNTED = 200;

    /** A picture that takes longer is slow beyond doubt after fewer frames. */
    private static final long ENOUGH = 15_000_000_000L;

    private Frames() {}

    /**
     * Shows a view and changes it before each frame.
     *
     * @param view makes the view, on the FX thread
     * @param step told the number of the frame, on the FX thread
     */
    public static <V extends Parent> Times of(Supplier<V> view, Step<V> step) throws Exception {
        CompletableFuture<Times> times = new CompletableFuture<>();
        AtomicReference<@Nullable Stage> shown = new AtomicReference<>();
        Platform.runLater(
                () -> {
                    try {
                        V root = view.get();
                        Stage stage = new Stage();
                        stage.setScene(new Scene(root, WIDTH, HEIGHT));
                        stage.show();
                        shown.set(stage);
                        new Counter(number -> step.change(root, number), times).start();
                    } catch (RuntimeException | Error e) {
                        times.completeExceptionally(e);
                    }
                });
        try {
            return times.get();
        } finally {
            Stage stage = shown.get();
            if (stage != null) {
                Platform.runLater(stage::hide);
            }
        }
    }

    /** One change of what is shown. */
    public interface Step<V> {
        void change(V view, int number);
    }

    private static final class Counter extends AnimationTimer {

        private final IntConsumer change;
        private final CompletableFuture<Times> times;
        private final long[] starts = new long[WARM_UP + COUNTED + 1];
        private int number;

        Counter(IntConsumer change, CompletableFuture<Times> times) {
            this.change = change;
            this.times = times;
        }

        @Override
        public void handle(long now) {
            starts[number] = System.nanoTime();
            boolean slow = number > 3 && starts[number] - starts[0] > ENOUGH;
            if (number == starts.length - 1 || slow) {
                stop();
                int first = Math.min(WARM_UP, number / 4);
                long[] counted = Arrays.copyOfRange(starts, first, number + 1);
                double[] millis = new double[counted.length - 1];
                Arrays.setAll(millis, i -> (counted[i + 1] - counted[i]) / 1e6);
                times.complete(new Times(millis));
                return;
            }
            try {
                change.accept(number);
            } catch (RuntimeException | Error e) {
                stop();
                times.completeExceptionally(e);
            }
            number++;
        }
    }
}
