package hanoius.control;

import hanoius.control.Shortcut.Reach;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lets keys do the actions of a view. In the view they come before those of its controls; beside it
 * they take what nothing else has answered.
 */
public final class ActionKeys {

    private final Node view;
    private final Node focused;
    private final List<Action> actions;
    private final EventHandler<KeyEvent> beside = this::beside;

    private ActionKeys(Node view, Node focused, List<Action> actions) {
        this.view = view;
        this.focused = focused;
        this.actions = actions;
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::within);
        listen(null, view.getScene());
        view.sceneProperty().subscribe(this::listen);
    }

    /**
     * Binds keys from now on.
     *
     * @param focused the figure, table or list that has the keys of {@link Reach#FOCUSED}
     * @param actions whose keys are bound; one that is added to the list later has its keys, too
     */
    public static void install(Node view, Node focused, List<Action> actions) {
        view.getProperties()
                .merge(
                        ActionKeys.class,
                        List.of(new ActionKeys(view, focused, actions)),
                        (before, now) ->
                                Stream.of(before, now)
                                        .flatMap(each -> ((List<?>) each).stream())
                                        .toList());
    }

    /** The keys that were bound for a view, for tests. */
    public static List<ActionKeys> of(Node view) {
        return view.getProperties().get(ActionKeys.class) instanceof List<?> all
                ? all.stream().map(ActionKeys.class::cast).toList()
                : List.of();
    }

    public List<Action> actions() {
        return Collections.unmodifiableList(actions);
    }

    /** What has the keys of {@link Reach#FOCUSED}. */
    public Node focused() {
        return focused;
    }

    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, beside);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, beside);
        }
    }

    private void within(KeyEvent event) {
        answer(event, false);
    }

    private void beside(KeyEvent event) {
        if (!isIn(event.getTarget(), view)) {
            answer(event, true);
        }
    }

    private void answer(KeyEvent event, boolean isBeside) {
        for (Action action : actions) {
            Shortcut shortcut = action.shortcut();
            if (shortcut != null
                    && shortcut.matches(event)
                    && isOnScreen(view)
                    && holds(shortcut, event, isBeside)
                    && action.enabled().get()) {
                event.consume();
                if (shortcut.isTyped(event)) {
                    dropLetter(view.getScene());
                }
                action.run().run();
                return;
            }
        }
    }

    /**
     * Keeps the letter that a key types from what its action gives the focus to, which may be a
     * list that is searched by typing.
     */
    private static void dropLetter(Scene scene) {
        scene.addEventFilter(
                KeyEvent.ANY,
                new EventHandler<>() {
                    @Override
                    public void handle(KeyEvent next) {
                        if (next.getEventType().equals(KeyEvent.KEY_TYPED)) {
                            next.consume();
                        } else {
                            scene.removeEventFilter(KeyEvent.ANY, this);
                        }
                    }
                });
    }

    private boolean holds(Shortcut shortcut, KeyEvent event, boolean isBeside) {
        EventTarget target = event.getTarget();
        return switch (shortcut.reach()) {
            case WINDOW -> true;
            case PAGE -> !isTyped(shortcut, event) && (!isBeside || isOnSameLayer(target));
            case VIEW -> !isBeside && !isTyped(shortcut, event);
            case FOCUSED -> focused.equals(target);
        };
    }

    /** Whether the key goes into a text, or looks for a row that begins with it. */
    private static boolean isTyped(Shortcut shortcut, KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || (shortcut.isTyped(event) && TypeAhead.isOn(event.getTarget()));
    }

    /** What lies above the views, a pop-over or an overlay, is another child of the root. */
    private boolean isOnSameLayer(EventTarget target) {
        return !(target instanceof Node node)
                || layer(node).equals(layer(view))
                || node.getParent() == null;
    }

    private static Node layer(Node node) {
        return ancestry(node)
                .filter(each -> each.getParent() == null || each.getParent().getParent() == null)
                .findFirst()
                .orElse(node);
    }

    private static boolean isIn(EventTarget target, Node part) {
        return target instanceof Node node && ancestry(node).anyMatch(part::equals);
    }

    private static boolean isOnScreen(Node node) {
        return node.getScene() != null && ancestry(node).allMatch(Node::isVisible);
    }

    private static Stream<Node> ancestry(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }
}
