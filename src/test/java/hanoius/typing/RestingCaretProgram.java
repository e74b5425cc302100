package hanoius.typing;

import hanoius.task.Lifetime;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A window of its own process in which texts are put into fields without the focus; prints how many
 * pulses half a second had when that was over.
 */
final class RestingCaretProgram {

    /** Lets a field have the focus, whose caret blinks. */
    static final String SABOTAGED = "sabotaged";

    private RestingCaretProgram() {}

    public static void main(String[] arguments) {
        Platform.startup(() -> show(List.of(arguments).contains(SABOTAGED)));
    }

    private static void show(boolean sabotaged) {
        StringProperty text = new SimpleStringProperty("");
        var elsewhere = new Button("here");
        List<TextInputControl> fields = List.of(new TextField(), new TextArea());
        var all = new VBox(elsewhere);
        all.getChildren().addAll(fields);
        var scene = new Scene(all, 300, 200);
        TypingGuard.watch(scene);
        fields.forEach(each -> Composition.of(each).bind(new Lifetime(), text));
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        if (sabotaged) {
            fields.getFirst().requestFocus();
        } else {
            elsewhere.requestFocus();
        }
        text.set("a long text");
        text.set("short");
        var settled = new PauseTransition(Duration.millis(500));
        settled.setOnFinished(_ -> count(scene));
        settled.play();
    }

    /** By a timer that animates nothing itself. */
    private static void count(Scene scene) {
        var pulses = new AtomicInteger();
        scene.addPreLayoutPulseListener(pulses::incrementAndGet);
        int begin = 100;
        var timer = new Timer(true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        Platform.runLater(() -> pulses.set(0));
                    }
                },
                begin);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        System.out.println("pulses " + pulses.get());
                        System.exit(0);
                    }
                },
                begin + 500L);
    }
}
