package hanoius.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Whether the last thing used in a node's window was the keyboard and not the pointer. {@link
 * Node#focusVisibleProperty} says only how the focus came, not that keys were pressed after a
 * click.
 */
final class KeysInUse {

    private final ReadOnlyBooleanWrapper value = new ReadOnlyBooleanWrapper(this, "value");
    private final EventHandler<KeyEvent> keys = this::pressed;
    private final EventHandler<MouseEvent> pointer = _ -> value.set(false);

    KeysInUse(Node node) {
        node.sceneProperty().subscribe(this::listen);
    }

    /** At the scene, for other nodes may answer keys before they come to the one that has them. */
    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            before.removeEventFilter(MouseEvent.MOUSE_PRESSED, pointer);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            now.addEventFilter(MouseEvent.MOUSE_PRESSED, pointer);
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
