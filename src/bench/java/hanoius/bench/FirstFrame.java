package hanoius.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
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

        private int pulses;

        @Override
        public void handle(long now) {
            pulses++;
            // A pulse begins when the one before is laid out; after one more it is painted too.
            if (pulses == 2) {
                stop();
                System.out.println(PAINTED);
                Platform.exit();
            }
        }
    }
}
