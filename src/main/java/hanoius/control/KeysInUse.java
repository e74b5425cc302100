package hanoius.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Whether the last thing used in a window was the keyboard and not the pointer. {@link
 * javafx.scene.Node#focusVisibleProperty} says only how the focus came, not that keys were pressed
 * after a click.
 */
public final class KeysInUse {

    private final ReadOnlyBooleanWrapper value = new ReadOnlyBooleanWrapper(this, "value");

    /** At the scene, for other nodes may answer keys before they come to the one that has them. */
    private KeysInUse(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> value.set(false));
    }

    /** The one of a scene. */
    public static KeysInUse of(Scene scene) {
        return (KeysInUse)
                scene.getProperties().computeIfAbsent(KeysInUse.class, _ -> new KeysInUse(scene));
    }

    /** A modifier may be held for a click. */
    private void pressed(KeyEvent event) {
        if (!event.getCode().isModifierKey()) {
            value.set(true);
        }
    }

    /** Whether it was. */
    public ReadOnlyBooleanProperty valueProperty() {
        return value.getReadOnlyProperty();
    }
}
