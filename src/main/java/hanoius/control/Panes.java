package hanoius.control;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of the window that the focus is led through, round and round.
 *
 * @param all in the order of the way; those that are not visible are passed over
 */
public record Panes(List<? extends Node> all) {

    /** Leads the focus so many parts on, or back; from outside of them to the first. */
    public void move(Scene scene, int step) {
        List<? extends Node> shown = all.stream().filter(Node::isVisible).toList();
        if (shown.isEmpty()) {
            return;
        }
        Node focused = scene.getFocusOwner();
        int here = -1;
        for (int i = 0; i < shown.size(); i++) {
            here = isIn(focused, shown.get(i)) ? i : here;
        }
        int next = here < 0 ? 0 : Math.floorMod(here + step, shown.size());
        enter(shown.get(next));
    }

    /**
     * Scrolls only where there is no room for all of it. Its height is asked for its width: else it
     * would be that of lines that are never wrapped.
     */
    public static ScrollPane scroll(Node content) {
        var scroll =
                new ScrollPane(content) {
                    @Override
                    public Orientation getContentBias() {
                        return Orientation.HORIZONTAL;
                    }
                };
        scroll.setFitToWidth(true);
        return scroll;
    }

    /** What the Tab key comes to first in a part. */
    public static Optional<Node> first(Node part) {
        return focusable(part).findFirst();
    }

    /** Whether a node is a part, or in it. */
    public static boolean isIn(@Nullable Node node, Node part) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(part::equals);
    }

    /** Focuses what a part is there for: the largest thing in it that takes the focus. */
    public static void enter(Node part) {
        if (part instanceof Parent parent) {
            // What was made just now has no size yet.
            parent.applyCss();
            parent.layout();
        }
        focusable(part).max(Comparator.comparingDouble(Panes::area)).ifPresent(Node::requestFocus);
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node.isFocusTraversable()) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Panes::focusable)
                : Stream.empty();
    }

    private static double area(Node node) {
        Bounds bounds = node.getLayoutBounds();
        return bounds.getWidth() * bounds.getHeight();
    }

    /** Scrolls as far as a node in a list or a form is in sight. */
    public static void reveal(ScrollPane scroll, Region content, Node node) {
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double height = scroll.getViewportBounds().getHeight();
        double beyond = content.getHeight() - height;
        if (beyond > 0) {
            double lowest = bounds.getMaxY() - height;
            double top = scroll.getVvalue() * beyond;
            double wanted = Math.clamp(top, lowest, Math.max(lowest, bounds.getMinY()));
            scroll.setVvalue(wanted / beyond);
        }
    }
}
