package planted.hanoius.timeline;

import javafx.scene.control.TextField;
import javafx.stage.Popup;

/** Opens a window of its own for a text field. */
final class StrayField {

    private StrayField() {}

    static Popup around(TextField field) {
        Popup popup = new Popup();
        popup.getContent().add(field);
        return popup;
    }
}
