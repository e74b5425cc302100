package hanoius.control;

import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.stage.WindowEvent;

/**
 * A tooltip whose words break into lines where they are long, and that has the colours of its
 * window also while these change.
 */
final class Tip extends Tooltip {

    private static final double MAX_WIDTH = 360;

    /** One that says nothing yet. */
    Tip() {
        this("");
    }

    Tip(String text) {
        super(text);
        setWrapText(true);
        // A style sheet cannot say it: the skin binds the width of its label.
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                _ -> {
                    Node owner = getOwnerNode();
                    setMaxWidth(MAX_WIDTH * (owner == null ? 1 : TextScale.now(owner)));
                });
    }

    /**
     * The root of its own scene, which has the sheets of the window. JavaFX would look colours up
     * by way of what is explained, whose own are not known yet when the theme has just changed.
     */
    @Override
    public Styleable getStyleableParent() {
        return getScene().getRoot();
    }
}
