package hanoius.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/**
 * The window with which the start of the program is compared: it has one label, and says when its
 * first frame was painted in the way in which the program does when it is asked to.
 */
public final class FirstFrame {

    /** What is printed the moment the frame is there. */
    public static final String PAINTED = "painted";

    private FirstFrame() {}

    public static void main(String[] args) {
        Application.launch(Bare.class);
    }

    /** A window that says hello. */
    public static final class Bare extends Application {

        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new Label("Hello"), 1280, 800));
            stage.show();
            new Watch().start();
        }
    }

    private static final class Watch extends AnimationTimer {

        @Override
        public void handle(long now) {
            stop();
            // When this pulse has handed the frame to the renderer.
            Platform.runLater(Watch::painted);
        }

        /** The renderer does one thing after the other: a picture waits for the frame. */
        private static void painted() {
            SnapshotParameters pixel = new SnapshotParameters();
            pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
            new Group().snapshot(pixel, null);
            System.out.println(PAINTED);
            Platform.exit();
        }
    }
}
