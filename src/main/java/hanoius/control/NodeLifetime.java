package hanoius.control;

import hanoius.task.Lifetime;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/**
 * The lifetime of a node. It pauses when the node leaves its scene or the window closes, so that
 * nothing keeps a node that is not shown again, and goes on when the node comes back. A node that
 * was in no scene yet, or in one whose window is not open yet, is about to be shown.
 */
public final class NodeLifetime {

    private final Lifetime lifetime = new Lifetime();

    private NodeLifetime(Node node) {
        node.sceneProperty().subscribe((_, scene) -> moved(scene));
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .subscribe(this::shown);
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

    /** Both are null where there is no window. */
    private void shown(@Nullable Boolean before, @Nullable Boolean now) {
        if (Boolean.TRUE.equals(now)) {
            lifetime.resume();
        } else if (Boolean.TRUE.equals(before) && Boolean.FALSE.equals(now)) {
            lifetime.pause();
        }
    }
}
