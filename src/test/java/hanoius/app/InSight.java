package hanoius.app;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What of a window cannot be seen or read. */
final class InSight {

    private InSight() {}

    /** Whether a node, and all that it lies in, is shown. */
    static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /** Whether a node is an area or lies in it. */
    static boolean isIn(@Nullable Node node, Node area) {
        return node != null && (node.equals(area) || isIn(node.getParent(), area));
    }

    /** Labels with less than all their words, and fields that say less of what is typed there. */
    static List<String> cut(Node node) {
        if (node instanceof TextField field && field.getText().isEmpty()) {
            return field.lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filter(text -> text.getText().equals(field.getPromptText()))
                    .filter(text -> text.getParent() instanceof Pane)
                    .filter(
                            text ->
                                    text.getLayoutBounds().getWidth()
                                            > ((Pane) text.getParent()).getWidth() + 0.5)
                    .map(text -> "cut: " + text.getText())
                    .toList();
        }
        return node instanceof Label label
                        && label.lookup(".text") instanceof Text text
                        && text.getText().endsWith(label.getEllipsisString())
                        && !label.getText().endsWith(label.getEllipsisString())
                ? List.of("cut: " + label.getText() + " to " + text.getText())
                : List.of();
    }

    /**
     * A control or text out of a window of this size, too small to hit, or a button with less than
     * its words.
     */
    static List<String> faults(Node node, double width, double height) {
        List<String> found = new ArrayList<>();
        boolean used = node.isFocusTraversable() || node instanceof ButtonBase;
        if (used || node instanceof Labeled || node instanceof TextField) {
            var place = node.localToScene(node.getLayoutBounds());
            if (place.getMinX() < -0.5
                    || place.getMinY() < -0.5
                    || place.getMaxX() > width + 0.5
                    || place.getMaxY() > height + 0.5) {
                found.add("outside: " + node + " at " + place);
            }
            if (used && (place.getWidth() < 10 || place.getHeight() < 10)) {
                found.add("too small: " + node + " at " + place);
            }
        }
        if (node instanceof ButtonBase button
                && button.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                && node.lookup(".text") instanceof Text text
                && !text.getText().replace("\n", "").equals(button.getText())) {
            found.add("cut: " + button.getText() + " to " + text.getText());
        }
        return found;
    }
}
