package hanoius.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * What scrolls only where there is no room for all of it. Its height is asked for its width: else
 * it would be that of lines that are never wrapped.
 */
public final class WrappedScroll extends ScrollPane {

    public WrappedScroll(Node content) {
        super(content);
        setFitToWidth(true);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
