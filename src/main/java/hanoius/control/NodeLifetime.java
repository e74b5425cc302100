package hanoius.control;

import hanoius.task.Lifetime;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

/**
 * The lifetime of a node. It runs while the node is in a scene, until its window closes, and pauses
 * otherwise: nothing keeps a node that is not shown, and one that comes back is told what changed.
 * A scene without a window, or with one that is not open yet, is about to be shown.
 */
public final class NodeLifetime {

    private final Lifetime lifetime = new Lifetime();
    private final EventHandler<WindowEvent> shown = _ -> lifetime.resume();
    private final EventHandler<WindowEvent> hidden = _ -> lifetime.pause();

    private NodeLifetime(Node node) {
        node.sceneProperty().subscribe(this::moved);
        ObservableValue<Window> window = node.sceneProperty().flatMap(Scene::windowProperty);
        follow(null, window.getValue());
        window.subscribe(this::follow);
    }

    /** Through what a node subscribes to all that is not its own: view models, words and such. */
    public static Lifetime of(Node node) {
        return ((NodeLifetime)
                        node.getProperties()
                                .computeIfAbsent(NodeLifetime.class, _ -> new NodeLifetime(node)))
                .lifetime;
    }

    private void moved(@Nullable Scene scene) {
        if (scene == null) {
            lifetime.pause();
        } else if (scene.getWindow() == null || scene.getWindow().isShowing()) {
            lifetime.resume();
        }
    }

    /**
     * Its events rather than its property: an invalidation listener to that lets the window's own
     * pop-overs be told of null when it closes with two of them open.
     */
    private void follow(@Nullable Window before, @Nullable Window now) {
        if (before != null) {
            before.removeEventHandler(WindowEvent.WINDOW_SHOWN, shown);
            before.removeEventHandler(WindowEvent.WINDOW_HIDDEN, hidden);
        }
        if (now != null) {
            now.addEventHandler(WindowEvent.WINDOW_SHOWN, shown);
            now.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden);
        }
    }
}
