package hanoius.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A tooltip that is made when the pointer first enters its control, or the control first has the
 * focus: each is a window with a scene of its own, which a start would wait for, and most of them
 * are never looked at.
 */
public final class LateTooltip {

    private final Control owner;
    private ObservableValue<String> text;
    private boolean isMade;

    private LateTooltip(Control owner, ObservableValue<String> text) {
        this.owner = owner;
        this.text = text;
        owner.addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> make());
        // Assistive technology takes its help from the tooltip of what has the focus.
        owner.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                make();
                            }
                        });
    }

    /**
     * Gives a control a tooltip, in place of the one that it had from here.
     *
     * @param text what it says, for as long as the control is there
     */
    public static void give(Control control, ObservableValue<String> text) {
        if (control.getProperties().get(LateTooltip.class) instanceof LateTooltip given) {
            given.text = text;
            if (given.isMade) {
                given.isMade = false;
                given.make();
            }
        } else {
            control.getProperties().put(LateTooltip.class, new LateTooltip(control, text));
        }
    }

    /** Whether a control has a tooltip, made already or not. */
    public static boolean isGiven(Control control) {
        return control.getTooltip() != null
                || control.getProperties().containsKey(LateTooltip.class);
    }

    /** What the tooltip of a control says, made already or not; empty if it has none. */
    public static String text(Control control) {
        Tooltip made = control.getTooltip();
        if (made != null) {
            return made.getText();
        }
        return control.getProperties().get(LateTooltip.class) instanceof LateTooltip given
                ? given.text.getValue()
                : "";
    }

    private void make() {
        // One whose tooltip comes and goes with something else has that looked after there.
        if (!isMade && !owner.tooltipProperty().isBound()) {
            isMade = true;
            Tooltip tooltip = new Tip();
            tooltip.textProperty().bind(text);
            owner.setTooltip(tooltip);
        }
    }
}
