package hanoius.control;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.EnumSet;
import java.util.Set;

/** Keys without modifiers that a figure answers wherever the focus is in its view. */
public final class SingleKeys {

    /** No button, box or menu uses them itself, as it does arrows, Space and Enter. */
    private static final Set<KeyCode> FREE =
            EnumSet.of(
                    KeyCode.F,
                    KeyCode.L,
                    KeyCode.V,
                    KeyCode.COMMA,
                    KeyCode.PERIOD,
                    KeyCode.PLUS,
                    KeyCode.EQUALS,
                    KeyCode.ADD,
                    KeyCode.MINUS,
                    KeyCode.SUBTRACT);

    private SingleKeys() {}

    /**
     * Whether a key is meant for a figure: pressed on it, or pressed beside it while it is shown,
     * where nobody types.
     */
    public static boolean areFor(Node figure, KeyEvent event) {
        return figure.equals(event.getTarget()) || (isFree(event) && isShown(figure));
    }

    private static boolean isFree(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        return plain
                && FREE.contains(event.getCode())
                && !(event.getTarget() instanceof TextInputControl);
    }

    private static boolean isShown(Node figure) {
        for (Node up = figure; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return figure.getScene() != null;
    }
}
