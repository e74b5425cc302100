package hanoius.control;

import atlantafx.base.controls.SelectableTextFlow;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Makes the buttons, links, boxes and selectable texts of a group one stop of the Tab key: the one
 * that had the focus last, the switch that is on, or the first. Arrow keys, Home and End move among
 * them.
 */
public final class RovingFocus {

    private final Parent group;
    private final Set<Node> watched = Collections.newSetFromMap(new WeakHashMap<>());
    private @Nullable Node current;

    private RovingFocus(Parent group) {
        this.group = group;
        group.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        group.needsLayoutProperty().subscribe(this::choose);
        group.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(
                        owner -> {
                            if (owner != null && isMember(owner) && isIn(owner)) {
                                current = owner;
                            }
                            choose();
                        });
    }

    /** Makes a group one stop; what comes into it later belongs to it too. */
    public static void install(Parent group) {
        // It lives as long as the group that tells it of its changes.
        var _ = new RovingFocus(group);
    }

    private boolean isIn(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(group::equals);
    }

    private static boolean isMember(Node node) {
        return node instanceof ButtonBase || node instanceof SelectableTextFlow;
    }

    private List<Node> members() {
        return buttons(group).toList();
    }

    private static Stream<Node> buttons(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (isMember(node)) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(RovingFocus::buttons)
                : Stream.empty();
    }

    private void choose() {
        List<Node> members = members();
        if (members.isEmpty()) {
            return;
        }
        members.forEach(this::watch);
        Node kept = members.contains(current) ? current : null;
        boolean within = kept != null && kept.isFocused();
        Node chosen =
                members.stream()
                        .filter(each -> each instanceof ToggleButton button && button.isSelected())
                        .filter(_ -> !within)
                        .findFirst()
                        .orElse(kept == null ? members.getFirst() : kept);
        members.forEach(each -> each.setFocusTraversable(each.equals(chosen)));
    }

    private void watch(Node member) {
        if (member instanceof ToggleButton button && watched.add(button)) {
            button.selectedProperty().subscribe((_, _) -> choose());
        }
    }

    private void pressed(KeyEvent event) {
        List<Node> members = members();
        int here = event.getTarget() instanceof Node node ? members.indexOf(node) : -1;
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        int there = here < 0 || !plain ? -1 : step(event.getCode(), here, members.size());
        if (there >= 0) {
            event.consume();
            Node next = members.get(Math.clamp(there, 0, members.size() - 1));
            next.requestFocus();
            reveal(next);
        }
    }

    /** Where a key leads from a place; negative where it leads nowhere. */
    private static int step(KeyCode key, int here, int count) {
        return switch (key) {
            case UP, LEFT -> Math.max(0, here - 1);
            case DOWN, RIGHT -> here + 1;
            case HOME -> 0;
            case END -> count - 1;
            default -> -1;
        };
    }

    /** Scrolls what holds a node, so that all of it is in sight. */
    public static void reveal(Node node) {
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane && pane.getContent() != null) {
                Node content = pane.getContent();
                Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double room = pane.getViewportBounds().getHeight();
                double beyond = content.getLayoutBounds().getHeight() - room;
                if (beyond > 0) {
                    double top = pane.getVvalue() * beyond;
                    double wanted = Math.clamp(top, at.getMaxY() - room, at.getMinY());
                    pane.setVvalue(Math.clamp(wanted / beyond, 0, 1));
                }
                return;
            }
        }
    }
}
