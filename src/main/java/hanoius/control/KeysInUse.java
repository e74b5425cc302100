package hanoius.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/**
 * Whether the last thing used in a window was the keyboard and not the pointer. {@link
 * javafx.scene.Node#focusVisibleProperty} says only how the focus came, not that keys were pressed
 * after a click.
 */
final class KeysInUse {

    private final ReadOnlyBooleanWrapper value = new ReadOnlyBooleanWrapper(this, "value");

    /** At the scene, for other nodes may answer keys before they come to the one that has them. */
    private KeysInUse(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> value.set(false));
        scene.windowProperty()
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(showing -> opened(showing ? scene.getWindow() : null));
    }

    /** The one of a scene. */
    static KeysInUse of(Scene scene) {
        return (KeysInUse)
                scene.getProperties().computeIfAbsent(KeysInUse.class, _ -> new KeysInUse(scene));
    }

    /** What a key has opened is used by keys. */
    private void opened(@Nullable Window window) {
        if (window instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
            value.set(of(popup.getOwnerWindow().getScene()).value.get());
        }
    }

    /** A modifier may be held for a click. */
    private void pressed(KeyEvent event) {
        if (!event.getCode().isModifierKey()) {
            value.set(true);
        }
    }

    ReadOnlyBooleanProperty valueProperty() {
        return value.getReadOnlyProperty();
    }
}
