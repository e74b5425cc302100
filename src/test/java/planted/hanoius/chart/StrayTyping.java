package planted.hanoius.chart;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** Breaks every rule of typing, so that a test can see it fail. */
public class StrayTyping {

    private final TextField field = new TextField();
    private final ComboBox<String> box = new ComboBox<>();

    /** A scene that nothing guards. */
    public Scene scene() {
        box.setEditable(true);
        return new Scene(new VBox(field, box));
    }

    /** A completion whose rest is selected. */
    public void complete(String text, KeyCode key) {
        if (key != KeyCode.BACK_SPACE) {
            field.selectRange(field.getLength(), text.length());
        }
    }
}
