package hanoius.typing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.task.Lifetime;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Whatever is put into a field that has not the focus, nothing is animated for it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class RestingCaretTest {

    private final StringProperty text = new SimpleStringProperty("");
    private final AtomicInteger pulses = new AtomicInteger();
    private Scene scene;

    @Start
    void start(Stage stage) {
        var elsewhere = new Button("here");
        List<TextInputControl> fields = List.of(new TextField(), new TextArea());
        var all = new VBox(elsewhere);
        all.getChildren().addAll(fields);
        scene = new Scene(all, 300, 200);
        TypingGuard.watch(scene);
        fields.forEach(each -> Composition.of(each).bind(new Lifetime(), text));
        // What another test has left may be animated: every window has the same pulses.
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        elsewhere.requestFocus();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    work.run();
                    return true;
                });
    }

    @Test
    void aCaretThatIsMovedInAFieldWithoutTheFocusDoesNotBlink() {
        onFx(
                () -> {
                    text.set("a long text");
                    text.set("short");
                });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        onFx(() -> scene.addPreLayoutPulseListener(pulses::incrementAndGet));
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        // Sixty a second while anything is animated.
        assertTrue(pulses.get() < 8, pulses + " pulses");
    }
}
