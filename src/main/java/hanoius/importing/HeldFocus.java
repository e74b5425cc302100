package hanoius.importing;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/**
 * Where the keyboard is among controls that are about to be made anew.
 *
 * @param id of the control that has it; null where none of them has
 */
record HeldFocus(Pane pane, @Nullable String id) {

    static HeldFocus in(Pane pane) {
        Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        return new HeldFocus(pane, pane.isFocusWithin() && owner != null ? owner.getId() : null);
    }

    /** Gives it to the control of the same name, or to a menu that stands beside what is gone. */
    void giveBack() {
        if (id != null) {
            Node again = pane.lookup("#" + id);
            Node next = again == null ? pane.lookup(".menu-button") : again;
            if (next != null) {
                next.requestFocus();
            }
        }
    }
}
