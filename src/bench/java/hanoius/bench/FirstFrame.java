package hanoius.bench;

import hanoius.app.DesktopApp;
import hanoius.timeline.TimelineView;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Starts the program, or a window with one label, and says when its first frame was painted. Runs
 * beside the program's module, not within it, so that the program starts as it always does.
 */
public final class FirstFrame {

    public static final String PROGRAM = "program";
    public static final String LABEL = "label";

    /** What is printed the moment the frame is there. */
    public static final String PAINTED = "painted";

    /** Set where the virtual machine is to write a cache when it ends, which takes its time. */
    public static final String REMEMBERING = "bench.remembering";

    private FirstFrame() {}

    /** Argument: {@link #PROGRAM} or {@link #LABEL}. */
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(FirstFrame::watch);
        Application.launch(args[0].equals(PROGRAM) ? DesktopApp.class : Bare.class);
    }

    /** A window that says hello. */
    public static final class Bare extends Application {

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("Hello"), 1280, 800));
            stage.show();
        }
    }

    /** Waits for the toolkit, which the application starts, and then looks at every pulse. */
    private static void watch() {
        while (true) {
            try {
                Platform.runLater(() -> new Watch().start());
                return;
            } catch (IllegalStateException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    private static final class Watch extends AnimationTimer {

        private int drawn;

        @Override
        public void handle(long now) {
            // A pulse begins when the one before is laid out; after one more it is painted too.
            drawn += isThere() ? 1 : 0;
            if (drawn == 2) {
                System.out.println(PAINTED);
                if (Boolean.getBoolean(REMEMBERING)) {
                    System.exit(0);
                }
                Runtime.getRuntime().halt(0);
            }
        }

        private static boolean isThere() {
            return Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .map(window -> window.getScene().getRoot())
                    .anyMatch(root -> root instanceof Label || showsRecords(root));
        }

        private static boolean showsRecords(Node root) {
            return root.lookup("#timeline") instanceof TimelineView view && !view.shown().isEmpty();
        }
    }
}
