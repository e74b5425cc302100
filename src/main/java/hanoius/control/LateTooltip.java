package hanoius.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * A tooltip that is made when the pointer first enters its node, or its control first has the
 * focus: each is a window with a scene of its own, which a start would wait for and a table would
 * have hundreds of, and most of them are never looked at.
 */
public final class LateTooltip {

    private final Node owner;
    private ObservableValue<String> text;
    private @Nullable Tooltip made;

    private LateTooltip(Node owner, ObservableValue<String> text) {
        this.owner = owner;
        this.text = text;
        owner.addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> show());
        // Assistive technology takes its help from the tooltip of what has the focus.
        owner.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                show();
                            }
                        });
    }

    /**
     * Gives a node a tooltip, in place of the one that it had from here.
     *
     * @param text what it says, for as long as the node is there; there is none while it is empty
     */
    public static void give(Node node, ObservableValue<String> text) {
        if (node.getProperties().get(LateTooltip.class) instanceof LateTooltip given) {
            given.say(text);
        } else {
            node.getProperties().put(LateTooltip.class, new LateTooltip(node, text));
        }
    }

    /** The same with words that stay. */
    public static void give(Node node, String text) {
        give(node, new SimpleStringProperty(text));
    }

    /** Whether a control has a tooltip, made already or not. */
    public static boolean isGiven(Control control) {
        return control.getTooltip() != null
                || control.getProperties().containsKey(LateTooltip.class);
    }

    /** What the tooltip of a control says, made already or not; empty if it has none. */
    public static String text(Control control) {
        Tooltip shown = control.getTooltip();
        if (shown != null) {
            return shown.getText();
        }
        return control.getProperties().get(LateTooltip.class) instanceof LateTooltip given
                ? given.text.getValue()
                : "";
    }

    private void say(ObservableValue<String> other) {
        text = other;
        if (made != null) {
            made.textProperty().bind(other);
        }
        if (made != null || owner.isHover() || owner.isFocused()) {
            show();
        }
    }

    private void show() {
        boolean says = !text.getValue().isEmpty();
        if (made == null && says) {
            made = new Tip();
            made.textProperty().bind(text);
            if (!(owner instanceof Control)) {
                Tooltip.install(owner, made);
            }
        }
        if (made != null && owner instanceof Control control) {
            control.setTooltip(says ? made : null);
        }
    }
}
