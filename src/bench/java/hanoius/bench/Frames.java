package hanoius.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Times frames by what is painted: from the moment at which a change is made to the moment at which
 * the renderer has handed the frame over, through layout, the copy for the renderer and painting.
 * The next change is made at the first pulse thereafter; the wait for that pulse, which comes each
 * whole millisecond, is no part of a frame, and no two frames overlap.
 */
public final class Frames {

    /** The size of everything that is looked at. */
    public static final double WIDTH = 1200;

    public static final double HEIGHT = 700;

    /** How long a display of 60 Hz shows one frame, in milliseconds. */
    public static final double DISPLAY = 16.7;

    /** So many frames do not count: until then the compiler is busy with what they run. */
    public static final int WARM_UP = 100;

    static final int COUNTED = 200;

    /** A picture that takes longer is slow beyond doubt after fewer frames. */
    private static final long ENOUGH = 15_000_000_000L;

    /** Whether only the work of the two threads counts, for machines on which others work too. */
    private static final boolean WORK_ALONE =
            System.getProperty("bench.clock", "wall").equals("processor");

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

    /** Begins a frame at a pulse, unless the one before is being painted still. */
    private static final class Counter extends AnimationTimer {

        private final IntConsumer change;
        private final CompletableFuture<Times> times;
        private final List<Double> millis = new ArrayList<>();
        private final long began = System.nanoTime();
        private volatile boolean painting;
        private long lastPainted;

        Counter(IntConsumer change, CompletableFuture<Times> times) {
            this.change = change;
            this.times = times;
        }

        @Override
        public void handle(long now) {
            if (painting) {
                return;
            }
            int number = millis.size();
            boolean slow = number > 3 && System.nanoTime() - began > ENOUGH;
            if (number == WARM_UP + COUNTED || slow) {
                stop();
                int first = Math.min(WARM_UP, number / 4);
                times.complete(
                        new Times(millis.stream().skip(first).mapToDouble(each -> each).toArray()));
                return;
            }
            try {
                paint(number);
            } catch (RuntimeException | Error e) {
                stop();
                times.completeExceptionally(e);
            }
        }

        private void paint(int number) {
            painting = true;
            long start = now();
            change.accept(number);
            // This runs when the pulse is over, and what it leaves to the renderer, which does one
            // thing after the other, when the frame is painted.
            Platform.runLater(
                    () -> {
                        long handedOver = now();
                        // What would be thrown there is told by the renderer itself.
                        var _ =
                                Toolkit.getToolkit()
                                        .addRenderJob(
                                                new RenderJob(() -> painted(start, handedOver)));
                    });
        }

        private void painted(long start, long handedOver) {
            long end = now();
            millis.add((WORK_ALONE ? handedOver - start + end - lastPainted : end - start) / 1e6);
            lastPainted = end;
            painting = false;
        }

        /** Nanoseconds, of the clock or of what the calling thread has worked. */
        private static long now() {
            return WORK_ALONE
                    ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                    : System.nanoTime();
        }
    }
}
